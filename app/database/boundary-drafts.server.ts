import { type ReadBoundaries, readBoundaries } from "~/domain/territory/boundaries/boundary-reading";
import type { Queries } from "./transaction.server";

/** Boundaries that were read from a file and wait to be looked at, without the shapes themselves. */
export interface BoundaryDraft {
  readonly id: string;
  readonly fileName: string;
  readonly reading: ReadBoundaries;
}

interface Owner {
  readonly workspaceId: string;
  readonly memberId: string;
}

/** A person has one in a workspace: what it looked at before is gone. */
export async function createBoundaryDraft(
  queries: Queries,
  { workspaceId, memberId }: Owner,
  draft: Omit<BoundaryDraft, "id"> & { readonly shapes: Uint8Array; readonly createdAt: Date },
): Promise<string> {
  await removeBoundaryDrafts(queries, { workspaceId, memberId });
  const { id } = await queries.boundaryDraft.create({
    data: { ...draft, shapes: Buffer.from(draft.shapes), workspaceId, createdById: memberId },
    select: { id: true },
  });
  return id;
}

export async function findBoundaryDraft(
  queries: Queries,
  { workspaceId, memberId }: Owner,
  id: string,
): Promise<BoundaryDraft | null> {
  const draft = await queries.boundaryDraft.findFirst({
    where: { id, workspaceId, createdById: memberId },
    select: { id: true, fileName: true, reading: true },
  });
  return draft && { ...draft, reading: readBoundaries.parse(draft.reading) };
}

/** Null: it was removed meanwhile. */
export async function readDraftShapes(queries: Queries, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const draft = await queries.boundaryDraft.findUnique({ where: { id }, select: { shapes: true } });
  return draft?.shapes ?? null;
}

export async function removeBoundaryDrafts(
  queries: Queries,
  { workspaceId, memberId }: Owner,
): Promise<void> {
  await queries.boundaryDraft.deleteMany({ where: { workspaceId, createdById: memberId } });
}

const keptForMs = 24 * 60 * 60_000;

/** Takes away what nobody confirmed within a day. */
export async function deleteOldBoundaryDrafts(queries: Queries, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptForMs);
  await queries.boundaryDraft.deleteMany({ where: { createdAt: { lt: before } } });
}
