import { listOpenInvitations } from "~/database/invitations.server";
import { listMembers, type Member } from "~/database/members.server";
import { listPartners } from "~/database/partners.server";
import { isStageFrozenNow } from "~/database/stage-freezes.server";
import { isPersonalTaxCode } from "~/domain/organisation/check-tax-code";
import { actorMark, describeKind } from "~/domain/organisation/kinds";
import { formatSeat } from "~/domain/organisation/seat";
import { can } from "~/domain/rights/can";
import { personColour } from "~/domain/rights/members";
import { formatMoment } from "~/domain/wording/format-moment";
import type { Language } from "~/domain/wording/language";
import type { PeopleData, PartnerView } from "~/features/partnership/people-data";
import type { Services } from "~/services.server";
import { requireWorkspace } from "./read-shell.server";

/** The organisations with their people; addresses and invitations only for who may invite. */
export async function readPeople(
  services: Pick<Services, "database" | "clock">,
  member: Member,
  language: Language,
): Promise<PeopleData> {
  const { database, clock } = services;
  const { workspaceId } = member;
  const now = clock.now();
  const may = (action: "member.invite" | "workspace.hand-over") =>
    can({ ...member, kind: "member" }, action, { kind: "workspace", workspaceId });
  const canManage = may("member.invite");
  const [workspace, partners, members, invitations, isFrozen] = await Promise.all([
    requireWorkspace(services, workspaceId),
    listPartners(database, workspaceId),
    listMembers(database, workspaceId),
    canManage ? listOpenInvitations(database, workspaceId, now) : [],
    isStageFrozenNow(database, workspaceId),
  ]);
  const people = members.map((person, arrival) => ({
    organisationId: person.organisationId,
    memberId: person.memberId,
    name: person.name,
    email: canManage ? person.email : null,
    role: person.role,
    colour: personColour(arrival),
    isYou: person.memberId === member.memberId,
  }));
  return {
    workspaceId,
    workspaceTitle: workspace.title,
    canManage,
    canHandOver: may("workspace.hand-over"),
    isFrozen,
    partners: partners.map(({ organisation, role }): PartnerView => {
      const isOf = (one: { readonly organisationId: string }) => one.organisationId === organisation.id;
      const { id, name, shortName, kind, taxCode, seatMunicipality, seatProvince } = organisation;
      return {
        id,
        name,
        shortName,
        mark: actorMark({ kind, role }),
        kind: describeKind(kind).name[language],
        role,
        seat: formatSeat({ municipality: seatMunicipality, province: seatProvince }),
        taxCode: isPersonalTaxCode(taxCode) && !canManage ? null : taxCode,
        people: people.filter(isOf),
        invitations: invitations.filter(isOf).map(({ expiresAt, ...invitation }) => ({
          ...invitation,
          until: formatMoment(language, expiresAt, now),
        })),
      };
    }),
  };
}
