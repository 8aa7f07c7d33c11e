import type { Builder } from "../builder/builder.ts";
import { findBreaking, findReason } from "./find-breaking.ts";
import type { DocumentLog, RepairStore } from "./repair-store.ts";

/** What is wrong with a document, and what can be had of it. */
export interface Diagnosis {
  readonly documentId: number;
  /** up to here the document can be built */
  readonly lastGoodSeq: number;
  /** the updates that break it; without them all others make a document */
  readonly breaking: readonly BreakingUpdate[];
  /** how many updates of the log are kept */
  readonly kept: number;
  /** the snapshot the document is built from, or 0 */
  readonly baseSeq: number;
}

export interface BreakingUpdate {
  readonly seq: number;
  readonly memberId: string | null;
  readonly receivedAt: Date;
  readonly bytes: number;
  readonly reason: string;
}

export interface Repair {
  /** Null when there is no such document. */
  diagnose(documentId: number): Promise<Diagnosis | null>;
  /** Sets aside exactly the updates that break it, and lets people in again. Null when it is not quarantined. */
  restore(documentId: number): Promise<Diagnosis | null>;
}

export function createRepair(store: RepairStore, builder: Builder): Repair {
  async function diagnose(documentId: number): Promise<Diagnosis | null> {
    const log = await store.readLog(documentId);
    return log === null ? null : examine(builder, documentId, log);
  }

  return {
    diagnose,
    async restore(documentId) {
      const log = await store.readLog(documentId);
      if (log === null || !log.isQuarantined) return null;
      const diagnosis = await examine(builder, documentId, log);
      const { baseSeq, breaking } = diagnosis;
      await store.restore(documentId, { baseSeq, setAside: breaking.map(({ seq }) => seq) });
      return diagnosis;
    },
  };
}

async function examine(builder: Builder, documentId: number, log: DocumentLog): Promise<Diagnosis> {
  const base = await findBase(builder, log);
  const updates = log.updates.filter(({ seq }) => seq > base.seq);
  const found = await findBreaking(
    builder,
    base.parts,
    updates.map(({ bytes }) => bytes),
  );
  const breaking = found.flatMap(({ index, reason }) => {
    const update = updates[index];
    return update === undefined ? [] : [{ ...update, bytes: update.bytes.length, reason }];
  });
  const lastSeq = log.updates.at(-1)?.seq ?? base.seq;
  return {
    documentId,
    lastGoodSeq: Math.min(lastSeq, ...breaking.map(({ seq }) => seq - 1)),
    breaking,
    kept: log.updates.length - breaking.length,
    baseSeq: base.seq,
  };
}

/** The newest snapshot that can be built; without one the whole log is gone through. */
async function findBase(builder: Builder, { snapshots }: DocumentLog) {
  for (const { seq, state } of snapshots) {
    if ((await findReason(builder, [state])) === null) return { seq, parts: [state] };
  }
  return { seq: 0, parts: [] };
}
