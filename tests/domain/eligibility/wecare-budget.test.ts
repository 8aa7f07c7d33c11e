import { describe, expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { Outcome } from "~/domain/eligibility/outcome";
import type { BudgetFacts, PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import { buildBody, buildBudgetFacts, buildFacts, buildLead } from "../../support/partnership-facts";

interface Row {
  readonly says: string;
  readonly budget: Partial<BudgetFacts>;
  readonly facts?: Partial<PartnershipFacts>;
  readonly status: Outcome["status"];
  readonly because: string;
  readonly enough?: string;
}

const costs = buildBudgetFacts().costByCategory;
const plan = { months: 18, startsOn: null, endsOn: null };
const amountsMissing = "Il budget non ha ancora gli importi che servono.";
const empty = { totalCostCents: 0, grantCents: 0, fundingSourcesCents: 0 };

/** The rules of the budget in what they say once there is one; amounts are written with a space that does not break. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  R1: [
    { says: "within the allocation", budget: {}, status: "met", because: "Contributo chiesto: 200.000 €." },
    {
      says: "a cent above it",
      budget: { grantCents: 21_333_301 },
      status: "unmet",
      because: "Contributo chiesto: 213.333,01 €; il massimo è 213.333 €.",
      enough: "Basta ridurre il contributo chiesto di 0,01 €.",
    },
    {
      says: "nobody filled in the allocation",
      budget: { districtAllocationCents: null },
      status: "unknown",
      because: "Non sappiamo ancora quanto è assegnato ai distretti.",
    },
  ],
  R2: [
    { says: "above the minimum", budget: {}, status: "met", because: "Contributo chiesto: 200.000 €." },
    {
      says: "below it",
      budget: { grantCents: 9_000_000 },
      status: "unmet",
      because: "Contributo chiesto: 90.000 €; il minimo è 100.000 €.",
      enough: "Basta aumentare il contributo chiesto di 10.000 €.",
    },
  ],
  R3: [
    {
      says: "all of the cost",
      budget: {},
      status: "met",
      because: "Contributo chiesto: 200.000 €, 100 % del costo totale.",
    },
    {
      says: "more than the cost",
      budget: { totalCostCents: 16_000_000 },
      status: "unmet",
      because: "Contributo chiesto: 200.000 €, 125 % del costo totale; il massimo è 100 %.",
      enough: "Basta ridurre il contributo chiesto di 40.000 €.",
    },
    { says: "no cost yet", budget: empty, status: "unknown", because: amountsMissing },
  ],
  R4: [
    {
      says: "a row of its own",
      budget: {},
      status: "met",
      because: "Il budget mostra a parte: Personale degli enti gestori.",
    },
    {
      says: "no row of its own",
      budget: { costByCategory: { K2: 100 } },
      status: "unmet",
      because: "Il budget non mostra a parte: Personale degli enti gestori.",
      enough: "Basta dare una riga propria nel budget a: Personale degli enti gestori.",
    },
  ],
  R5: [
    {
      says: "indirect costs within 15 % of staff",
      budget: {},
      status: "met",
      because:
        "Costi indiretti, calcolati: 10.000 €; al massimo 15 % di «Personale degli enti gestori e Personale degli enti del terzo settore».",
    },
    {
      says: "neither way: the nearest one is told",
      budget: { costByCategory: { ...costs, K10: 2_500_000 } },
      status: "unmet",
      because:
        "Costi indiretti, calcolati: 25.000 €; al massimo 15 % di «Personale degli enti gestori e Personale degli enti del terzo settore».",
      enough: "Basta togliere 4.000 € a «Costi indiretti, calcolati».",
    },
    { says: "no cost yet", budget: empty, status: "unknown", because: amountsMissing },
  ],
  R6: [
    {
      says: "more than 40 %",
      budget: {},
      status: "met",
      because: "Contributo che va a enti del terzo settore: 90.000 €, 45 % del contributo.",
    },
    {
      says: "a share that would round to 40 % and is below it",
      budget: { grantOf: { "Passo Lento": 7_999_999 } },
      status: "unmet",
      because:
        "Contributo che va a enti del terzo settore: 79.999,99 €, 39,99 % del contributo; il minimo è 40 %.",
      enough: "Basta spostare 0,01 € di contributo a enti del terzo settore.",
    },
    {
      says: "no third-sector body to give it to: the hint keeps the rule of the seat too",
      budget: { grantOf: {} },
      facts: { partners: [buildLead(), buildBody()] },
      status: "unmet",
      because: "Contributo che va a enti del terzo settore: 0 €, 0 % del contributo; il minimo è 40 %.",
      enough:
        "Basta aggiungere un ente del terzo settore con sede in Piemonte e affidargli 80.000 € di contributo.",
    },
    { says: "no grant yet", budget: empty, status: "unknown", because: amountsMissing },
  ],
  R7: [
    {
      says: "nobody has more than half",
      budget: {},
      status: "met",
      because: "Parte più grande del contributo: 90.000 €, 45 % del contributo.",
    },
    {
      says: "one has more than half",
      budget: { grantOf: { "Consorzio Pinerolese": 12_000_000, "Passo Lento": 8_000_000 } },
      status: "unmet",
      because: "Parte più grande del contributo: 120.000 €, 60 % del contributo; il massimo è 50 %.",
      enough: "Basta spostare 20.000 € di contributo da Consorzio Pinerolese ad altri.",
    },
    { says: "no grant yet", budget: empty, status: "unknown", because: amountsMissing },
  ],
  R8: [
    {
      says: "below 10 %",
      budget: {},
      status: "met",
      because: "Coordinamento e amministrazione: 10.000 €, 5 % del costo totale.",
    },
    {
      says: "above it",
      budget: { costByCategory: { ...costs, K8: 2_120_000 } },
      status: "unmet",
      because: "Coordinamento e amministrazione: 21.200 €, 10,6 % del costo totale; il massimo è 10 %.",
      enough: "Basta spostare 1.200 € da «Coordinamento e amministrazione» ad altre voci.",
    },
    { says: "no cost yet", budget: empty, status: "unknown", because: amountsMissing },
  ],
  R9: [
    {
      says: "below 15 %",
      budget: {},
      status: "met",
      because: "Attrezzature e tecnologie: 10.000 €, 5 % del costo totale.",
    },
    {
      says: "above it",
      budget: { costByCategory: { ...costs, K5: 4_000_000 } },
      status: "unmet",
      because: "Attrezzature e tecnologie: 40.000 €, 20 % del costo totale; il massimo è 15 %.",
      enough: "Basta spostare 10.000 € da «Attrezzature e tecnologie» ad altre voci.",
    },
    { says: "no cost yet", budget: empty, status: "unknown", because: amountsMissing },
  ],
  R10: [
    {
      says: "between 2 and 5 %",
      budget: {},
      status: "met",
      because: "Monitoraggio e valutazione: 8.000 €, 4 % del costo totale.",
    },
    {
      says: "below 2 %",
      budget: { costByCategory: { ...costs, K9: 100_000 } },
      status: "unmet",
      because: "Monitoraggio e valutazione: 1.000 €, 0,5 % del costo totale; il minimo è 2 %.",
      enough: "Basta spostare 3.000 € da altre voci a «Monitoraggio e valutazione».",
    },
    {
      says: "above 5 %",
      budget: { costByCategory: { ...costs, K9: 1_200_000 } },
      status: "unmet",
      because: "Monitoraggio e valutazione: 12.000 €, 6 % del costo totale; il massimo è 5 %.",
      enough: "Basta spostare 2.000 € da «Monitoraggio e valutazione» ad altre voci.",
    },
    { says: "no cost yet", budget: empty, status: "unknown", because: amountsMissing },
  ],
  R11: [
    {
      says: "nothing is loose",
      budget: {},
      facts: { plan },
      status: "met",
      because: "Niente è rimasto senza collegamento.",
    },
    {
      says: "loose ends on both sides",
      budget: { workPackagesWithoutCost: 1, costsWithout: { "work-package": 0, partner: 2 } },
      facts: { plan },
      status: "unmet",
      because: "Da collegare: 1 pacchetto di lavoro senza costi e 2 costi senza partner.",
      enough: "Basta collegare 1 pacchetto di lavoro senza costi e 2 costi senza partner.",
    },
    { says: "there is no plan yet", budget: {}, status: "unknown", because: "Serve il piano." },
  ],
  R12: [
    { says: "one hundred", budget: {}, status: "met", because: "Somma delle quote degli ambiti: 100 %." },
    {
      says: "ninety",
      budget: { areaShares: [6000, 3000] },
      status: "unmet",
      because: "Somma delle quote degli ambiti: 90 %; deve essere 100 %.",
      enough: "Basta aggiungere 10 % alle quote degli ambiti.",
    },
    { says: "no areas yet", budget: { areaShares: [] }, status: "unknown", because: amountsMissing },
  ],
  R13: [
    { says: "the same", budget: {}, status: "met", because: "Somma delle fonti: 200.000 €." },
    {
      says: "too much",
      budget: { fundingSourcesCents: 20_150_000 },
      status: "unmet",
      because: "Somma delle fonti: 201.500 €; deve essere come «Costo totale», 200.000 €.",
      enough: "Basta ridurre la somma delle fonti di 1.500 €.",
    },
    { says: "no cost yet", budget: empty, status: "unknown", because: amountsMissing },
  ],
};

describe.each(Object.entries(rows))("%s", (ruleId, itsRows) => {
  test.each(itsRows.map((row) => [row.status, row.says, row] as const))("%s: %s", (_, __, row) => {
    const outcome = outcomeOf(ruleId, { ...row.facts, budget: buildBudgetFacts(row.budget) });
    const said = { status: outcome.status, because: plainSpaces(outcome.because.it) };
    expect(said).toEqual({ status: row.status, because: row.because });
    expect(outcome.status === "unmet" ? plainSpaces(outcome.enough.it) : undefined).toBe(row.enough);
  });
});

test("until there is a budget every rule of it is unknown, and says that it is needed", () => {
  for (const { id } of wecareM1.budgetRules) {
    const outcome = outcomeOf(id, { plan });
    expect(outcome, id).toEqual({
      status: "unknown",
      because: { it: "Serve il budget.", en: "The budget is needed." },
      missing: [{ kind: "budget" }],
    });
  }
  expect(outcomeOf("R11", {}).because.it).toBe("Serve il piano. Serve il budget.");
});

test("every rule of the budget is here", () => {
  expect(Object.keys(rows)).toEqual(wecareM1.budgetRules.map(({ id }) => id));
});

function outcomeOf(ruleId: string, given: Partial<PartnershipFacts>): Outcome {
  return checkRules(wecareM1, buildFacts(given), {}).find((one) => one.ruleId === ruleId)!.outcome;
}

function plainSpaces(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
