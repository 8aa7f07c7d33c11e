import type { Queries } from "./transaction.server";

export interface SectionAssignment {
  readonly sectionId: string;
  readonly organisationId: string;
}

export interface SectionState {
  readonly sectionId: string;
  readonly status: string;
  readonly changedById: string;
  readonly changedAt: Date;
}

/** The organisations that write each section beside the lead. */
export function listAssignments(
  queries: Queries,
  workspaceId: string,
): Promise<readonly SectionAssignment[]> {
  return queries.sectionAssignment.findMany({
    where: { workspaceId },
    orderBy: [{ sectionId: "asc" }, { organisationId: "asc" }],
    select: { sectionId: true, organisationId: true },
  });
}

/** The ids of the organisations that write one section beside the lead. */
export async function findAssigned(
  queries: Queries,
  workspaceId: string,
  sectionId: string,
): Promise<readonly string[]> {
  const rows = await queries.sectionAssignment.findMany({
    where: { workspaceId, sectionId },
    orderBy: { organisationId: "asc" },
    select: { organisationId: true },
  });
  return rows.map(({ organisationId }) => organisationId);
}

/** Makes these, and no others, the organisations that write the section beside the lead. */
export async function replaceAssignments(
  queries: Queries,
  section: { readonly workspaceId: string; readonly sectionId: string },
  organisationIds: readonly string[],
): Promise<void> {
  await queries.sectionAssignment.deleteMany({ where: section });
  await queries.sectionAssignment.createMany({
    data: organisationIds.map((organisationId) => ({ ...section, organisationId })),
  });
}

/** Has the organisation write these sections too. */
export async function addAssignments(
  queries: Queries,
  { workspaceId, organisationId }: { readonly workspaceId: string; readonly organisationId: string },
  sectionIds: readonly string[],
): Promise<void> {
  await queries.sectionAssignment.createMany({
    data: sectionIds.map((sectionId) => ({ workspaceId, organisationId, sectionId })),
    skipDuplicates: true,
  });
}

/** The organisation writes no sections any more. */
export async function removeAssignments(
  queries: Queries,
  of: { readonly workspaceId: string; readonly organisationId: string },
): Promise<void> {
  await queries.sectionAssignment.deleteMany({ where: of });
}

/** What people say of the sections; one nobody spoke of is not listed. */
export function listSectionStates(queries: Queries, workspaceId: string): Promise<readonly SectionState[]> {
  return queries.sectionState.findMany({
    where: { workspaceId },
    orderBy: { sectionId: "asc" },
    select: { sectionId: true, status: true, changedById: true, changedAt: true },
  });
}

export async function setSectionState(
  queries: Queries,
  workspaceId: string,
  state: SectionState,
): Promise<void> {
  const { sectionId, ...said } = state;
  await queries.sectionState.upsert({
    where: { workspaceId_sectionId: { workspaceId, sectionId } },
    create: { workspaceId, ...state },
    update: said,
    select: { sectionId: true },
  });
}
