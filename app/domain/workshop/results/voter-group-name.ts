import type { OrganisationFamily } from "~/domain/organisation/kinds";
import type { Language, Wording } from "~/domain/wording/language";
import type { VoterGroup } from "./result-row";

/** The name of people whose votes are shown together. */
export function nameVoterGroup(
  language: Language,
  group: VoterGroup,
  /** short names of organisations, by id */
  organisationNames: ReadonlyMap<string, string>,
): string {
  switch (group.kind) {
    case "organisation": {
      const { organisationId, name } = group;
      const known = organisationId === null ? name : organisationNames.get(organisationId);
      return known || noOrganisation[language];
    }
    case "family":
      return families[group.family][language];
    case "everybody":
      return everybody[language];
    case "citizens":
      return citizens[language];
    case "others":
      return others[language];
  }
}

const everybody: Wording = { it: "Persone", en: "People" };
const citizens: Wording = { it: "Cittadini", en: "Citizens" };
const others: Wording = { it: "Altri", en: "Others" };
const noOrganisation: Wording = { it: "Senza organizzazione", en: "No organisation" };

const families: Readonly<Record<OrganisationFamily, Wording>> = {
  public: { it: "Enti pubblici", en: "Public bodies" },
  "third-sector": { it: "Terzo settore", en: "Third sector" },
  health: { it: "Sanità", en: "Health" },
  "work-school": { it: "Lavoro e scuola", en: "Work and school" },
  firm: { it: "Imprese", en: "Firms" },
};
