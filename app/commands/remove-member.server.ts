import { writeAudit } from "~/database/audit.server";
import { removeMember as remove } from "~/database/members.server";
import { inTransaction } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import { requireAdministratorStays, requireMemberToChange, requireStillMay } from "./require-member.server";
import { asActor, requireRight } from "./require-right.server";

/** Takes a person out of the workspace. What it wrote stays; what it has open is closed at once. */
export async function removeMember(
  { database, clock, live, changes }: Pick<Services, "database" | "clock" | "live" | "changes">,
  acting: ActingMember,
  memberId: string,
): Promise<void> {
  const { workspaceId, accountId } = acting;
  const resource = { kind: "member", workspaceId, memberId } as const;
  requireRight(asActor(acting), "member.remove", resource);
  await inTransaction(database, async (queries) => {
    const member = await requireMemberToChange(queries, workspaceId, memberId);
    await requireStillMay(queries, acting, "member.remove", resource);
    await requireAdministratorStays(queries, member);
    await remove(queries, memberId, clock.now());
    const act = "remove-member";
    await writeAudit(queries, { at: clock.now(), accountId, workspaceId, act, subject: { memberId } });
  });
  live.disconnect({ memberId });
  changes.publish(workspaceId);
}
