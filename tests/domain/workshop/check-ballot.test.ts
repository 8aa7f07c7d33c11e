import { expect, test } from "vitest";
import { checkBallot } from "~/domain/workshop/check-ballot";
import type { VotingRule } from "~/domain/workshop/stage";
import type { Choice } from "~/domain/workshop/workshop";
import { buildTarget } from "../../support/workshop-builders";

const targets = ["a", "b", "c", "d"].map((id) => buildTarget(id));

function choicesOf(given: Readonly<Record<string, number>>): readonly Choice[] {
  return Object.entries(given).map(([targetId, value]) => ({ targetId, value }));
}

/** "fine", or why not. */
function answer(rule: VotingRule | null, given: Readonly<Record<string, number>>): string {
  const checked = checkBallot({ rule, targets }, choicesOf(given));
  return checked.status === "fine" ? "fine" : checked.reason;
}

test("a fourth dot is refused, and a third on the same target", () => {
  const rule = { kind: "dots", dots: 3, perTarget: 2 } as const;
  expect(answer(rule, { a: 2, b: 1 })).toBe("fine");
  expect(answer(rule, {})).toBe("fine");
  expect(answer(rule, { a: 2, b: 1, c: 1 })).toBe("too-many-dots");
  expect(answer(rule, { a: 4 })).toBe("too-many-dots");
  expect(answer(rule, { a: 3 })).toBe("too-many-on-one");
});

test("a dot is whole, and nobody takes any away", () => {
  const rule = { kind: "dots", dots: 3, perTarget: 3 } as const;
  for (const value of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
    expect(answer(rule, { a: value })).toBe("bad-value");
  expect(answer(rule, { a: 3, b: -1, c: 1 })).toBe("bad-value");
});

test("a target without dots is not chosen", () => {
  const rule = { kind: "dots", dots: 3, perTarget: 3 } as const;
  expect(checkBallot({ rule, targets }, choicesOf({ a: 0, b: 1 }))).toEqual({
    status: "fine",
    choices: [{ targetId: "b", value: 1 }],
  });
});

test("scores keep within their scale", () => {
  const rule = { kind: "scores", from: 1, to: 5 } as const;
  expect(answer(rule, { a: 1, b: 5, c: 3 })).toBe("fine");
  for (const value of [0, 6, 2.5]) expect(answer(rule, { a: value })).toBe("bad-value");
});

test("a place is given once, and only as many as there are", () => {
  const rule = { kind: "ranking", places: 3 } as const;
  expect(answer(rule, { a: 1, b: 2, c: 3 })).toBe("fine");
  expect(answer(rule, { b: 2 })).toBe("fine");
  expect(answer(rule, { a: 1, b: 1 })).toBe("place-twice");
  expect(answer(rule, { a: 4 })).toBe("bad-value");
  expect(answer(rule, { a: 0 })).toBe("bad-value");
});

test("to consent is to agree, to stand aside or to object", () => {
  const rule = { kind: "consent" } as const;
  expect(answer(rule, { a: 1, b: 0, c: -1 })).toBe("fine");
  expect(answer(rule, { a: 2 })).toBe("bad-value");
});

test("only what is voted on is voted for, once", () => {
  const rule = { kind: "dots", dots: 3, perTarget: 2 } as const;
  expect(answer(rule, { elsewhere: 1 })).toBe("unknown-target");
  expect(answer(rule, { elsewhere: 0 })).toBe("unknown-target");
  const twice = [...choicesOf({ a: 1 }), ...choicesOf({ a: 1 })];
  expect(checkBallot({ rule, targets }, twice)).toEqual({ status: "refused", reason: "bad-value" });
  expect(answer(null, { a: 1 })).toBe("bad-value");
});
