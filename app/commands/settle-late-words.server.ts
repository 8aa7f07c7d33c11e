import * as Y from "yjs";
import { writeAudit } from "~/database/audit.server";
import { type LateUpdate, listLateUpdates, settleLateUpdates } from "~/database/late-updates.server";
import { requireOpenStage } from "~/database/stage-freezes.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import {
  needsDocumentName,
  parsePartnerDocumentName,
  parseSectionDocumentName,
} from "~/document/workspace-document";
import type { ActingMember } from "~/domain/rights/actors";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requirePartner } from "./require-partner.server";
import { asActor, requireRight } from "./require-right.server";
import { requireSection } from "./require-section.server";

type LateServices = Pick<Services, "database" | "live" | "clock" | "changes">;

/**
 * Puts what a member wrote after a seal into the document it was meant for, now that it is open again: as the edits
 * they were, beside what others wrote since. What is in it already is not there twice.
 */
export async function applyLateWords(
  { database, live, clock, changes }: LateServices,
  acting: ActingMember,
  documentName: string,
): Promise<void> {
  const { workspaceId, accountId, memberId } = acting;
  await inTransaction(database, async (queries) => {
    const late = await requireLate(queries, acting, documentName);
    await requireMayWrite(queries, acting, documentName);
    await requireOpenStage(queries, workspaceId);
    const { state } = await live.read(workspaceId, documentName);
    const edit = findMissing(
      state,
      late.map(({ bytes }) => bytes),
    );
    if (edit !== null) await live.write(workspaceId, documentName, edit, memberId);
    const at = clock.now();
    await settleLateUpdates(queries, idsOf(late), { as: "applied", at });
    const subject = { document: documentName, updates: String(late.length) };
    await writeAudit(queries, { at, accountId, workspaceId, act: "apply-late-words", subject });
  });
  changes.publish(workspaceId);
}

/** They stay on record, and their author is not told of them any more. */
export async function leaveLateWords(
  { database, clock, changes }: Pick<LateServices, "database" | "clock" | "changes">,
  acting: ActingMember,
  documentName: string,
): Promise<void> {
  const { workspaceId } = acting;
  await inTransaction(database, async (queries) => {
    const late = await requireLate(queries, acting, documentName);
    await settleLateUpdates(queries, idsOf(late), { as: "left", at: clock.now() });
  });
  changes.publish(workspaceId);
}

/** Only one's own: of others nobody is told that there is anything. */
async function requireLate(
  queries: Queries,
  acting: ActingMember,
  documentName: string,
): Promise<readonly LateUpdate[]> {
  const own = await listLateUpdates(queries, acting);
  const late = own.filter((update) => update.documentName === documentName);
  if (late.length === 0) throw new Refusal("not-found");
  return late;
}

/** Who may not write in it any more reads and copies what it wrote. */
async function requireMayWrite(queries: Queries, acting: ActingMember, documentName: string): Promise<void> {
  const { workspaceId } = acting;
  const sectionId = parseSectionDocumentName(documentName);
  const organisationId = parsePartnerDocumentName(documentName);
  if (sectionId !== null)
    requireRight(asActor(acting), "section.write", await requireSection(queries, workspaceId, sectionId));
  else if (organisationId !== null)
    await requirePartner(queries, acting, "partner.write-sheet", organisationId);
  else if (documentName === needsDocumentName)
    requireRight(asActor(acting), "needs.write", { kind: "workspace", workspaceId });
  else throw new Refusal("not-found");
}

/** What the document lacks of these; null: nothing. Throws when they build on what is not in it. */
function findMissing(state: Uint8Array, late: readonly Uint8Array[]): Uint8Array | null {
  const doc = new Y.Doc({ gc: false });
  try {
    Y.applyUpdate(doc, state);
    const before = Y.encodeStateVector(doc);
    const snapshot = Y.snapshot(doc);
    const merged = Y.mergeUpdates([...late]);
    Y.applyUpdate(doc, merged);
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
      throw new Refusal("late-words-do-not-fit");
    return Y.equalSnapshots(snapshot, Y.snapshot(doc)) ? null : Y.diffUpdate(merged, before);
  } finally {
    doc.destroy();
  }
}

function idsOf(late: readonly LateUpdate[]): readonly bigint[] {
  return late.map(({ id }) => id);
}
