import * as Y from "yjs";
import { emptyUpdate } from "~/collab/wire";
import { step2Frame } from "./frames.ts";
import { type ReadUpdate, readUpdate } from "./read-update.ts";
import type { StoredDocument } from "./update-store.ts";

/** So many single updates are merged among themselves, to keep their number small. */
const longestTail = 256;
/** So many answers are kept for a version: after a restart many come back with the same state. */
const mostAnswers = 4;

/**
 * The stored bytes of a document, merged when somebody asks. It never becomes a document: merging and
 * taking differences work on the encoded updates.
 */
export class DocumentState {
  #merged: Uint8Array;
  #tail: Uint8Array[] = [];
  #known: ReadUpdate | null = null;
  #stateVector: Uint8Array | null = null;
  readonly #answers = new Map<string, Uint8Array>();
  seq: number;

  constructor(stored: StoredDocument) {
    const { snapshot, updates } = stored;
    this.#merged = merge(snapshot === null ? updates : [snapshot.state, ...updates]);
    this.seq = stored.lastSeq;
  }

  add(updates: readonly Uint8Array[]): void {
    this.#tail.push(...updates);
    this.seq += updates.length;
    this.#known = null;
    this.#stateVector = null;
    this.#answers.clear();
    if (this.#tail.length > longestTail) this.#tail = [merge(this.#tail)];
  }

  merged(): Uint8Array {
    if (this.#tail.length > 0) this.#merged = merge([this.#merged, ...this.#tail]);
    this.#tail = [];
    return this.#merged;
  }

  /** The message that brings somebody with this state vector what they lack; computed once for a version. */
  answerTo(stateVector: Uint8Array): Uint8Array {
    const key = Buffer.from(stateVector.buffer, stateVector.byteOffset, stateVector.length).toString(
      "latin1",
    );
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = step2Frame(this.difference(stateVector));
    if (this.#answers.size < mostAnswers) this.#answers.set(key, answer);
    return answer;
  }

  /** What somebody with this state vector lacks. */
  difference(stateVector: Uint8Array): Uint8Array {
    const knowsNothing = stateVector[0] === 0;
    return knowsNothing ? this.merged() : Y.diffUpdate(this.merged(), stateVector);
  }

  stateVector(): Uint8Array {
    this.#stateVector ??= Y.encodeStateVectorFromUpdate(this.merged());
    return this.#stateVector;
  }

  known(): ReadUpdate {
    this.#known ??= readUpdate(this.merged());
    return this.#known;
  }
}

function merge(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  if (first === undefined) return emptyUpdate;
  return updates.length === 1 ? first : Y.mergeUpdates([...updates]);
}
