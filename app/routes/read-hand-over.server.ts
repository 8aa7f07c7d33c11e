import { listMembers, type Member } from "~/database/members.server";
import { listWorkshopsRunBy } from "~/database/workshops.server";
import type { HandOverData } from "~/features/partnership/hand-over-page";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** To whom a workspace may be handed over, and what would pass: nothing is written. */
export async function readHandOver(services: Services, member: Member): Promise<HandOverData> {
  const { workspaceId, memberId, organisationId, organisation } = member;
  const { database } = services;
  const [workspace, members, workshops] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listMembers(database, workspaceId),
    listWorkshopsRunBy(database, workspaceId, memberId),
  ]);
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    organisation: { id: organisationId, shortName: organisation },
    others: members
      .filter((other) => other.organisationId === organisationId && other.memberId !== memberId)
      .map((other) => ({ memberId: other.memberId, name: other.name, role: other.role })),
    workshops: workshops.map(({ title }) => title),
  };
}
