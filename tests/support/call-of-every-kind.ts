import { wecareM1 } from "~/calls/wecare-m1-2017";
import type { Call } from "~/domain/call/call-schema";
import { kindsOf, organisationKinds } from "~/domain/organisation/kinds";

const stages = { preliminary: "block", final: "warn" } as const;
const own = { stages, origin: "default" } as const;
const words = (text: string) => ({ text: { it: text, en: text } });
const everyKind = organisationKinds.map(({ id }) => id);

/** WeCaRe with rules of the kinds it does not use, and of those it uses with other parameters: more than forty in all. */
export const callOfEveryKind: Call = {
  ...wecareM1,
  id: "every-kind",
  eligibilityRules: [
    ...wecareM1.eligibilityRules,
    {
      id: "E14",
      kind: "count-partners",
      kinds: kindsOf("third-sector"),
      min: null,
      max: 3,
      ...words("al massimo 3"),
      ...own,
    },
    { id: "E15", kind: "count-partners", kinds: everyKind, min: 4, max: 9, ...words("da 4 a 9"), ...own },
    {
      id: "E16",
      kind: "declared",
      by: "each-partner",
      statement: { it: "Nessuna lite.", en: "No litigation." },
      ...words("nessuna lite"),
      ...own,
    },
    { id: "E17", kind: "duration-range", minMonths: 12, maxMonths: 24, ...words("da 12 a 24 mesi"), ...own },
    {
      id: "E18",
      kind: "date-within",
      what: "project-start",
      from: "stage-opens",
      to: "stage-closes",
      ...words("inizio"),
      ...own,
    },
    {
      id: "E19",
      kind: "date-within",
      what: "project-end",
      from: "stage-opens",
      to: null,
      ...words("fine"),
      ...own,
    },
    {
      id: "E20",
      kind: "text-limit",
      sections: ["title", "acronym"],
      characters: "letters-and-spaces",
      ...words("titolo"),
      ...own,
    },
    { id: "E21", kind: "required-section", sections: ["needs", "objectives"], ...words("sezioni"), ...own },
    { id: "E22", kind: "required-table-rows", table: "indicators", min: 3, ...words("indicatori"), ...own },
    { id: "E23", kind: "required-attachment", anyOf: ["T11"], ...words("patto"), ...own },
    {
      id: "E24",
      kind: "roles-of-kinds",
      kinds: ["school", "job-centre"],
      roles: ["partner", "supporter"],
      ...words("ruoli"),
      ...own,
    },
    {
      id: "E25",
      kind: "max-applications-per-organisation",
      kinds: kindsOf("managing-body"),
      roles: ["lead"],
      max: 1,
      ...words("un progetto"),
      ...own,
    },
    { id: "E26", kind: "max-applications-per-district", max: 2, ...words("due domande"), ...own },
  ],
  budgetRules: [
    ...wecareM1.budgetRules,
    {
      id: "R14",
      kind: "amount-range",
      what: "total-cost",
      minCents: 15_000_000,
      max: { cents: 40_000_000 },
      ...words("costo"),
      ...own,
    },
    {
      id: "R15",
      kind: "share-range",
      numerator: { of: "cost-categories", ids: ["K8"] },
      denominator: { of: "cost-categories", ids: ["K8", "K9", "K10"] },
      minBasisPoints: 3300,
      maxBasisPoints: 6700,
      ...words("una parte della sua somma"),
      ...own,
    },
  ],
};
