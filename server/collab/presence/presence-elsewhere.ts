import type { PresenceEntry } from "../wire/frames.ts";

/** Nodes say every 14 s who is there; one that is gone says no goodbye. */
const goneAfterMs = 35_000;

/** Who is at a document on other nodes, as they last said. */
export class PresenceElsewhere {
  readonly #heard = new Map<number, { readonly entry: PresenceEntry; readonly at: number }>();

  /** Answers those that say something new. */
  take(entries: readonly PresenceEntry[]): readonly PresenceEntry[] {
    return entries.filter((entry) => this.#take(entry));
  }

  /** They are here now. */
  forget(clientId: number): void {
    this.#heard.delete(clientId);
  }

  /** Forgets those of whom nothing was heard for long, and answers a goodbye for each. */
  takeGone(): readonly PresenceEntry[] {
    const oldest = performance.now() - goneAfterMs;
    const gone = [...this.#heard.values()].filter(({ at }) => at < oldest).map(({ entry }) => entry);
    for (const { clientId } of gone) this.#heard.delete(clientId);
    return gone.map(({ clientId, clock }) => ({ clientId, clock, state: "null" }));
  }

  entries(): readonly PresenceEntry[] {
    return [...this.#heard.values()].map(({ entry }) => entry);
  }

  #take(entry: PresenceEntry): boolean {
    const before = this.#heard.get(entry.clientId)?.entry;
    if (entry.state === "null") return this.#heard.delete(entry.clientId);
    this.#heard.set(entry.clientId, { entry, at: performance.now() });
    return before?.state !== entry.state;
  }
}
