import type { Connection } from "../connection/connection.ts";
import { updateFrame } from "../wire/frames.ts";
import type { Limits } from "../limits.ts";
import { mergeUpdates } from "../update/merge-updates.ts";
import type { ReadUpdate } from "../update/read-update.ts";

/**
 * What is stored and not yet sent on. Edits that come close together go out as one, in one frame made once for
 * everyone: at once between a few people, within a window that grows with the number of readers.
 */
export class Outbox {
  readonly #readers: ReadonlySet<Connection>;
  readonly #limits: Limits;
  readonly #onFailed: () => void;
  #updates: Uint8Array[] = [];
  /** what each of them holds */
  #read: ReadUpdate[] = [];
  /** who wrote all of it, and so need not hear of it; null when there are several, or nobody who is here */
  #onlyWriter: Connection | null = null;
  #timer: NodeJS.Timeout | null = null;

  /** `onFailed`: what waited could not be sent on, and everyone must load the document again. */
  constructor(readers: ReadonlySet<Connection>, limits: Limits, onFailed: () => void) {
    this.#readers = readers;
    this.#limits = limits;
    this.#onFailed = onFailed;
  }

  /** Takes edits that are stored, written by these connections; null stands for somebody who is not here. */
  add(
    updates: readonly Uint8Array[],
    read: readonly ReadUpdate[],
    writers: readonly (Connection | null)[],
  ): void {
    const isFirst = this.#updates.length === 0;
    const expected = isFirst ? (writers[0] ?? null) : this.#onlyWriter;
    this.#onlyWriter = writers.every((writer) => writer === expected) ? expected : null;
    this.#updates.push(...updates);
    this.#read.push(...read);
    const windowMs = this.#windowMs();
    if (windowMs === 0) this.flush();
    else this.#timer ??= setTimeout(() => this.#flushLater(), windowMs);
  }

  flush(): void {
    this.stop();
    if (this.#updates.length === 0) return;
    const frame = updateFrame(mergeUpdates(this.#updates, this.#read));
    const except = this.#onlyWriter;
    this.#clear();
    for (const reader of this.#readers) if (reader.hasJoined && reader !== except) reader.send(frame);
  }

  /** In a turn of its own nobody else catches what is thrown, and that would end the process. */
  #flushLater(): void {
    try {
      this.flush();
    } catch {
      this.#clear();
      this.#onFailed();
    }
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #clear(): void {
    this.#updates = [];
    this.#read = [];
  }

  #windowMs(): number {
    const { size } = this.#readers;
    const { mergeFromReaders, mergeMsPerReader, longestMergeMs } = this.#limits;
    return size < mergeFromReaders ? 0 : Math.min(longestMergeMs, size * mergeMsPerReader);
  }
}
