import { describe, expect, test } from "vitest";
import { findSituationProblems } from "../support/text-judge/judge-situation";
import { realKit } from "../support/text-judge/real-binding";
import { situations } from "../support/text-judge/situations";

describe("[TEXT-1] people who edit one place at the same moment keep every word in its place", () => {
  test.each(situations)("$name", async (situation) => {
    expect(await findSituationProblems(situation, realKit)).toEqual([]);
  });
});
