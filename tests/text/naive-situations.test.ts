import { expect, test } from "vitest";
import { findSituationProblems } from "../support/text-judge/judge-situation";
import { naiveKit } from "../support/text-judge/naive-binding";
import { situations } from "../support/text-judge/situations";

test("[TEXT-6] a binding that writes changed blocks whole fails every situation but one", async () => {
  const passed: string[] = [];
  for (const situation of situations) {
    const problems = await findSituationProblems(situation, naiveKit);
    if (problems.length === 0) passed.push(situation.name);
  }
  // There the two edit different blocks.
  expect(passed).toEqual(["one leaves the list by Enter, the other types in a sibling"]);
});
