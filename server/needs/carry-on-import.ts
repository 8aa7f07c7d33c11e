import type { Database } from "~/database/client.server";
import { findMember } from "~/database/members.server";
import { readPrints, removePieces } from "~/database/needs-import-pieces.server";
import { findImportAnywhere, moveNeedsImport, type NeedsImport } from "~/database/needs-imports.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { can } from "~/domain/rights/can";
import type { NeedPrint } from "../collab/builder/need-print.ts";
import type { LiveForImports, NeedsImportsOptions } from "./needs-imports.ts";
import { writeNextPiece } from "./write-next-piece.ts";

export interface ImportWork extends Pick<NeedsImportsOptions, "database" | "clock" | "changes"> {
  readonly log: Pick<NeedsImportsOptions["log"], "warn">;
  readonly live: LiveForImports;
  isStopping(): boolean;
  /** Waits, longer each time; false: it has failed too often by now. */
  waitAfterFailure(): Promise<boolean>;
  /** What failed before no longer counts. */
  succeeded(): void;
}

/** Writes an import to its end, or takes it out, whichever its status says; until somebody else decides otherwise. */
export async function carryOnImport(work: ImportWork, importId: string): Promise<void> {
  const { database, changes } = work;
  while (!work.isStopping()) {
    const found = await findImportAnywhere(database, importId);
    if (found === null) return;
    const step = stepOf(found);
    if (step === null) return;
    const isOver = await step(work, found);
    if (isOver) changes.publish(found.workspaceId);
  }
}

/** Does one thing of it; true: a part of it is over that people wait for. */
type Step = (work: ImportWork, found: NeedsImport) => Promise<boolean>;

function stepOf({ status }: NeedsImport): Step | null {
  if (status === "writing") return write;
  return status === "undoing" ? takeOut : null;
}

async function write(work: ImportWork, found: NeedsImport): Promise<boolean> {
  const { database, clock, log } = work;
  const { id, workspaceId, createdById } = found;
  const stop = (stoppedBy: string) =>
    moveNeedsImport(database, id, { from: ["writing"], to: "stopped", stoppedBy, at: clock.now() });
  // Asked for each piece: it may have been taken away since.
  const member = await findMember(database, workspaceId, createdById);
  const mayWrite =
    member && can({ ...member, kind: "member" }, "needs.write", { kind: "workspace", workspaceId });
  if (!mayWrite) return stop("not-allowed");
  try {
    const wrote = await alone(database, id, () => writeNextPiece(work, found));
    work.succeeded();
    if (wrote !== "all-written") return false;
    return await moveNeedsImport(database, id, { from: ["writing"], to: "done", at: clock.now() });
  } catch (error) {
    // The server goes down: whoever comes up next goes on.
    if (work.isStopping()) return false;
    log.warn({ err: error, importId: id }, "needs of an import were not written");
    // A full disk or workers that are late may be over in a moment.
    return (await work.waitAfterFailure()) ? false : stop("not-stored");
  }
}

async function takeOut({ database, live, clock }: ImportWork, found: NeedsImport): Promise<boolean> {
  const { id, workspaceId, undoneById, createdById } = found;
  return alone(database, id, async () => {
    await live.lookAtLog();
    const wanted = (await readPrints(database, id)).flatMap(parsePrints);
    const out = await live.takeNeedsOut(workspaceId, wanted, undoneById ?? createdById);
    const { kept } = out;
    // Whoever was at it before may have taken them out, and ended before it could say so.
    const removed = Math.max(out.removed, found.written - kept.length);
    const at = clock.now();
    return inTransaction(database, async (queries) => {
      await removePieces(queries, id);
      return moveNeedsImport(queries, id, { from: ["undoing"], to: "undone", at, removed, kept });
    });
  });
}

function parsePrints(prints: string): readonly NeedPrint[] {
  // Written by `writeNextPiece`.
  return JSON.parse(prints) as readonly NeedPrint[];
}

/** Nobody else, on whichever node, is at this import meanwhile; nor is its status changed by people. */
function alone<Result>(database: Database, id: string, work: () => Promise<Result>): Promise<Result> {
  return inTransaction(database, async (queries) => {
    await holdAlone(queries, `needs-import:${id}`);
    return work();
  });
}
