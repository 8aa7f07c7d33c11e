import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { dialects } from "../../bench/live/dialects.ts";
import { Peer } from "../../bench/live/peer.ts";
import { Tally } from "../../bench/live/tally.ts";
import { FaultyServer } from "./faulty-server.ts";

/** Many light clients on one server: they hold no document, and count what they hear. */
export class Crowd {
  readonly tally = new Tally();
  readonly peers: Peer[] = [];
  server: FaultyServer;
  readonly #start: () => Promise<FaultyServer>;
  #opened = 0;

  private constructor(server: FaultyServer, start: () => Promise<FaultyServer>) {
    this.server = server;
    this.#start = start;
  }

  open(room: string): Peer {
    const { port } = this.server;
    const place = { port, room, index: this.#opened++, tally: this.tally, dialect: dialects.cantiere };
    const peer = new Peer(place);
    this.peers.push(peer);
    return peer;
  }

  closeAll(): void {
    for (const peer of this.peers.splice(0)) peer.close();
  }

  /** The server goes down in order and comes back. */
  async restart(): Promise<void> {
    await this.server.close();
    this.server = await this.#start();
  }

  /** In the long form with a database of its own, in which every edit is durable before it is acknowledged. */
  static async gather<Result>(
    rooms: readonly string[],
    scale: "short" | "long",
    work: (crowd: Crowd) => Promise<Result>,
  ): Promise<Result> {
    const dataDir = mkdtempSync(path.join(tmpdir(), "cantiere-crowd-"));
    // The database may run as another user.
    chmodSync(dataDir, 0o755);
    const documents = rooms.map((room) => `section/${room}`);
    const kept = scale === "long" ? { dataDir } : {};
    const start = () => FaultyServer.start({ workspaceId: "bench", documents, ...kept });
    const crowd = new Crowd(await start(), start);
    try {
      return await work(crowd);
    } finally {
      crowd.closeAll();
      await crowd.server.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
}

export function roomNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `r${index}`);
}
