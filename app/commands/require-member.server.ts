import { findMember, listMembers, type Member } from "~/database/members.server";
import { holdAlone, type Queries } from "~/database/transaction.server";
import { isLastAdministrator } from "~/domain/rights/members";
import { Refusal } from "~/errors.server";

/**
 * The member whose role or place is about to change. Changes to the people of one workspace follow each other:
 * two administrators who remove each other at the same moment would otherwise leave nobody.
 */
export async function requireMemberToChange(
  queries: Queries,
  workspaceId: string,
  memberId: string,
): Promise<Member> {
  await holdAlone(queries, `members:${workspaceId}`);
  const member = await findMember(queries, workspaceId, memberId);
  if (member === null) throw new Refusal("not-found");
  return member;
}

/** Stops what would leave the workspace without an administrator. */
export async function requireAdministratorStays(
  queries: Queries,
  { workspaceId, memberId }: Pick<Member, "workspaceId" | "memberId">,
): Promise<void> {
  const members = await listMembers(queries, workspaceId);
  if (isLastAdministrator(memberId, members)) throw new Refusal("last-administrator");
}
