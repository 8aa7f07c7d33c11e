import type { Wording } from "~/domain/wording/language";
import type { OrganisationRole, PersonRole } from "./roles";

/** What people read for each role. */
export const organisationRoleNames = {
  lead: { it: "Capofila", en: "Lead" },
  partner: { it: "Partner", en: "Partner" },
  supporter: { it: "Sostenitore", en: "Supporter" },
} as const satisfies Record<OrganisationRole, Wording>;

export const personRoleNames = {
  administrator: { it: "Amministra il cantiere", en: "Administers the workspace" },
  editor: { it: "Scrive", en: "Writes" },
  "legal-representative": { it: "Rappresentanza legale", en: "Legal representative" },
  commenter: { it: "Commenta", en: "Comments" },
  reader: { it: "Legge", en: "Reads" },
} as const satisfies Record<PersonRole, Wording>;
