import type { OrganisationRole, PersonRole } from "./roles";

/** Who asks: somebody not signed in, a login, or a person acting for an organisation in one workspace. */
export type Actor =
  | { readonly kind: "stranger" }
  | { readonly kind: "account"; readonly accountId: string; readonly isAdministrator: boolean }
  | ({ readonly kind: "member" } & ActingMember);

export interface ActingMember {
  readonly memberId: string;
  readonly accountId: string;
  readonly workspaceId: string;
  readonly organisationId: string;
  readonly organisationRole: OrganisationRole;
  readonly role: PersonRole;
}
