import type { OrganisationRole, PersonRole } from "./roles";

/**
 * Who asks: somebody not signed in, a login, a person acting for an organisation in one workspace, or somebody who
 * takes part in one workshop by phone.
 */
export type Actor =
  | { readonly kind: "stranger" }
  | { readonly kind: "account"; readonly accountId: string; readonly isAdministrator: boolean }
  | ({ readonly kind: "member" } & ActingMember)
  | ({ readonly kind: "participant" } & ActingParticipant);

export interface ActingMember {
  readonly memberId: string;
  readonly accountId: string;
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly organisationRole: OrganisationRole;
  readonly role: PersonRole;
  /** the workspace is a copy, to rehearse the delivery */
  readonly inRehearsal?: boolean;
  /** how the browser named the form it sent; null: it did not */
  readonly sendingKey?: string | null;
}

export interface ActingParticipant {
  readonly participantId: string;
  readonly workshopId: string;
  readonly workspaceId: string;
}
