import { writeAudit } from "~/database/audit.server";
import { answerJoinRequest } from "~/database/join-requests.server";
import { findPartner } from "~/database/partners.server";
import { addAssignments } from "~/database/sections.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import { shortNameOf } from "~/domain/organisation/short-name";
import type { ActingMember } from "~/domain/rights/actors";
import type { OrganisationRole } from "~/domain/rights/roles";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import {
  addInvitation,
  type Invited,
  type Inviting,
  requireOpenPlace,
  sendInvitation,
} from "./add-invitation.server";
import { findOrCreateOrganisation } from "./add-organisation.server";
import { admitOrganisation } from "./admit-organisation.server";
import { holdMembers } from "./hold-members.server";
import { requireStillMay } from "./require-member.server";
import { asActor, requireRight } from "./require-right.server";
import { requireSection } from "./require-section.server";
import { type Asked, tellAsked, type TellServices } from "./tell-asked.server";

export interface Confirmation {
  readonly requestId: string;
  readonly role: Exclude<OrganisationRole, "lead">;
  /** those it writes beside the lead; a supporter writes none */
  readonly sectionIds: readonly string[];
}

/** What became of the invitation of the person who asked. */
export type InvitationOutcome = "sent" | "mail-not-sent" | "already-a-member";

/**
 * Takes an organisation that asked into the partnership, and invites the person who asked for it. An organisation
 * already known by its tax code joins as it is. Whether its record comes along goes by who confirms alone: the address
 * in a request is what anybody typed, also the lead itself, so that an account with that address elsewhere proves
 * nothing. Somebody of the organisation who did ask says yes with one click where they act for it already.
 */
export async function confirmJoinRequest(
  services: TellServices,
  acting: ActingMember,
  confirmation: Confirmation,
): Promise<InvitationOutcome> {
  const { workspaceId } = acting;
  requireRight(asActor(acting), "partnership.answer-request", { kind: "workspace", workspaceId });
  if (confirmation.role === "supporter" && confirmation.sectionIds.length > 0)
    throw new Refusal("input-not-valid");
  const now = services.clock.now();
  const { asked, invited } = await inTransaction(services.database, (queries) =>
    admit(queries, acting, { confirmation, now, settings: services.settings }),
  );
  services.changes.publish(workspaceId);
  tellAsked(services, [asked]);
  return invited === null ? "already-a-member" : send(services, acting, invited);
}

interface Admitting {
  readonly confirmation: Confirmation;
  readonly now: Date;
  readonly settings: Pick<Services["settings"], "publicOrigin">;
}

interface Admitted {
  /** for its record */
  readonly asked: Asked;
  /** null: the person takes part already */
  readonly invited: Invited | null;
}

async function admit(
  queries: Queries,
  acting: ActingMember,
  { confirmation, now, settings }: Admitting,
): Promise<Admitted> {
  const { workspaceId, accountId, memberId } = acting;
  const { requestId, role, sectionIds } = confirmation;
  const answer = { state: "confirmed", answeredAt: now, answeredById: memberId, answer: null } as const;
  const request = await answerJoinRequest(queries, { workspaceId, id: requestId }, answer);
  if (request === null) throw new Refusal("request-answered");
  await holdMembers(queries, workspaceId);
  await requireStillMay(queries, acting, "member.invite");
  const { organisation, isNew } = await findOrCreateOrganisation(queries, {
    name: request.organisationName,
    shortName: shortNameOf(request.organisationName),
    kind: request.organisationKind,
    taxCode: request.taxCode,
    seatMunicipality: request.seatMunicipality,
    seatProvince: request.seatProvince,
  });
  const organisationId = organisation.id;
  if ((await findPartner(queries, workspaceId, organisationId)) !== null)
    throw new Refusal("already-a-partner");
  const place = { workspaceId, organisationId, role, createdAt: now };
  const asked = await admitOrganisation(queries, { place, isNew, accountId, settings });
  await assign(queries, acting, { organisationId, sectionIds });
  const subject = { requestId, organisationId, role, sectionIds };
  await writeAudit(queries, { at: now, accountId, workspaceId, act: "confirm-join-request", subject });
  const { personEmail: email, personName: name } = request;
  const person = { organisationId, email, name, role: role === "partner" ? "editor" : "commenter" } as const;
  return { asked, invited: await invite(queries, acting, { person, now, settings }) };
}

async function assign(
  queries: Queries,
  acting: ActingMember,
  { organisationId, sectionIds }: { readonly organisationId: string; readonly sectionIds: readonly string[] },
): Promise<void> {
  const { workspaceId } = acting;
  // Always in the same order: two who hold some of them would otherwise wait for each other.
  for (const sectionId of [...new Set(sectionIds)].sort()) {
    await holdAlone(queries, `assignments:${workspaceId}/${sectionId}`);
    const section = await requireSection(queries, workspaceId, sectionId);
    requireRight(asActor(acting), "section.assign", section);
  }
  await addAssignments(queries, { workspaceId, organisationId }, sectionIds);
}

/** With the organisation or not at all: nobody would invite the person a second time. */
async function invite(
  queries: Queries,
  acting: ActingMember,
  inviting: Omit<Inviting, "partner">,
): Promise<Invited | null> {
  try {
    const partner = await requireOpenPlace(queries, acting.workspaceId, inviting.person);
    return await addInvitation(queries, acting, { ...inviting, partner });
  } catch (error) {
    if (error instanceof Refusal && error.code === "already-a-member") return null;
    throw error;
  }
}

/** The organisation is in whatever becomes of the mail: the invitation can be sent again. */
async function send(
  services: TellServices,
  acting: ActingMember,
  invited: Invited,
): Promise<InvitationOutcome> {
  try {
    await sendInvitation(services, acting, invited);
    return "sent";
  } catch (error) {
    if (error instanceof Refusal && error.code === "mail-not-sent") return error.code;
    throw error;
  }
}
