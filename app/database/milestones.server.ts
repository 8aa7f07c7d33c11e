import { type MilestoneScope, milestoneScopes } from "~/domain/history/milestone";
import type { Queries } from "./transaction.server";

/** A version people gave a name. */
export interface Milestone {
  readonly id: string;
  readonly scope: MilestoneScope;
  readonly name: string;
  readonly createdById: string;
  readonly createdAt: Date;
  /** how far each document was, by its name */
  readonly seqs: Readonly<Record<string, number>>;
}

export interface NewMilestone {
  readonly workspaceId: string;
  readonly scope: MilestoneScope;
  readonly name: string;
  readonly createdById: string;
  readonly createdAt: Date;
}

/** Marks where the documents are now: the one of this name, or all of the workspace when none is named. */
export async function createMilestone(
  queries: Queries,
  milestone: NewMilestone,
  documentName: string | null,
): Promise<string> {
  const { workspaceId } = milestone;
  // One statement reads them all, so that what was written in one document after another is not in it before.
  const documents = await queries.liveDocument.findMany({
    where: { workspaceId, ...(documentName !== null && { name: documentName }) },
    select: { id: true, lastSeq: true },
  });
  const marks = documents.map(({ id, lastSeq }) => ({ documentId: id, seq: lastSeq }));
  const { id } = await queries.milestone.create({
    data: { ...milestone, documents: { createMany: { data: marks } } },
    select: { id: true },
  });
  return id;
}

/** The latest first. With a document name, only those that hold the document. */
export async function listMilestones(
  queries: Queries,
  workspaceId: string,
  documentName: string | null = null,
): Promise<readonly Milestone[]> {
  const holdsDocument = { documents: { some: { document: { name: documentName ?? "" } } } };
  const rows = await queries.milestone.findMany({
    where: { workspaceId, ...(documentName !== null && holdsDocument) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: milestoneFields,
  });
  return rows.map(({ scope, documents, ...row }) => ({
    ...row,
    scope: requireScope(scope),
    seqs: Object.fromEntries(documents.map(({ document, seq }) => [document.name, Number(seq)])),
  }));
}

const milestoneFields = {
  id: true,
  scope: true,
  name: true,
  createdById: true,
  createdAt: true,
  documents: { select: { seq: true, document: { select: { name: true } } } },
} as const;

/** False when the workspace has no such milestone. */
export async function deleteMilestone(queries: Queries, workspaceId: string, id: string): Promise<boolean> {
  const { count } = await queries.milestone.deleteMany({ where: { id, workspaceId } });
  return count > 0;
}

function requireScope(scope: string): MilestoneScope {
  const known = milestoneScopes.find((each) => each === scope);
  if (known === undefined) throw new Error(`Unknown scope of a milestone: ${scope}`);
  return known;
}
