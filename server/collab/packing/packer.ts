import type { Builder } from "../builder/builder.ts";
import { saysServerCloses, speaksAgainstDocument } from "../builder/builder-error.ts";
import { createInTurn } from "../in-turn.ts";
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
  const inTurn = createInTurn(packAll, (error) => log.error({ err: error }, "packing was given up"));
  /** what could not be packed is tried again by the next process */
  const unfit = new Set<number>();
  let isClosed = false;

  function schedule(documentId: number, how: HowToPack): void {
    if (isClosed || unfit.has(documentId)) return;
    inTurn.add(documentId, how);
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
    const isOrdinary = error instanceof StretchChanged || saysServerCloses(error);
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
    whenIdle: inTurn.whenIdle,
    stop() {
      isClosed = true;
      clearInterval(timer);
      inTurn.clear();
    },
  };
}
