/** What an organisation is in the partnership of one workspace. */
export const organisationRoles = ["lead", "partner", "supporter"] as const;
export type OrganisationRole = (typeof organisationRoles)[number];

/** What a person is for its organisation in one workspace. */
export const personRoles = [
  "administrator",
  "editor",
  "legal-representative",
  "commenter",
  "reader",
] as const;
export type PersonRole = (typeof personRoles)[number];

/** The roles a person may be given in an organisation: only the lead has administrators, a supporter never writes. */
export const personRolesOf = {
  lead: personRoles,
  partner: ["editor", "legal-representative", "commenter", "reader"],
  supporter: ["legal-representative", "commenter", "reader"],
} as const satisfies Record<OrganisationRole, readonly PersonRole[]>;

export function isPersonRole(role: string): role is PersonRole {
  return personRoles.some((known) => known === role);
}

export function isOrganisationRole(role: string): role is OrganisationRole {
  return organisationRoles.some((known) => known === role);
}

export function mayHoldRole(organisation: OrganisationRole, role: PersonRole): boolean {
  return personRolesOf[organisation].some((open: PersonRole) => open === role);
}
