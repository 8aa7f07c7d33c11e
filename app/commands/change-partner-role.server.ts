import { writeAudit } from "~/database/audit.server";
import { listOpenInvitations } from "~/database/invitations.server";
import { listMembers } from "~/database/members.server";
import { setPartnerRole } from "~/database/partners.server";
import { removeAssignments } from "~/database/sections.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import { mayHoldRole, type OrganisationRole } from "~/domain/rights/roles";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { holdMembers } from "./hold-members.server";
import { requirePartner } from "./require-partner.server";

/** What an organisation may become; the lead stays what it is. */
export type OpenRole = Exclude<OrganisationRole, "lead">;

type ChangeServices = Pick<Services, "database" | "clock" | "live" | "changes">;

/**
 * Makes a partner a supporter, or the other way round. One that becomes a supporter writes no sections any more. What
 * its people have open is closed and asked for again.
 */
export async function changePartnerRole(
  { database, clock, live, changes }: ChangeServices,
  acting: ActingMember,
  { organisationId, role }: { readonly organisationId: string; readonly role: OpenRole },
): Promise<void> {
  const { workspaceId, accountId } = acting;
  const of = { workspaceId, organisationId };
  const now = clock.now();
  await inTransaction(database, async (queries) => {
    await holdMembers(queries, workspaceId);
    const partner = await requirePartner(queries, acting, "partner.set-place", organisationId);
    if (partner.role === "lead") throw new Refusal("lead-stays");
    if ((await listInTheWay(queries, of, { role, now })).length > 0) throw new Refusal("role-not-open");
    await setPartnerRole(queries, of, role);
    if (role === "supporter") await removeAssignments(queries, of);
    const subject = { organisationId, from: partner.role, to: role };
    await writeAudit(queries, { at: now, accountId, workspaceId, act: "change-partner-role", subject });
  });
  for (const member of await listMembers(database, workspaceId))
    if (member.organisationId === organisationId) live.disconnect({ memberId: member.memberId });
  changes.publish(workspaceId);
}

/** The names of the people, and of those invited, whose role an organisation with this role has not. */
export async function listInTheWay(
  queries: Queries,
  { workspaceId, organisationId }: { readonly workspaceId: string; readonly organisationId: string },
  { role, now }: { readonly role: OrganisationRole; readonly now: Date },
): Promise<readonly string[]> {
  const members = await listMembers(queries, workspaceId);
  const invitations = await listOpenInvitations(queries, workspaceId, now);
  return [...members, ...invitations]
    .filter((person) => person.organisationId === organisationId && !mayHoldRole(role, person.role))
    .map(({ name }) => name);
}
