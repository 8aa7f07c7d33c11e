import type { JudgedCall } from "~/domain/eligibility/judged-call";
import type { Override } from "~/domain/eligibility/outcome";
import type { PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import type { ActorMark, OrganisationFamily } from "~/domain/organisation/kinds";
import type { BroughtNeed, Commitment } from "~/domain/partnership/partner-sheet";
import type { PartnerState } from "~/domain/partnership/partner-state";
import type { Standing } from "~/domain/partnership/standing";
import type { Tie } from "~/domain/partnership/tie";
import type { OrganisationRole } from "~/domain/rights/roles";

/** The views of a partnership, in the order of their tabs; the names are those of the address. */
export const views = ["bacheca", "grafo", "tabella", "matrice"] as const;
export type View = (typeof views)[number];

export interface PartnershipData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  /** the lead first, then in order of arrival */
  readonly partners: readonly PartnerView[];
  /** the oldest first */
  readonly requests: readonly RequestView[];
  readonly rules: RulesView;
  readonly rights: PartnershipRights;
  /** nobody joins while the stage is frozen */
  readonly isFrozen: boolean;
}

export interface PartnershipRights {
  readonly mayInvite: boolean;
  readonly mayAnswerRequests: boolean;
  /** other applications want to use a record the person answers for, or do */
  readonly answersForRecords: boolean;
  readonly mayDeclare: boolean;
  readonly mayOverride: boolean;
  /** the organisation the person acts for */
  readonly ownOrganisationId: string;
}

export interface PartnerView {
  readonly id: string;
  readonly name: string;
  /** how it is called at the table */
  readonly shortName: string;
  readonly mark: ActorMark;
  readonly family: OrganisationFamily;
  /** in words */
  readonly kind: string;
  readonly role: OrganisationRole;
  readonly tie: Tie;
  /** "Pinerolo (TO)" */
  readonly seat: string;
  readonly standing: Standing;
  readonly state: PartnerState;
  readonly commitments: readonly Commitment[];
  readonly needs: readonly BroughtNeed[];
}

export interface RequestView {
  readonly id: string;
  readonly name: string;
  readonly mark: ActorMark;
  /** in words */
  readonly kind: string;
  readonly message: string;
  /** "lun 12 nov" */
  readonly askedOn: string;
}

/** What the rules are judged by; the browser judges them itself, by the functions the server uses. */
export interface RulesView {
  readonly call: JudgedCall;
  readonly facts: PartnershipFacts;
  readonly overrides: Readonly<Record<string, Override>>;
}
