import { claimSending, forgetSending } from "~/database/sendings.server";
import { inTransaction, type Queries } from "~/database/transaction.server";
import type { ActingMember } from "~/domain/rights/actors";
import type { Services } from "~/services.server";
import {
  addInvitation,
  type PersonToInvite,
  requireOpenPlace,
  sendInvitation,
} from "./add-invitation.server";
import { holdMembers } from "./hold-members.server";
import { requireStillMay } from "./require-member.server";
import { asActor, requireRight } from "./require-right.server";
import { sendingOf } from "./sending-of.server";

type InviteServices = Pick<Services, "database" | "clock" | "mailer" | "changes"> & {
  readonly settings: Pick<Services["settings"], "publicOrigin">;
};

/**
 * Invites a person to act for one organisation of the partnership, by a link in a mail. The mail is kept with the
 * invitation: should the process end before it left, it goes out later, also when the form sent again does nothing more.
 */
export async function invitePerson(
  services: InviteServices,
  acting: ActingMember,
  person: PersonToInvite,
): Promise<void> {
  const { database, clock, settings } = services;
  const { workspaceId } = acting;
  requireRight(asActor(acting), "member.invite", { kind: "workspace", workspaceId });
  const now = clock.now();
  const partner = await requireOpenPlace(database, workspaceId, person);
  const sending = sendingOf(acting, "invite-person");
  const invited = await inTransaction(database, async (queries) => {
    if ((await claimSending(queries, sending, now)) !== null) return null;
    await holdMembers(queries, workspaceId);
    await requireStillMay(queries, acting, "member.invite");
    return addInvitation(queries, acting, { person, partner, now, settings });
  });
  const undo = (queries: Queries) => forgetSending(queries, sending);
  if (invited !== null) await sendInvitation(services, acting, { ...invited, undo });
  services.changes.publish(workspaceId);
}
