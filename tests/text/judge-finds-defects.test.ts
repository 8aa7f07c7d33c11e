import { describe, expect, test } from "vitest";
import { defects } from "../support/text-judge/defects";
import { judgeSessions } from "../support/text-judge/judge-sessions";
import { naiveKit } from "../support/text-judge/naive-binding";
import { realKit } from "../support/text-judge/real-binding";

describe("[TEXT-6] the judge finds what is wrong", () => {
  test("a binding that writes changed blocks whole loses and doubles words", {
    timeout: 60_000,
  }, async () => {
    const verdict = await judgeSessions({ kit: naiveKit, sessions: 20, firstSeed: 1 });
    expect(verdict.lost).toBeGreaterThan(0);
    expect(verdict.doubled).toBeGreaterThan(0);
    expect(verdict.caretWrong).toBeGreaterThan(0);
  });

  test.each(defects)("in the product's binding: $name", { timeout: 60_000 }, async ({ plant, seenIn }) => {
    const kit = { ...realKit, bind: plant(realKit.bind) };
    const verdict = await judgeSessions({ kit, sessions: 20, firstSeed: 1 });
    for (const count of seenIn) expect(verdict[count]).toBeGreaterThan(0);
  });
});
