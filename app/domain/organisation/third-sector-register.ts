import type { Wording } from "~/domain/wording/language";
import { describeKind } from "./kinds";

/** The sections of the national register of the third sector (RUNTS): D.Lgs. 117/2017, art. 46, par. 1. */
export const registerSections = [
  { id: "a", name: { it: "Organizzazioni di volontariato", en: "Voluntary organisations" } },
  { id: "b", name: { it: "Associazioni di promozione sociale", en: "Social promotion associations" } },
  { id: "c", name: { it: "Enti filantropici", en: "Philanthropic bodies" } },
  {
    id: "d",
    name: {
      it: "Imprese sociali, incluse le cooperative sociali",
      en: "Social enterprises, social cooperatives included",
    },
  },
  { id: "e", name: { it: "Reti associative", en: "Networks of associations" } },
  { id: "f", name: { it: "Società di mutuo soccorso", en: "Mutual aid societies" } },
  { id: "g", name: { it: "Altri enti del terzo settore", en: "Other third-sector bodies" } },
] as const satisfies readonly { readonly id: string; readonly name: Wording }[];

export type RegisterSection = (typeof registerSections)[number]["id"];

export function isRegisterSection(section: string): section is RegisterSection {
  return registerSections.some(({ id }) => id === section);
}

/** Whether an organisation of this kind can be in the section at all; kinds the law does not tie to one may be in any. */
export function mayBeInSection(kind: string, section: RegisterSection): boolean {
  const { family } = describeKind(kind);
  if (family === "public" || family === "health") return false;
  const sections: readonly RegisterSection[] | undefined = sectionsOfKind[kind];
  return sections === undefined || sections.includes(section);
}

// A network may stand in the section of its kind and among the networks: art. 46, par. 2.
const sectionsOfKind: Readonly<Record<string, readonly RegisterSection[]>> = {
  "voluntary-association": ["a", "e"],
  "social-promotion-association": ["b", "e"],
  "social-cooperative": ["d"],
  "social-enterprise": ["d"],
  foundation: ["c", "d", "g"],
};

/** The number in the register (*numero di repertorio*), digits only; null when it cannot be one. */
export function parseRegisterNumber(entered: string): string | null {
  const digits = entered
    .replace(/^\s*(?:rep(?:ertorio)?\.?)?\s*(?:n(?:um)?\.?|n°|nr\.?)?\s*/i, "")
    .replace(/[\s.]/g, "");
  return /^\d{1,7}$/.test(digits) && Number(digits) > 0 ? digits.replace(/^0+/, "") : null;
}
