import { writeAudit } from "~/database/audit.server";
import { answerJoinRequest, type JoinRequest } from "~/database/join-requests.server";
import { findPartner } from "~/database/partners.server";
import { addAssignments } from "~/database/sections.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import { shortNameOf } from "~/domain/organisation/short-name";
import type { ActingMember } from "~/domain/rights/actors";
import type { OrganisationRole } from "~/domain/rights/roles";
import { Refusal } from "~/errors.server";
import { findOrCreateOrganisation } from "./add-organisation.server";
import { admitOrganisation } from "./admit-organisation.server";
import { invitePerson } from "./invite-person.server";
import { asActor, requireRight } from "./require-right.server";
import { requireSection } from "./require-section.server";

export interface Confirmation {
  readonly requestId: string;
  readonly role: Exclude<OrganisationRole, "lead">;
  /** those it writes beside the lead; a supporter writes none */
  readonly sectionIds: readonly string[];
}

/** What became of the invitation of the person who asked. */
export type InvitationOutcome = "sent" | "mail-not-sent" | "already-a-member";

type ConfirmServices = Parameters<typeof invitePerson>[0];

/**
 * Takes an organisation that asked into the partnership, and invites the person who asked for it. An organisation
 * already known by its tax code joins as it is. Whether its record comes along goes by who confirms alone: the address
 * in a request is what anybody typed, also the lead itself, so that an account with that address elsewhere proves
 * nothing. Somebody of the organisation who did ask says yes with one click where they act for it already.
 */
export async function confirmJoinRequest(
  services: ConfirmServices,
  acting: ActingMember,
  confirmation: Confirmation,
): Promise<InvitationOutcome> {
  const { workspaceId } = acting;
  requireRight(asActor(acting), "partnership.answer-request", { kind: "workspace", workspaceId });
  if (confirmation.role === "supporter" && confirmation.sectionIds.length > 0)
    throw new Refusal("input-not-valid");
  const now = services.clock.now();
  const { request, organisationId, asked } = await inTransaction(services.database, (queries) =>
    admit(queries, acting, { confirmation, now }),
  );
  for (const id of [workspaceId, ...asked]) services.changes.publish(id);
  const role = confirmation.role === "partner" ? "editor" : "commenter";
  return invite(services, acting, {
    organisationId,
    email: request.personEmail,
    name: request.personName,
    role,
  });
}

interface Admitted {
  readonly request: JoinRequest;
  readonly organisationId: string;
  /** the workspaces where somebody is asked for its record */
  readonly asked: readonly string[];
}

async function admit(
  queries: Queries,
  acting: ActingMember,
  { confirmation, now }: { readonly confirmation: Confirmation; readonly now: Date },
): Promise<Admitted> {
  const { workspaceId, accountId, memberId } = acting;
  const { requestId, role, sectionIds } = confirmation;
  const answer = { state: "confirmed", answeredAt: now, answeredById: memberId, answer: null } as const;
  const request = await answerJoinRequest(queries, { workspaceId, id: requestId }, answer);
  if (request === null) throw new Refusal("request-answered");
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
  const asked = await admitOrganisation(queries, { place, isNew, accountId });
  await assign(queries, acting, { organisationId, sectionIds });
  const subject = { requestId, organisationId, role, sectionIds };
  await writeAudit(queries, { at: now, accountId, workspaceId, act: "confirm-join-request", subject });
  return { request, organisationId, asked };
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

/** The organisation is in whatever becomes of the mail: the invitation can be sent again. */
async function invite(
  services: ConfirmServices,
  acting: ActingMember,
  person: Parameters<typeof invitePerson>[2],
): Promise<InvitationOutcome> {
  try {
    await invitePerson(services, acting, person);
    return "sent";
  } catch (error) {
    if (error instanceof Refusal && (error.code === "mail-not-sent" || error.code === "already-a-member"))
      return error.code;
    throw error;
  }
}
