import * as Y from "yjs";
import { emptyUpdate } from "~/collab/wire";
import type { ContentRules } from "./content-rules.ts";
import { BrokenDocument } from "../store/broken-document.ts";
import { splitUpdate } from "../packed/split-update.ts";
import { writeEdit } from "../packed/write-edit.ts";
import { step2Frame, updateFrame } from "../wire/frames.ts";
import { KnownClocks } from "../update/known-clocks.ts";
import { Neighbours } from "../update/neighbours.ts";
import { joinUpdates } from "../update/join-updates.ts";
import { mergeUpdates } from "../update/merge-updates.ts";
import { type ReadUpdate, readUpdate } from "../update/read-update.ts";
import { UpdateQueue } from "./update-queue.ts";
import type { StoredDocument } from "../store/update-store.ts";

/** So many single updates are merged among themselves, to keep their number small. */
const longestTail = 256;
/** So many answers are kept for a version: after a restart many come back with the same state. */
const mostAnswers = 4;

/**
 * On a slow line (5 kB a second) a message of this length takes half of the time for which a browser bears silence.
 */
const longestMessage = 32 * 1024;

/** Merging as much as this with a single edit takes too long to be done for everyone who comes. */
const largeBytes = 256 * 1024;

/**
 * The stored bytes of a document: a base, and the updates since, merged when somebody asks. It never becomes
 * a document: merging and taking differences work on the encoded updates.
 */
export class DocumentState {
  #base: Uint8Array;
  /** what came after the base: merged in pieces of so many updates, then the latest one by one */
  #pieces: Uint8Array[] = [];
  #tail: UpdateQueue;
  #known: KnownClocks | null = null;
  readonly #answers = new Map<string, readonly Uint8Array[]>();
  seq: number;

  constructor({ snapshot, updates, lastSeq }: StoredDocument) {
    this.#base = snapshot?.state ?? emptyUpdate;
    this.#tail = new UpdateQueue(shorten(updates));
    this.seq = lastSeq;
  }

  /** of what is merged already */
  get baseBytes(): number {
    return this.#base.length;
  }

  /** The next of the log, and what each of them brings. What comes together is put together, as it has been read. */
  add(updates: readonly Uint8Array[], read: readonly ReadUpdate[]): void {
    const joined = updates.length > 1 ? joinUpdates(updates, read) : null;
    this.#tail.add(joined === null ? updates : [joined]);
    this.seq += updates.length;
    if (this.#known !== null) for (const each of read) this.#known.add(each);
    this.#answers.clear();
    if (this.#tail.count <= longestTail) return;
    this.#pieces.push(merge(this.#tail.list()));
    this.#tail = new UpdateQueue([]);
  }

  merged(): Uint8Array {
    if (!this.#hasGrown()) return this.#base;
    this.#base = merge(this.parts());
    this.#pieces = [];
    this.#tail = new UpdateQueue([]);
    return this.#base;
  }

  /** What there is, unmerged: for a worker, which does that. */
  parts(): readonly Uint8Array[] {
    return [this.#base, ...this.#pieces, ...this.#tail.list()];
  }

  /** Takes over what a worker merged of these parts, which `parts` gave; later updates stay behind it. */
  adopt(parts: readonly Uint8Array[], merged: Uint8Array): void {
    const [base, ...later] = parts;
    if (this.#base !== base) return;
    const taken = this.#pieces.filter((piece, index) => later[index] === piece).length;
    const single = later.slice(taken);
    this.#base = merged;
    this.#pieces = this.#pieces.slice(taken);
    // Those that became part of a new piece meanwhile are there twice, which does no harm.
    if (this.#pieces.length > 0 || !this.#tail.startsWith(single)) return;
    this.#tail = new UpdateQueue(this.#tail.list().slice(single.length));
  }

  /** The messages that bring somebody with this state vector what they lack; computed once for a version. */
  answerTo(stateVector: Uint8Array): readonly Uint8Array[] {
    const key = Buffer.from(stateVector.buffer, stateVector.byteOffset, stateVector.length).toString(
      "latin1",
    );
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const parts = this.difference(stateVector).flatMap((update) => splitUpdate(update, longestMessage));
    // With the last of them, which is the answer to the question, the document is there.
    const last = parts.pop() ?? emptyUpdate;
    const answer = [...parts.map(updateFrame), step2Frame(last)];
    if (this.#answers.size < mostAnswers) this.#answers.set(key, answer);
    return answer;
  }

  /** What somebody with this state vector lacks: one update, or for a large document two. */
  difference(stateVector: Uint8Array): readonly [Uint8Array, ...Uint8Array[]] {
    // Nearly all who come back after a restart: nothing need be merged for them.
    if (this.known().isWithin(Y.decodeStateVector(stateVector))) {
      return [writeEdit({ runs: [], deletes: this.known().deletions() })];
    }
    const knowsNothing = stateVector[0] === 0;
    const isLarge = this.#base.length > largeBytes && this.#hasGrown();
    const base = isLarge ? this.#base : this.merged();
    const first = knowsNothing ? base : orBroken(() => Y.diffUpdate(base, stateVector));
    return isLarge ? [first, merge(this.parts().slice(1))] : [first];
  }

  #hasGrown(): boolean {
    return this.#pieces.length > 0 || this.#tail.count > 0;
  }

  stateVector(): Uint8Array {
    return this.known().stateVector();
  }

  known(): KnownClocks {
    if (this.#known !== null) return this.#known;
    const known = new KnownClocks({ structs: [], deletes: [] });
    orBroken(() => this.#readInto([known]));
    this.#known = known;
    return known;
  }

  /** Where everything was put. Whoever asks keeps it, and adds what comes. On the way it is found what is known. */
  neighbours(texts: ContentRules["texts"]): Neighbours {
    const neighbours = new Neighbours(texts);
    const known = new KnownClocks({ structs: [], deletes: [] });
    orBroken(() => this.#readInto([known, neighbours]));
    this.#known ??= known;
    return neighbours;
  }

  #readInto(indexes: readonly Index[]): void {
    for (const update of this.parts()) {
      const read = readUpdate(update);
      for (const index of indexes) index.add(read);
    }
  }
}

interface Index {
  add(read: ReadUpdate): void;
}

function shorten(tail: readonly Uint8Array[]): readonly Uint8Array[] {
  return tail.length > longestTail ? [merge(tail)] : tail;
}

function merge(updates: readonly Uint8Array[]): Uint8Array {
  return orBroken(() => mergeUpdates(updates));
}

function orBroken<Value>(compute: () => Value): Value {
  try {
    return compute();
  } catch (error) {
    throw new BrokenDocument(error);
  }
}
