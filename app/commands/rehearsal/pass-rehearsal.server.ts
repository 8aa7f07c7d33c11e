import { admitMember, findMembership, type Member, setMemberRole } from "~/database/members.server";
import { findRehearsalOf } from "~/database/rehearsals.server";
import type { Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { type AfterHandingOver, keptRole } from "~/domain/rights/hand-over";
import { holdMembers } from "../hold-members.server";

interface Passing {
  readonly successor: Member;
  readonly after: AfterHandingOver;
  readonly at: Date;
}

/**
 * The rehearsal of a workspace goes with it: otherwise nobody could go on with it, nor throw it away, and there is
 * room for one only. Whoever leaves the workspace leaves it by itself. Returns the members of it whose rights changed.
 */
export async function passRehearsal(
  queries: Queries,
  acting: Pick<ActingMember, "workspaceId" | "accountId">,
  { successor, after, at }: Passing,
): Promise<readonly string[]> {
  const found = await findRehearsalOf(queries, acting.workspaceId);
  if (found === null) return [];
  await holdMembers(queries, found.id);
  // It may have been thrown away while it was waited for.
  const rehearsal = await findRehearsalOf(queries, acting.workspaceId);
  if (rehearsal === null) return [];
  const { accountId, organisationId } = successor;
  const place = { workspaceId: rehearsal.id, organisationId, role: "administrator", createdAt: at } as const;
  const heir = await admitMember(queries, { ...place, accountId });
  const own = await findMembership(queries, rehearsal.id, acting.accountId);
  const role = keptRole(after);
  if (own !== null && role !== null) await setMemberRole(queries, own.memberId, role);
  return own === null ? [heir] : [heir, own.memberId];
}
