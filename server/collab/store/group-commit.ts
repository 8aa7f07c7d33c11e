import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { RecentMean } from "../recent-mean.ts";
import { RecentRate } from "../recent-rate.ts";
import { type Appended, type DocumentAppend, StaleRights, type UpdateStore } from "./update-store.ts";

/** A document with updates waiting for the log. */
export interface CommitSource {
  /** What is to be written now, or null when nothing is left. */
  takePending(): DocumentAppend | null;
  committed(firstSeq: number): void;
  /** The document is sealed: what was taken is kept apart, and is not part of it. */
  cameLate(): void;
  /** Nothing was written, and it should be tried again with what may still be written. */
  postponed(): void;
  /** The outcome is unknown or nothing was written: what was taken may or may not be in the log. */
  commitFailed(): void;
}

export interface GroupCommit {
  schedule(source: CommitSource): void;
  /** Resolves once nothing waits and nothing is being written. */
  whenIdle(): Promise<void>;
}

export interface GroupCommitDependencies {
  readonly store: UpdateStore;
  readonly limits: Limits;
  readonly log: Log;
  /** Acts on the rights that were lost since the last time. */
  readonly refreshRights: () => Promise<void>;
}

/** So that passing on takes a third of the time at the most. */
const timesPassing = 2;

type Outcome = Appended | "postponed" | "failed";

/**
 * Writes what arrives within a few milliseconds, for all documents, in one transaction. A document is in one
 * batch at a time, so its updates reach the log in the order they came.
 */
export function createGroupCommit({
  store,
  limits,
  log,
  refreshRights,
}: GroupCommitDependencies): GroupCommit {
  const waiting = new Set<CommitSource>();
  const writing = new Set<CommitSource>();
  const idleListeners: (() => void)[] = [];
  const rate = new RecentRate();
  /** how long the last batches took to be acknowledged and sent on */
  const passing = new RecentMean();
  let batchesInFlight = 0;
  /** something has waited for its window, and could not be taken because of what is being written, or is enough for once */
  let isOverdue = false;
  let timer: NodeJS.Timeout | null = null;

  function wake(): void {
    timer ??= setTimeout(flush, windowMs());
  }

  /**
   * For somebody who writes alone next to nothing. It grows with the square root of what comes, as then each edit waits
   * longer while ever more share a commit, and a message to each reader. What takes long to pass on comes less often:
   * a server that could not keep up gathers more, instead of falling behind.
   */
  function windowMs(): number {
    const forRate = Math.min(limits.commitWindowMs, Math.sqrt(rate.perSecond(performance.now())));
    const forLoad = Math.min(limits.busyCommitWindowMs, passing.value * timesPassing);
    return Math.max(forRate, forLoad);
  }

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    isOverdue = batchesInFlight >= limits.commitsInFlight;
    if (isOverdue) return;
    const batch = takeBatch();
    if (batch.size > 0) void write(batch);
    else if (batchesInFlight === 0 && waiting.size === 0) tellIdle();
  }

  function tellIdle(): void {
    for (const listener of idleListeners.splice(0)) listener();
  }

  function takeBatch(): Map<CommitSource, DocumentAppend> {
    const batch = new Map<CommitSource, DocumentAppend>();
    let [bytes, updates] = [0, 0];
    for (const source of waiting) {
      const isFull = bytes >= limits.commitBytes || updates >= limits.commitUpdates;
      if (isFull || writing.has(source)) {
        isOverdue = true;
        continue;
      }
      waiting.delete(source);
      const append = source.takePending();
      if (append === null) continue;
      batch.set(source, append);
      updates += append.updates.length;
      for (const update of append.updates) bytes += update.bytes.length;
    }
    rate.add(updates, performance.now());
    return batch;
  }

  async function write(batch: ReadonlyMap<CommitSource, DocumentAppend>): Promise<void> {
    batchesInFlight++;
    for (const source of batch.keys()) writing.add(source);
    const outcome = await append([...batch.values()]);
    batchesInFlight--;
    for (const source of batch.keys()) writing.delete(source);
    const settledFrom = performance.now();
    for (const [source, { documentId }] of batch) settle(source, documentId, outcome);
    passing.add(performance.now() - settledFrom);
    // Within a window of its own the next batch still grows.
    if (timer === null || isOverdue) flush();
  }

  async function append(appends: readonly DocumentAppend[]): Promise<Outcome> {
    try {
      return await store.append(appends);
    } catch (error) {
      if (error instanceof StaleRights && (await haveRefreshed())) return "postponed";
      log.error({ err: error, documents: appends.length }, "a batch of edits could not be stored");
      return "failed";
    }
  }

  function haveRefreshed(): Promise<boolean> {
    return refreshRights().then(
      () => true,
      () => false,
    );
  }

  /** One document's trouble may not keep the others, or the next batch, from going on. */
  function settle(source: CommitSource, documentId: number, outcome: Outcome): void {
    try {
      pass(source, documentId, outcome);
    } catch (error) {
      log.error({ err: error }, "a committed batch could not be passed on");
      source.commitFailed();
    }
  }

  function pass(source: CommitSource, documentId: number, outcome: Outcome): void {
    if (outcome === "failed") {
      source.commitFailed();
      return;
    }
    if (outcome === "postponed") {
      source.postponed();
      return;
    }
    const firstSeq = outcome.firstSeqs.get(documentId);
    if (firstSeq !== undefined) source.committed(firstSeq);
    else if (outcome.sealed.has(documentId)) source.cameLate();
    else source.commitFailed();
  }

  return {
    schedule(source) {
      waiting.add(source);
      wake();
    },
    whenIdle: () =>
      new Promise((resolve) => {
        idleListeners.push(resolve);
        flush();
      }),
  };
}
