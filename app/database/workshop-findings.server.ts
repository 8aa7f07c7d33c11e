import { findingKinds } from "~/domain/workshop/exercise";
import type { Finding } from "~/domain/workshop/workshop";
import { requireOneOf } from "./stored-workshop-values.server";
import type { Queries } from "./transaction.server";

const findingFields = {
  id: true,
  workspaceId: true,
  workshopId: true,
  kind: true,
  title: true,
  detail: true,
  parentId: true,
  sourceId: true,
  createdAt: true,
} as const;

/** What the workshops of a workspace found, in the order it was kept. */
export async function listFindings(queries: Queries, workspaceId: string): Promise<readonly Finding[]> {
  const rows = await queries.workshopFinding.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: findingFields,
  });
  return rows.map(({ kind, ...row }) => ({ ...row, kind: requireOneOf(findingKinds, kind) }));
}

export interface NewFinding extends Omit<Finding, "id"> {
  readonly createdById: string;
}

/** Kept once for each kind and source: the same again is worded anew under the same id. */
export async function putFinding(queries: Queries, finding: NewFinding): Promise<string> {
  const { workshopId, kind, sourceId, title, detail, parentId } = finding;
  const { id } = await queries.workshopFinding.upsert({
    where: { workshopId_kind_sourceId: { workshopId, kind, sourceId } },
    create: finding,
    update: { title, detail, parentId },
    select: { id: true },
  });
  return id;
}

/** What it led to stays, and leads to nothing any more. */
export async function deleteFinding(queries: Queries, findingId: string): Promise<void> {
  await queries.workshopFinding.updateMany({ where: { parentId: findingId }, data: { parentId: null } });
  await queries.workshopFinding.deleteMany({ where: { id: findingId } });
}
