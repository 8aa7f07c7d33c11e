import { expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { budgetRuleSchema, eligibilityRuleSchema } from "~/domain/call/rule-schema";
import { checkRules } from "~/domain/eligibility/check-rules";
import { countOutcomes } from "~/domain/eligibility/count-outcomes";
import { ruleChecks } from "~/domain/eligibility/rules";
import { callOfEveryKind } from "../../support/call-of-every-kind";
import { buildBody, buildFacts, buildLead, buildThirdSectorBody } from "../../support/partnership-facts";

const override = { reason: "Confermato al telefono dalla Regione.", by: "Marta B.", atMs: 0 };

test("[contract] every kind of the schema of rules has a check, and the list has no other", () => {
  const kinds = [eligibilityRuleSchema, budgetRuleSchema].flatMap((schema) =>
    schema.def.left.options.map((option) => option.def.innerType.shape.kind.value),
  );
  expect(Object.keys(ruleChecks).sort()).toEqual([...kinds].sort());
});

test("[contract] the call of the tests uses every kind, so that none is left out of what holds for all", () => {
  const used = [...callOfEveryKind.eligibilityRules, ...callOfEveryKind.budgetRules].map(({ kind }) => kind);
  expect([...new Set(used)].sort()).toEqual(Object.keys(ruleChecks).sort());
});

test("the rules of the stage are told in the order of the call, each as severe as the stage says", () => {
  const told = (stageId: string) =>
    checkRules(wecareM1, buildFacts({ stageId }), {}).map(({ ruleId, severity }) => `${ruleId} ${severity}`);
  expect(told("preliminary").slice(0, 8)).toEqual([
    "E1 block",
    "E2 block",
    "E3 block",
    "E4 warn",
    "E5 block",
    "E6 block",
    "E8 block",
    "E9 block",
  ]);
  expect(told("final").slice(3, 7)).toEqual(["E4 block", "E5 block", "E6 block", "E7 warn"]);
});

test("a clause comes with where it is from, and what we propose ourselves says so", () => {
  const results = checkRules(wecareM1, buildFacts(), {});
  const originOf = (id: string) => results.find(({ ruleId }) => ruleId === id)?.origin;
  expect(originOf("E4")).toMatchObject({ origin: "source" });
  expect(originOf("E10")).toEqual({ origin: "default" });
});

test("who takes an unknown rule upon themselves is named with it; a rule that can be decided takes nobody’s word", () => {
  const partners = [buildLead(), buildBody(), buildThirdSectorBody({ otherApplications: null })];
  const results = checkRules(wecareM1, buildFacts({ partners }), { E7: override, E1: override });
  const of = (id: string) => results.find(({ ruleId }) => ruleId === id);
  expect(of("E7")).toMatchObject({ outcome: { status: "unknown" }, override });
  expect(of("E1")).toMatchObject({ outcome: { status: "met" }, override: null });
});

test("an override does not hide what fails since", () => {
  const partners = [buildLead(), buildBody(), buildThirdSectorBody({ otherApplications: 2 })];
  const results = checkRules(wecareM1, buildFacts({ partners }), { E7: override });
  expect(results.find(({ ruleId }) => ruleId === "E7")).toMatchObject({
    outcome: { status: "unmet" },
    override: null,
  });
});

test("outcomes are counted", () => {
  const facts = buildFacts({ partners: [buildLead(), buildBody()], declaredByLead: {} });
  const results = checkRules(wecareM1, facts, {}).filter(({ ruleId }) => ruleId.startsWith("E"));
  expect(countOutcomes(results)).toEqual({ met: 11, unmet: 1, unknown: 1 });
});
