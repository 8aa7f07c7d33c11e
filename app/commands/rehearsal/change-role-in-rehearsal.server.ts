import { findMembership, type Member, setMemberRole } from "~/database/members.server";
import { findRehearsalOf } from "~/database/rehearsals.server";
import type { Queries } from "~/database/transaction.server";
import type { PersonRole } from "~/domain/rights/roles";
import { holdMembers } from "../hold-members.server";

/**
 * A right that is taken away in the workspace is taken away in its rehearsal, which is made of the same people and
 * organisations. Returns the member of it whose rights changed, if there is one.
 */
export async function changeRoleInRehearsal(
  queries: Queries,
  { workspaceId, accountId }: Pick<Member, "workspaceId" | "accountId">,
  role: PersonRole,
): Promise<readonly string[]> {
  const found = await findRehearsalOf(queries, workspaceId);
  if (found === null) return [];
  await holdMembers(queries, found.id);
  const member = await findMembership(queries, found.id, accountId);
  if (member === null || member.role === role) return [];
  await setMemberRole(queries, member.memberId, role);
  return [member.memberId];
}
