import { expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { checkRules } from "~/domain/eligibility/check-rules";
import { type Question, questionsForLead, questionsForPartner } from "~/domain/eligibility/questions";
import { callOfEveryKind } from "../../support/call-of-every-kind";
import { buildBody, buildFacts, buildLead, buildThirdSectorBody } from "../../support/partnership-facts";

const idsOf = (questions: readonly Question[]) => questions.map(({ ruleId }) => ruleId);
const cooperative = { kind: "social-cooperative", role: "partner" } as const;

test("a third-sector partner is asked what only it knows, in the stage that asks for it", () => {
  expect(idsOf(questionsForPartner(wecareM1, "final", cooperative))).toEqual(["E7", "E12"]);
  expect(idsOf(questionsForPartner(wecareM1, "preliminary", cooperative))).toEqual([]);
});

test("supporters, and kinds the rule does not speak of, are not asked", () => {
  expect(questionsForPartner(callOfEveryKind, "final", { ...cooperative, role: "supporter" })).toEqual([]);
  expect(idsOf(questionsForPartner(callOfEveryKind, "final", { ...cooperative, kind: "school" }))).toEqual([
    "E16",
  ]);
});

test("what the lead says of the whole partnership is asked of the lead alone", () => {
  expect(idsOf(questionsForLead(wecareM1, "final"))).toEqual(["E2"]);
});

test("saying no, or too many, makes the very rule that asked unmet", () => {
  for (const { ruleId, ...question } of questionsForPartner(callOfEveryKind, "final", cooperative)) {
    const said =
      question.kind === "statement"
        ? { declared: { [ruleId]: false }, registration: null }
        : { otherApplications: question.max };
    const partners = [buildLead(), buildBody(), buildThirdSectorBody(said)];
    const results = checkRules(callOfEveryKind, buildFacts({ partners }), {});
    expect(results.find((one) => one.ruleId === ruleId)?.outcome.status, ruleId).toBe("unmet");
  }
});
