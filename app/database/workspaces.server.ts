import type { OrganisationRole, PersonRole } from "~/domain/rights/roles";
import { fingerprintOf } from "./fingerprint.server";
import { parseOrganisationRole, parsePersonRole } from "./stored-roles.server";
import type { Queries } from "./transaction.server";

/** One call, one stage at a time, one or more districts. */
export interface Workspace {
  readonly id: string;
  readonly callId: string;
  readonly stageId: string;
  readonly title: string;
  readonly acronym: string;
  readonly districtIds: readonly string[];
  /** the term as an instant; the zone and offset it was entered in stay beside it */
  readonly closesAt: Date;
  readonly closesZone: string;
  readonly closesOffsetMinutes: number;
  readonly isExample: boolean;
  /** the workspace it is a copy of, to rehearse the delivery; null: what is done here counts */
  readonly rehearsalOfId: string | null;
  readonly createdAt: Date;
}

export const workspaceFields = {
  id: true,
  callId: true,
  stageId: true,
  title: true,
  acronym: true,
  districtIds: true,
  closesAt: true,
  closesZone: true,
  closesOffsetMinutes: true,
  isExample: true,
  rehearsalOfId: true,
  createdAt: true,
} as const;

export function findWorkspace(queries: Queries, id: string): Promise<Workspace | null> {
  return queries.workspace.findUnique({ where: { id }, select: workspaceFields });
}

export type NewWorkspace = Omit<Workspace, "id" | "rehearsalOfId">;

export function createWorkspace(queries: Queries, workspace: NewWorkspace): Promise<Workspace> {
  return queries.workspace.create({
    data: { ...workspace, districtIds: [...workspace.districtIds] },
    select: workspaceFields,
  });
}

export type WorkspaceEdit = Pick<
  Workspace,
  "title" | "acronym" | "closesAt" | "closesZone" | "closesOffsetMinutes"
>;

export function updateWorkspace(queries: Queries, id: string, edit: WorkspaceEdit): Promise<Workspace> {
  return queries.workspace.update({ where: { id }, data: edit, select: workspaceFields });
}

/** What the form of its settings was filled in from. */
export function workspaceFingerprint(workspace: WorkspaceEdit): string {
  const { title, acronym, closesAt, closesZone, closesOffsetMinutes } = workspace;
  return fingerprintOf([title, acronym, closesAt, closesZone, closesOffsetMinutes]);
}

export interface StageMove {
  readonly from: string;
  readonly to: string;
  readonly term: { readonly at: Date; readonly zone: string; readonly offsetMinutes: number };
}

/** False when the workspace is in another stage by now. */
export async function advanceStage(
  queries: Queries,
  id: string,
  { from, to, term }: StageMove,
): Promise<boolean> {
  const { count } = await queries.workspace.updateMany({
    where: { id, stageId: from },
    data: {
      stageId: to,
      closesAt: term.at,
      closesZone: term.zone,
      closesOffsetMinutes: term.offsetMinutes,
    },
  });
  return count === 1;
}

export interface WorkspaceOfAccount {
  readonly workspace: Workspace;
  readonly role: PersonRole;
  readonly organisationRole: OrganisationRole;
  /** the short name of the organisation the person acts for */
  readonly organisation: string;
  /** what people say of the sections: section id and status */
  readonly sections: readonly { readonly sectionId: string; readonly status: string }[];
}

/** The workspaces a person is in, the nearest term first; rehearsals after those that count. */
export async function listWorkspacesOf(
  queries: Queries,
  accountId: string,
): Promise<readonly WorkspaceOfAccount[]> {
  const members = await queries.member.findMany({
    where: { accountId, removedAt: null },
    orderBy: [
      { workspace: { rehearsalOfId: { sort: "asc", nulls: "first" } } },
      { workspace: { closesAt: "asc" } },
      { id: "asc" },
    ],
    select: {
      role: true,
      partner: { select: { role: true, organisation: { select: { shortName: true } } } },
      workspace: {
        select: { ...workspaceFields, sectionStates: { select: { sectionId: true, status: true } } },
      },
    },
  });
  return members.map(({ role, partner, workspace: { sectionStates, ...workspace } }) => ({
    workspace,
    role: parsePersonRole(role),
    organisationRole: parseOrganisationRole(partner.role),
    organisation: partner.organisation.shortName,
    sections: sectionStates,
  }));
}
