import * as Y from "yjs";
import type { ClockRange, ReadUpdate } from "./read-update.ts";

/** How far each client id has come, with what is still on its way to the log. */
export class ClientClocks {
  readonly #next: Map<number, number>;

  constructor(stateVector: Uint8Array) {
    this.#next = Y.decodeStateVector(stateVector);
  }

  /** The clock its next struct will have; 0 for a client nobody has heard of. */
  next(client: number): number {
    return this.#next.get(client) ?? 0;
  }

  /**
   * Whether an update builds only on what is here: Yjs would park the rest for ever. An honest client sends
   * such a thing only to a node that has not heard the newest from another one yet.
   */
  fits({ structs, deletes, references }: ReadUpdate): boolean {
    const added = new Map<number, number>();
    const nextOf = (client: number) => added.get(client) ?? this.next(client);
    for (const { client, from, to } of structs) {
      if (from > nextOf(client)) return false;
      added.set(client, Math.max(nextOf(client), to));
    }
    for (const { client, clock } of references) if (clock >= nextOf(client)) return false;
    return deletes.every(({ client, to }) => to <= nextOf(client));
  }

  /** Whether none of it is known, as of nearly everything that comes. */
  knowsNoneOf(structs: readonly ClockRange[]): boolean {
    for (const { client, from } of structs) if (from < this.next(client)) return false;
    return true;
  }

  /** How far the clients of these have come, as Yjs writes it. */
  stateVector(structs: readonly ClockRange[]): Uint8Array {
    return Y.encodeStateVector(new Map(structs.map(({ client }) => [client, this.next(client)])));
  }

  /** What was on its way to the log will not come there. */
  retreat(structs: readonly ClockRange[]): void {
    for (const { client, from } of structs) if (from < this.next(client)) this.#next.set(client, from);
  }

  advance(structs: readonly ClockRange[]): void {
    for (const { client, to } of structs) if (to > this.next(client)) this.#next.set(client, to);
  }
}
