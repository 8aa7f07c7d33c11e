import type { PresenceEntry } from "../wire/frames.ts";

/** Browsers take away whom they did not hear of for 30 s; a node that is gone says no goodbye. */
const goneAfterMs = 35_000;

/** Who is at a document on other nodes, as they last said. */
export class PresenceElsewhere {
  readonly #heard = new Map<number, { readonly entry: PresenceEntry; readonly at: number }>();

  take(entries: readonly PresenceEntry[]): void {
    for (const entry of entries) {
      if (entry.state === "null") this.#heard.delete(entry.clientId);
      else this.#heard.set(entry.clientId, { entry, at: performance.now() });
    }
  }

  /** They are here now. */
  forget(clientId: number): void {
    this.#heard.delete(clientId);
  }

  entries(): readonly PresenceEntry[] {
    const oldest = performance.now() - goneAfterMs;
    for (const [clientId, { at }] of this.#heard) if (at < oldest) this.#heard.delete(clientId);
    return [...this.#heard.values()].map(({ entry }) => entry);
  }
}
