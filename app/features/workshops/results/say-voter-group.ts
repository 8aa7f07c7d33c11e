import type { OrganisationFamily } from "~/domain/organisation/kinds";
import type { VoterGroup } from "~/domain/workshop/results/result-row";
import type { InterfaceLanguage, Texts } from "~/ui/language";
import { resultsTexts } from "./results-texts";

/** The name of people whose votes are shown together. */
export function sayVoterGroup(
  language: InterfaceLanguage,
  group: VoterGroup,
  /** short names of organisations, by id */
  names: ReadonlyMap<string, string>,
): string {
  const words = resultsTexts[language];
  switch (group.kind) {
    case "everybody":
      return words.view.persone;
    case "organisation":
      return (
        (group.organisationId === null ? group.name : names.get(group.organisationId)) || words.noOrganisation
      );
    case "family":
      return families[language][group.family];
    case "citizens":
      return words.citizens;
    case "others":
      return words.others;
  }
}

const families: Texts<Readonly<Record<OrganisationFamily, string>>> = {
  it: {
    public: "Enti pubblici",
    "third-sector": "Terzo settore",
    health: "Sanità",
    "work-school": "Lavoro e scuola",
    firm: "Imprese",
  },
  en: {
    public: "Public bodies",
    "third-sector": "Third sector",
    health: "Health",
    "work-school": "Work and school",
    firm: "Firms",
  },
};
