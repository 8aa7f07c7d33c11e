import { expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { type Call, callSchema } from "~/domain/call/call-schema";
import { applyChanges } from "~/domain/eligibility/apply-change";
import { checkRules } from "~/domain/eligibility/check-rules";
import type { PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import { kindsOf, organisationKinds } from "~/domain/organisation/kinds";
import {
  buildBudgetFacts,
  buildFacts,
  buildLead,
  buildThirdSectorBody,
} from "../../support/partnership-facts";

/** A call of a foundation: one stage, any kind may lead, its rules are data alone. */
const smallCall: Call = callSchema.parse({
  ...wecareM1,
  id: "foundation-2027",
  stages: [{ ...wecareM1.stages[0], id: "single", requiresBefore: [] }],
  sections: [],
  tables: [],
  attachments: [],
  eligibilityRules: [
    {
      id: "A",
      kind: "count-partners",
      kinds: organisationKinds.map(({ id }) => id),
      min: 3,
      max: null,
      text: { it: "Almeno 3 enti.", en: "At least 3 organisations." },
      stages: { single: "block" },
      origin: "source",
      source: "Bando, art. 3",
    },
  ],
  budgetRules: [
    {
      id: "B",
      kind: "share-range",
      numerator: { of: "largest-grant-of-a-partner" },
      denominator: { of: "grant" },
      minBasisPoints: null,
      maxBasisPoints: 5000,
      text: { it: "Nessuno oltre il 50 %.", en: "Nobody above 50%." },
      stages: { single: "block" },
      origin: "source",
      source: "Bando, art. 4",
    },
    {
      id: "C",
      kind: "share-range",
      numerator: { of: "grant-of-kinds", kinds: kindsOf("third-sector") },
      denominator: { of: "grant" },
      minBasisPoints: 6500,
      maxBasisPoints: null,
      text: { it: "Al terzo settore almeno il 65 %.", en: "At least 65% to the third sector." },
      stages: { single: "block" },
      origin: "source",
      source: "Bando, art. 4",
    },
  ],
});

const two = {
  stageId: "single",
  partners: [buildLead({ name: "Fondazione Valli", kind: "foundation" }), buildThirdSectorBody()],
  attachments: [],
};

test("a call of another shape needs no code: what it says of too few, too much and too little", () => {
  const budget = buildBudgetFacts({
    grantCents: 10_000_000,
    grantOf: { "Fondazione Valli": 6_000_000, "Passo Lento": 0 },
  });
  expect(told(buildFacts({ ...two, budget }))).toEqual([
    "A unmet: Ci sono 2 enti: Fondazione Valli e Passo Lento. Basta aggiungere un ente.",
    "B unmet: Parte più grande del contributo: 60.000 €, 60 % del contributo; il massimo è 50 %. Basta spostare 10.000 € di contributo da Fondazione Valli ad altri.",
    "C unmet: Contributo che va a enti del terzo settore: 60.000 €, 60 % del contributo; il minimo è 65 %. Basta spostare 5.000 € di contributo a enti del terzo settore.",
  ]);
});

test("each of its rules is met by what its hint asks for", () => {
  const budget = buildBudgetFacts({ grantCents: 10_000_000, grantOf: { "Fondazione Valli": 6_000_000 } });
  const facts = buildFacts({ ...two, budget });
  for (const { ruleId, outcome } of checkRules(smallCall, facts, {})) {
    const changes = outcome.status === "unmet" ? outcome.changes : [];
    const after = checkRules(smallCall, applyChanges(facts, changes), {});
    expect(after.find((one) => one.ruleId === ruleId)?.outcome.status, ruleId).toBe("met");
  }
});

test("until there is a budget it asks for one", () => {
  const partners = [...two.partners, buildThirdSectorBody({ name: "Casa Larga" })];
  expect(told(buildFacts({ ...two, partners }))).toEqual([
    "A met: Ci sono 3 enti: Casa Larga, Fondazione Valli e Passo Lento.",
    "B unknown: Serve il budget.",
    "C unknown: Serve il budget.",
  ]);
});

function told(facts: PartnershipFacts): string[] {
  return checkRules(smallCall, facts, {}).map(({ ruleId, outcome }) => {
    const enough = outcome.status === "unmet" ? ` ${outcome.enough.it}` : "";
    return `${ruleId} ${outcome.status}: ${outcome.because.it}${enough}`.replaceAll("\u00a0", " ");
  });
}
