import { closeCodes } from "~/collab/close-codes";
import type { Connection } from "../connection/connection.ts";
import { type PresenceEntry, presenceFrame, stillHereFrame } from "../wire/frames.ts";
import type { Limits } from "../limits.ts";
import { PresenceElsewhere } from "./presence-elsewhere.ts";
import { RecentRate } from "../recent-rate.ts";
import { RefusedMessage } from "../wire/refused-message.ts";

interface Present {
  readonly connection: Connection;
  /** what they say of themselves, as it came */
  readonly claimed: string;
  readonly entry: PresenceEntry;
}

/** Browsers take away whom they did not hear of for 30 s: of two words one may come late. */
const stillHereMs = 14_000;
/** Of carets that move, the more of them a second the longer, so that few follow each other as they write. */
const shortestWindowMs = 30;
const longestWindowMs = 500;
const windowMsPerRate = 0.4;

/**
 * Who is at a document and where their caret is. Only the latest state of each person is kept, and the
 * changes of all are sent together: the more carets move, the less often, however many look on. Renewals without news
 * are not passed on: one word now and then says that all who were told of are still there. Who goes is told of.
 */
export class Presence {
  readonly #present = new Map<number, Present>();
  readonly #changed = new Map<number, PresenceEntry>();
  readonly #elsewhere = new PresenceElsewhere();
  readonly #moves = new RecentRate();
  readonly #limits: Limits;
  readonly #send: (frame: Uint8Array) => void;
  readonly #tellOtherNodes: (frame: Uint8Array) => void;
  #timer: NodeJS.Timeout | null = null;
  #dueAt = Number.POSITIVE_INFINITY;
  #stillHere: NodeJS.Timeout | null = null;

  constructor(
    limits: Limits,
    send: (frame: Uint8Array) => void,
    tellOtherNodes: (frame: Uint8Array) => void = () => undefined,
  ) {
    this.#limits = limits;
    this.#send = send;
    this.#tellOtherNodes = tellOtherNodes;
  }

  /**
   * Takes what a connection says of itself. Stock clients also repeat what they heard of others: that is
   * dropped without a word, as is a client id that somebody else writes with.
   */
  receive(
    connection: Connection,
    entries: readonly PresenceEntry[],
    isFree: (clientId: number) => boolean,
  ): void {
    for (const entry of entries) {
      if (this.#renew(connection, entry)) continue;
      if (!this.#isOwn(connection, entry.clientId, isFree)) continue;
      if (Buffer.byteLength(entry.state) > this.#limits.presenceBytes) {
        throw new RefusedMessage(closeCodes.tooLarge, "presence too large");
      }
      this.#take(connection, entry);
    }
  }

  /** Everyone who is here, for somebody who comes in. */
  frame(): Uint8Array {
    return presenceFrame([...this.own(), ...this.#elsewhere.entries()]);
  }

  /** Those who are on this node. */
  own(): readonly PresenceEntry[] {
    return [...this.#present.values()].map((present) => present.entry);
  }

  /** What another node says of its own people; of those who are here by now it knows less. */
  hear(entries: readonly PresenceEntry[]): void {
    const news = this.#elsewhere.take(entries.filter(({ clientId }) => !this.#present.has(clientId)));
    if (news.length > 0) this.#send(presenceFrame(news));
    this.#beginSaying();
  }

  remove(connection: Connection): void {
    const clientId = connection.presenceId;
    if (clientId === null || this.#present.get(clientId)?.connection !== connection) return;
    const clock = this.#present.get(clientId)?.entry.clock ?? 0;
    this.#present.delete(clientId);
    this.#announce({ clientId, clock, state: "null" }, shortestWindowMs);
  }

  stop(): void {
    this.#stopWaiting();
    this.#stopSaying();
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer ?? undefined);
    this.#timer = null;
  }

  /** Whether it only says that they are still there, as nearly all do. */
  #renew(connection: Connection, { clientId, clock, state }: PresenceEntry): boolean {
    const present = this.#present.get(clientId);
    if (present?.connection !== connection || present.claimed !== state) return false;
    if (clock > present.entry.clock)
      this.#present.set(clientId, { ...present, entry: { ...present.entry, clock } });
    return true;
  }

  #isOwn(connection: Connection, clientId: number, isFree: (clientId: number) => boolean): boolean {
    if (connection.presenceId !== null) return connection.presenceId === clientId;
    const holder = this.#present.get(clientId)?.connection;
    // The same person may come back before the old line is known to be dead.
    const isTaken = holder !== undefined && holder.member.memberId !== connection.member.memberId;
    return !isTaken && isFree(clientId);
  }

  #take(connection: Connection, entry: PresenceEntry): void {
    const state = stamp(connection, entry.state);
    const before = this.#present.get(entry.clientId)?.entry;
    if (before !== undefined && before.clock > entry.clock) return;
    if (state === null) {
      this.remove(connection);
      return;
    }
    connection.presenceId = entry.clientId;
    const stamped = { ...entry, state };
    this.#present.set(entry.clientId, { connection, claimed: entry.state, entry: stamped });
    this.#elsewhere.forget(entry.clientId);
    if (before?.state !== state) this.#announce(stamped, this.#countMove());
    this.#beginSaying();
  }

  #beginSaying(): void {
    this.#stillHere ??= setInterval(() => this.#sayStillHere(), stillHereMs).unref();
  }

  /** The others are told by name: they learn from it who is gone with a node that fell silent. */
  #sayStillHere(): void {
    const gone = this.#elsewhere.takeGone();
    if (gone.length > 0) this.#send(presenceFrame(gone));
    const own = this.own();
    if (own.length > 0) this.#tellOtherNodes(presenceFrame(own));
    if (own.length > 0 || this.#elsewhere.entries().length > 0) this.#send(stillHereFrame);
    else this.#stopSaying();
  }

  #stopSaying(): void {
    clearInterval(this.#stillHere ?? undefined);
    this.#stillHere = null;
  }

  /** Answers how long this one may wait for others. */
  #countMove(): number {
    const now = performance.now();
    this.#moves.add(1, now);
    const windowMs = this.#moves.perSecond(now) * windowMsPerRate;
    return Math.min(longestWindowMs, Math.max(shortestWindowMs, windowMs));
  }

  #announce(entry: PresenceEntry, withinMs: number): void {
    this.#changed.set(entry.clientId, entry);
    const dueAt = performance.now() + withinMs;
    if (dueAt >= this.#dueAt) return;
    this.#stopWaiting();
    this.#dueAt = dueAt;
    this.#timer = setTimeout(() => this.#flush(), withinMs);
    this.#timer.unref();
  }

  #flush(): void {
    this.#timer = null;
    this.#dueAt = Number.POSITIVE_INFINITY;
    const entries = [...this.#changed.values()];
    this.#changed.clear();
    const frame = presenceFrame(entries);
    this.#send(frame);
    this.#tellOtherNodes(frame);
  }
}

/** Name, organisation and colour come from the session, whatever the state claims; null is a goodbye. */
function stamp(connection: Connection, json: string): string | null {
  const claimed = parseState(json);
  if (claimed === null) return null;
  const { memberId, name, organisation, colour } = connection.member;
  return JSON.stringify({ ...claimed, user: { memberId, name, organisation, colour } });
}

function parseState(json: string): object | null {
  let state: unknown;
  try {
    state = JSON.parse(json);
  } catch {
    throw new RefusedMessage(closeCodes.malformed, "presence is not JSON");
  }
  if (state === null) return null;
  if (typeof state !== "object" || Array.isArray(state)) {
    throw new RefusedMessage(closeCodes.malformed, "presence is not an object");
  }
  return state;
}
