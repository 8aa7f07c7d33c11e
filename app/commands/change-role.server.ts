import { writeAudit } from "~/database/audit.server";
import { setMemberRole } from "~/database/members.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { mayHoldRole, type PersonRole } from "~/domain/rights/roles";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { requireAdministratorStays, requireMemberToChange, requireStillMay } from "./require-member.server";
import { changeRoleInRehearsal } from "./rehearsal/change-role-in-rehearsal.server";
import { asActor, requireRight } from "./require-right.server";

/** Gives a person another role in its organisation. What it has open is closed and asked for again. */
export async function changeRole(
  { database, clock, live, changes }: Pick<Services, "database" | "clock" | "live" | "changes">,
  acting: ActingMember,
  { memberId, role }: { readonly memberId: string; readonly role: PersonRole },
): Promise<void> {
  const { workspaceId, accountId } = acting;
  const resource = { kind: "member", workspaceId, memberId } as const;
  requireRight(asActor(acting), "member.change-role", resource);
  const inRehearsal = await inTransaction(database, async (queries) => {
    const member = await requireMemberToChange(queries, workspaceId, memberId);
    await requireStillMay(queries, acting, "member.change-role", resource);
    if (!mayHoldRole(member.organisationRole, role)) throw new Refusal("role-not-open");
    if (role !== "administrator") await requireAdministratorStays(queries, member);
    await setMemberRole(queries, memberId, role);
    const subject = { memberId, from: member.role, to: role };
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act: "change-role", subject });
    return changeRoleInRehearsal(queries, member, role);
  });
  for (const id of [memberId, ...inRehearsal]) live.disconnect({ memberId: id });
  changes.publish(workspaceId);
}
