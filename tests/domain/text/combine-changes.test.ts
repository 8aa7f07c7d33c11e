import { describe, expect, test } from "vitest";
import { applyChange } from "~/domain/text/apply-change";
import type { Change } from "~/domain/text/change";
import { composeChanges, transformChange, transformIndex } from "~/domain/text/combine-changes";
import { contentOf, diceOf, lengthOfText, randomChange, randomText } from "./random-changes";

const seeds = Array.from({ length: 3000 }, (_, seed) => seed);

test("one composed change does what its two do, in 3,000 random texts", { timeout: 30_000 }, () => {
  for (const seed of seeds) {
    const dice = diceOf(seed);
    const text = randomText(dice);
    const first = randomChange(dice, lengthOfText(text));
    const between = applyChange(text, first).text;
    const second = randomChange(dice, lengthOfText(between));
    const composed = composeChanges(first, second);
    const one = applyChange(text, composed).text;
    expect(contentOf(one), `seed ${seed}`).toEqual(contentOf(applyChange(between, second).text));
  }
});

test("two changes made at once come to one text in either order, in 3,000 random texts", {
  timeout: 30_000,
}, () => {
  for (const seed of seeds) {
    const dice = diceOf(seed);
    const text = randomText(dice);
    const length = lengthOfText(text);
    const [one, other] = [randomChange(dice, length), randomChange(dice, length)];
    const oneFirst = applyChange(applyChange(text, one).text, transformChange(other, one, true)).text;
    const otherFirst = applyChange(applyChange(text, other).text, transformChange(one, other, false)).text;
    expect(contentOf(oneFirst), `seed ${seed}`).toEqual(contentOf(otherFirst));
  }
});

describe("two changes of one place", () => {
  const a: Change = [{ retain: 1 }, { insert: "A" }];
  const b: Change = [{ retain: 1 }, { insert: "B" }];

  test("what yields stands behind", () => {
    expect(transformChange(b, a, true)).toEqual([{ retain: 2 }, { insert: "B" }]);
    expect(transformChange(a, b, false)).toEqual(a);
  });

  test("what yields gives up the format both set, and only that", () => {
    const red: Change = [{ retain: 2, attributes: { type: "h2" } }];
    const blue: Change = [{ retain: 2, attributes: { type: "h3", indent: 1 } }];
    expect(transformChange(blue, red, true)).toEqual([{ retain: 2, attributes: { indent: 1 } }]);
    expect(transformChange(blue, red, false)).toEqual(blue);
  });

  test("what both took out is taken out once", () => {
    expect(transformChange([{ delete: 3 }], [{ retain: 1 }, { delete: 4 }], true)).toEqual([{ delete: 1 }]);
  });
});

describe("a place of the text, after a change", () => {
  test("stays in front of what is put in there, unless it follows it", () => {
    expect(transformIndex(2, [{ retain: 2 }, { insert: "xy" }], false)).toBe(2);
    expect(transformIndex(2, [{ retain: 2 }, { insert: "xy" }], true)).toBe(4);
  });

  test("goes to where it was taken out", () => {
    expect(transformIndex(5, [{ retain: 2 }, { delete: 9 }], false)).toBe(2);
  });

  test("is pushed by what is put in before", () => {
    expect(transformIndex(5, [{ insert: "ab" }, { insert: { chip: "1" } }], false)).toBe(8);
  });
});
