import type { EditUnderWay } from "./edits-under-way.ts";
import type { NewAuthor } from "../store/update-store.ts";

const nobody: ReadonlyMap<number, string> = new Map();

/** Which member each client id of a document writes for, and which of these the store knows. */
export class Authors {
  readonly #members: Map<number, string>;
  readonly #recorded: Set<number>;

  constructor(stored: ReadonlyMap<number, string>) {
    this.#members = new Map(stored);
    this.#recorded = new Set(stored.keys());
  }

  of(clientId: number): string | null {
    return this.#members.get(clientId) ?? null;
  }

  /** How many of these nobody has written with yet. */
  countNew(clients: readonly number[]): number {
    let count = 0;
    for (const clientId of clients) if (!this.#members.has(clientId)) count++;
    return count;
  }

  add(clients: readonly number[], memberId: string): void {
    for (const clientId of clients) this.#members.set(clientId, memberId);
  }

  /** They are in the store: another node put them there. */
  learn(authors: ReadonlyMap<number, string>): void {
    for (const [clientId, memberId] of authors) {
      this.#members.set(clientId, memberId);
      this.#recorded.add(clientId);
    }
  }

  /** Those of these edits whom the store has to be told of with them. */
  newOf(edits: readonly EditUnderWay[]): readonly NewAuthor[] {
    const found: NewAuthor[] = [];
    for (const { clients, logged } of edits) {
      const { memberId, receivedAt: firstSeenAt } = logged;
      for (const clientId of clients) {
        if (memberId === null || this.#recorded.has(clientId)) continue;
        if (found.every((author) => author.clientId !== clientId))
          found.push({ clientId, memberId, firstSeenAt });
      }
    }
    return found;
  }

  /** These edits are in the store; answers the authors that came there with them. */
  record(edits: readonly EditUnderWay[]): ReadonlyMap<number, string> {
    const stored = this.newOf(edits);
    if (stored.length === 0) return nobody;
    for (const { clientId } of stored) this.#recorded.add(clientId);
    return new Map(stored.map(({ clientId, memberId }) => [clientId, memberId]));
  }
}
