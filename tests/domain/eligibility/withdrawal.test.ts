import { expect, test } from "vitest";
import { wecareM1 } from "~/calls/wecare-m1-2017";
import { applyChange } from "~/domain/eligibility/apply-change";
import { withoutPartner } from "~/domain/eligibility/change-partners";
import { checkRules } from "~/domain/eligibility/check-rules";
import { compareResults } from "~/domain/eligibility/compare-results";
import type { PartnershipFacts } from "~/domain/eligibility/partnership-facts";
import { buildBudgetFacts, buildFacts, buildThirdSectorBody } from "../../support/partnership-facts";

const effectsOf = (before: PartnershipFacts, after: PartnershipFacts) =>
  compareResults(checkRules(wecareM1, before, {}), checkRules(wecareM1, after, {})).map(
    ({ ruleId, before, after }) => `${ruleId}: ${before.status} → ${after.status}`,
  );

test("when the only third-sector body leaves, its rules fail, those of its money too, and nobody waits for its signature", () => {
  const before = buildFacts({ budget: buildBudgetFacts() });
  const after = withoutPartner(before, "Passo Lento");
  expect(effectsOf(before, after)).toEqual(["E4: met → unmet", "R6: met → unmet"]);
  expect(after.attachments).toEqual([
    {
      id: "T5",
      mustSign: ["Consorzio Pinerolese", "Unione Tre Valli"],
      signedBy: ["Consorzio Pinerolese", "Unione Tre Valli"],
    },
  ]);
  expect(after.budget?.grantOf).toEqual({ "Consorzio Pinerolese": 7_000_000, "Unione Tre Valli": 4_000_000 });
});

test("when one leaves that stood in the way, its rule is met", () => {
  const outside = buildThirdSectorBody({ name: "Fuori", seat: { municipality: "Genova", province: "GE" } });
  const before = buildFacts({ partners: [...buildFacts().partners, outside] });
  expect(effectsOf(before, withoutPartner(before, "Fuori"))).toEqual(["E5: unmet → met"]);
});

test("what all must sign, a newcomer has to sign as well, and it has yet to say what only it knows", () => {
  const before = buildFacts();
  const after = applyChange(before, {
    kind: "add-partner",
    kinds: ["foundation"],
    roles: ["partner"],
    inPiedmont: true,
    times: 1,
    districtBody: null,
  });
  expect(effectsOf(before, after)).toEqual([
    "E7: met → unknown",
    "E8: met → unmet",
    "E11: met → unknown",
    "E12: met → unknown",
  ]);
});

test("nothing is said of rules that say the same as before", () => {
  expect(effectsOf(buildFacts(), buildFacts())).toEqual([]);
});
