import {
  isOrganisationRole,
  isPersonRole,
  type OrganisationRole,
  type PersonRole,
} from "~/domain/rights/roles";

/** A role read back from the database. One that is not known grants nothing: reading it stops. */
export function parsePersonRole(stored: string): PersonRole {
  if (!isPersonRole(stored)) throw new Error("A stored role of a person is not known");
  return stored;
}

export function parseOrganisationRole(stored: string): OrganisationRole {
  if (!isOrganisationRole(stored)) throw new Error("A stored role of an organisation is not known");
  return stored;
}
