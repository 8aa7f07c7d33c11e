import { findMember, listMembers, type Member } from "~/database/members.server";
import type { Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Action } from "~/domain/rights/capabilities";
import type { Resource } from "~/domain/rights/resources";
import { isLastAdministrator } from "~/domain/rights/members";
import { Refusal } from "~/errors.server";
import { holdMembers } from "./hold-members.server";
import { asActor, requireRight } from "./require-right.server";

/**
 * The member whose role or place is about to change. Such changes follow each other, see `holdMembers`: two
 * administrators who remove each other at the same moment would otherwise leave nobody.
 */
export async function requireMemberToChange(
  queries: Queries,
  workspaceId: string,
  memberId: string,
): Promise<Member> {
  await holdMembers(queries, workspaceId);
  const member = await findMember(queries, workspaceId, memberId);
  if (member === null) throw new Refusal("not-found");
  return member;
}

/**
 * Whoever acts may still do so, under `holdMembers`: others may have changed it since it asked, and what it was when the
 * page was opened does not count.
 */
export async function requireStillMay(
  queries: Queries,
  { workspaceId, memberId }: ActingMember,
  action: Action,
  resource: Resource = { kind: "workspace", workspaceId },
): Promise<void> {
  const member = await findMember(queries, workspaceId, memberId);
  if (member === null) throw new Refusal("not-found");
  requireRight(asActor(member), action, resource);
}

/** Stops what would leave the workspace without an administrator. */
export async function requireAdministratorStays(
  queries: Queries,
  { workspaceId, memberId }: Pick<Member, "workspaceId" | "memberId">,
): Promise<void> {
  const members = await listMembers(queries, workspaceId);
  if (isLastAdministrator(memberId, members)) throw new Refusal("last-administrator");
}
