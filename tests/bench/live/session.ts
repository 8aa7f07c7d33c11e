import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Contestant } from "./contestants.ts";
import type { BenchDatabase } from "./database.ts";
import { Peer, type PeerPlace } from "./peer.ts";
import { ServerProcess, type Usage } from "./server-process.ts";
import { Tally } from "./tally.ts";

/** Lifted where one client has to do in a moment what nobody does: type 100,000 keys. */
const liftedLimits = {
  messagesPerSecond: 1e9,
  messageBurst: 1e9,
  bytesBurst: 1e12,
  joinsPerConnection: 1e9,
  snapshotAfterBytes: 1e7,
};
const connectingAtOnce = 100;
const delayResolutionMs = 5;
let sessions = 0;

/** One server with its store, and the clients at it. */
export class Session {
  readonly tally = new Tally();
  readonly contestant: Contestant;
  readonly database: BenchDatabase;
  readonly #folder = mkdtempSync(path.join(tmpdir(), "bench-live-"));
  readonly #prefix = `b${++sessions}-`;
  #server: ServerProcess | null = null;
  #peers: Peer[] = [];

  constructor(contestant: Contestant, database: BenchDatabase) {
    this.contestant = contestant;
    this.database = database;
  }

  get server(): ServerProcess {
    if (this.#server === null) throw new Error("the server is not running");
    return this.#server;
  }

  get storePath(): string {
    return path.join(this.#folder, "store");
  }

  /** Names of rooms that no other session uses. */
  roomNames(count: number): readonly string[] {
    return Array.from({ length: count }, (_, index) => `${this.#prefix}${index}`);
  }

  async start(
    rooms: readonly string[],
    options: { readonly isLimited: boolean } = { isLimited: true },
  ): Promise<void> {
    const { stores } = this.contestant;
    const environment: Record<string, string> = {};
    if (stores === "database") {
      await this.database.openDocuments(rooms);
      environment["DATABASE_URL"] = this.database.url;
      if (!options.isLimited) environment["LIMITS"] = JSON.stringify(liftedLimits);
    } else if (stores !== "nothing") environment["STORE"] = this.storePath;
    this.#server = await ServerProcess.start(this.contestant, environment);
  }

  async stopServer(): Promise<void> {
    await this.#server?.stop();
    this.#server = null;
  }

  async end(): Promise<void> {
    for (const peer of this.#peers) peer.close();
    await this.stopServer();
    Peer.sentAt.clear();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  open(room: string, index: number, more: Partial<PeerPlace> = {}): Peer {
    const { dialect } = this.contestant;
    const peer = new Peer({ port: this.server.port, dialect, room, index, tally: this.tally, ...more });
    this.#peers.push(peer);
    return peer;
  }

  /** A few at a time, in the order of the rooms given. */
  async openMany(rooms: readonly string[], firstIndex = 0): Promise<readonly Peer[]> {
    const peers: Peer[] = [];
    for (let from = 0; from < rooms.length; from += connectingAtOnce) {
      const some = rooms.slice(from, from + connectingAtOnce);
      const opened = some.map((room, index) => this.open(room, firstIndex + from + index));
      await Promise.all(opened.map((peer) => peer.joined));
      peers.push(...opened);
    }
    return peers;
  }

  closePeers(peers: readonly Peer[]): void {
    for (const peer of peers) peer.close();
    this.#peers = this.#peers.filter((peer) => !peers.includes(peer));
  }

  lostPeers(): number {
    return this.#peers.filter((peer) => peer.isClosed).length;
  }

  /** What the server and its database used while something went on. */
  async measure(act: () => Promise<void>): Promise<Measured> {
    const before = await this.server.usage();
    const [databaseBefore, ownBefore, startedAt] = [
      this.database.cpuMs(),
      process.cpuUsage(),
      performance.now(),
    ];
    this.tally.clear();
    const delays = monitorEventLoopDelay({ resolution: delayResolutionMs });
    delays.enable();
    await act();
    delays.disable();
    const after = await this.server.usage();
    const wallMs = performance.now() - startedAt;
    const own = process.cpuUsage(ownBefore);
    return {
      wallMs,
      cpuMs: after.cpuMs - before.cpuMs,
      databaseCpuMs: this.contestant.stores === "database" ? this.database.cpuMs() - databaseBefore : 0,
      generatorLoad: (own.user + own.system) / 1000 / wallMs,
      generatorLateMs: Math.max(0, delays.percentile(99) / 1e6 - delayResolutionMs),
      after,
    };
  }
}

export interface Measured {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly databaseCpuMs: number;
  /** share of its core; near 1 the generator was the limit */
  readonly generatorLoad: number;
  /** how late it was itself, with one moment in a hundred later */
  readonly generatorLateMs: number;
  readonly after: Usage;
}
