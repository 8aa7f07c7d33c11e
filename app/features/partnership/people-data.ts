import type { ActorMark } from "~/domain/organisation/kinds";
import type { OrganisationRole, PersonRole } from "~/domain/rights/roles";

export interface PeopleData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly partners: readonly PartnerView[];
  /** whether the person may add organisations and invite, change and remove people */
  readonly canManage: boolean;
  readonly canHandOver: boolean;
  /** people come and go while the stage is frozen, organisations do not */
  readonly isFrozen: boolean;
}

export interface PartnerView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly mark: ActorMark;
  /** in words */
  readonly kind: string;
  readonly role: OrganisationRole;
  /** "Pinerolo (TO)" */
  readonly seat: string;
  /** that of a person, as a sole trader’s, only for who may invite */
  readonly taxCode: string | null;
  readonly people: readonly PersonView[];
  readonly invitations: readonly InvitationLine[];
}

export interface PersonView {
  readonly memberId: string;
  readonly name: string;
  /** only for who may invite */
  readonly email: string | null;
  readonly role: PersonRole;
  readonly colour: number;
  readonly isYou: boolean;
}

export interface InvitationLine {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: PersonRole;
  /** in words */
  readonly until: string;
}
