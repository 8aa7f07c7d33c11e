import * as Y from "yjs";
import { ClientClocks } from "../update/client-clocks.ts";
import type { Neighbours } from "../update/neighbours.ts";
import type { ReadUpdate } from "../update/read-update.ts";

/** How far everyone has come in a document, and where they wrote, with what is on its way to the log. */
export class Frontier {
  readonly clocks: ClientClocks;
  readonly neighbours: Neighbours;

  constructor(stateVector: Uint8Array, neighbours: Neighbours) {
    this.clocks = new ClientClocks(stateVector);
    this.neighbours = neighbours;
  }

  learn(read: ReadUpdate): void {
    this.clocks.advance(read.structs);
    this.neighbours.add(read);
  }

  /** It will not come to the log. */
  unlearn(read: ReadUpdate): void {
    this.clocks.retreat(read.structs);
    this.neighbours.forget(read);
  }

  /** Whether it still builds only on what is here; then it is part of it again. */
  learnAgain(read: ReadUpdate): boolean {
    const fits = this.clocks.fits(read);
    if (fits) this.learn(read);
    return fits;
  }

  /** Whether somebody who says this has something that is not here. */
  isBehind(stateVector: Uint8Array): boolean {
    for (const [client, clock] of Y.decodeStateVector(stateVector)) {
      if (clock > this.clocks.next(client)) return true;
    }
    return false;
  }
}
