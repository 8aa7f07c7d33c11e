import type { Builder } from "../builder/builder.ts";
import { BuilderError, speaksAgainstDocument } from "../builder/builder-error.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { type PackingStore, StretchChanged } from "./packing-store.ts";

/** Packs the older part of logs, one document at a time. */
export interface Packer {
  /** Packs what is old in the log of a document that is being written, when it is enough to be worth it. */
  packOld(documentId: number): void;
  /** Packs the whole logs of documents that nobody has written in for long. */
  packUnused(): Promise<void>;
  whenIdle(): Promise<void>;
  /** Begins nothing more. What is under way ends with the builder, and has changed nothing by then, or all. */
  stop(): void;
}

interface PackerDependencies {
  readonly store: PackingStore;
  /** nobody waits for a log to be packed */
  readonly background: Builder;
  readonly log: Log;
  readonly limits: Pick<
    Limits,
    | "packAfterUpdates"
    | "keepUpdates"
    | "packAtOnce"
    | "segmentUpdates"
    | "packUnusedAfterMs"
    | "packUnusedUpdates"
    | "lookForUnusedMs"
    | "rebuildMs"
  >;
  now(): Date;
}

interface HowToPack {
  /** of the newest updates so many stay rows */
  readonly keep: number;
  /** of fewer it is not worth it */
  readonly least: number;
}

export function createPacker({ store, background, log, limits, now }: PackerDependencies): Packer {
  const waiting = new Map<number, HowToPack>();
  /** what could not be packed is tried again by the next process */
  const unfit = new Set<number>();
  let isWorking = false;
  let worked = Promise.resolve();
  let isClosed = false;

  function schedule(documentId: number, how: HowToPack): void {
    if (isClosed || unfit.has(documentId)) return;
    waiting.set(documentId, how);
    if (!isWorking) worked = workOff();
  }

  async function workOff(): Promise<void> {
    isWorking = true;
    try {
      for (const [documentId, how] of waiting) {
        waiting.delete(documentId);
        await packAll(documentId, how);
      }
    } finally {
      isWorking = false;
    }
  }

  async function packAll(documentId: number, how: HowToPack): Promise<void> {
    try {
      while (!isClosed && (await packNext(documentId, how)));
    } catch (error) {
      if (speaksAgainstDocument(error)) unfit.add(documentId);
      tellFailure(documentId, error);
    }
  }

  /** Whether there was enough to pack. */
  async function packNext(documentId: number, { keep, least }: HowToPack): Promise<boolean> {
    const bounds = { keep, atOnce: limits.packAtOnce, longest: limits.segmentUpdates };
    const stretch = await store.findStretch(documentId, bounds);
    if (stretch === null || stretch.entries.length < least) return false;
    const { before, last, entries, joined } = stretch;
    const packed = await background.run("pack", { before, last, entries, joined }, limits.rebuildMs);
    await store.replace(stretch, { ...packed, createdAt: now() });
    return true;
  }

  function tellFailure(documentId: number, error: unknown): void {
    const isOrdinary =
      error instanceof StretchChanged || (error instanceof BuilderError && error.failure === "closed");
    const fields = { err: error, documentId };
    if (isOrdinary) log.info(fields, "a log is packed another time");
    else log.error(fields, "a log was not packed; it is whole as it is");
  }

  async function packUnused(): Promise<void> {
    const unusedSince = new Date(now().getTime() - limits.packUnusedAfterMs);
    const unused = await store.listUnused(limits.packUnusedUpdates, unusedSince);
    for (const documentId of unused) schedule(documentId, { keep: 0, least: 1 });
  }

  const timer = setInterval(() => {
    packUnused().catch((error: unknown) => log.warn({ err: error }, "unused logs could not be looked for"));
  }, limits.lookForUnusedMs);
  timer.unref();

  return {
    packOld: (documentId) =>
      schedule(documentId, { keep: limits.keepUpdates, least: limits.packAfterUpdates }),
    packUnused,
    whenIdle: () => worked,
    stop() {
      isClosed = true;
      clearInterval(timer);
      waiting.clear();
    },
  };
}
