import { expect, test } from "vitest";
import type { VotingRule } from "~/domain/workshop/stage";
import { sayLeaders } from "~/features/workshops/say-leaders";

const dots = { kind: "dots", dots: 3, perTarget: 2 } as const;
const scores = { kind: "scores", from: 1, to: 5 } as const;

const consent = { kind: "consent" } as const;

interface Given {
  readonly title: string;
  readonly phones: number;
  readonly room: number;
  readonly mean: number | null;
  readonly scorers: number;
  readonly consent: { readonly asides: number; readonly objections: number } | null;
}
const given = (title: string, phones: number, mean: number | null = null, room = 0): Given => ({
  ...{ title, phones, room, mean, scorers: mean === null ? 0 : 2, consent: null },
});
const agreed = (title: string, agrees: number, asides: number, objections: number): Given => ({
  ...given(title, agrees),
  consent: { asides, objections },
});
const sayWithRoom = (rule: VotingRule, roomVoters: number, ...totals: readonly Given[]) =>
  sayLeaders("it", { rule, totals, roomVoters, titleOf: ({ title }) => title });
const say = (rule: VotingRule, ...totals: readonly Given[]) => sayWithRoom(rule, 0, ...totals);

test("the first is named with what it got, phones and room together", () => {
  expect(say(dots, given("Bus", 2, null, 1), given("Caldaia", 2))).toBe("In testa «Bus», 3 bollini.");
  expect(say(dots, given("Bus", 0), given("Caldaia", 1))).toBe("In testa «Caldaia», 1 bollino.");
});

test("what stands equal stands together, each with its own", () => {
  expect(say(dots, given("Bus", 2), given("Caldaia", 1, null, 1))).toBe(
    "In testa alla pari «Bus» (2 bollini) e «Caldaia» (2 bollini).",
  );
});

test("scores are told by their mean, and equal by it", () => {
  const lesser = given("Orto", 10, 2.5);
  expect(say(scores, given("Bus", 6, 3), given("Caldaia", 9, 3), lesser)).toBe(
    "In testa alla pari «Bus» (media 3 su 2 persone) e «Caldaia» (media 3 su 2 persone).",
  );
  expect(say(scores, lesser, given("Bus", 6, 3))).toBe("In testa «Bus», media 3 su 2 persone.");
});

test("nothing leads where nobody voted, and a score of nothing is a vote", () => {
  expect(say(dots, given("Bus", 0))).toBe(null);
  expect(say(scores, given("Bus", 0), given("Orto", 0, 0))).toBe("In testa «Orto», media 0 su 2 persone.");
});

test("where everybody stands aside or objects they voted, and nobody agrees", () => {
  expect(say(consent, agreed("Bus", 0, 2, 0), agreed("Orto", 0, 0, 0))).toBe("Nessuno è d’accordo.");
  expect(say(consent, agreed("Bus", 0, 0, 0), agreed("Orto", 0, 0, 1))).toBe("Nessuno è d’accordo.");
  expect(say(consent, agreed("Bus", 0, 0, 0))).toBe(null);
  expect(say(consent, agreed("Bus", 1, 0, 1), agreed("Orto", 0, 2, 0))).toBe("In testa «Bus», 1 d’accordo.");
});

test("a room that voted, and in which nobody is in favour of anything, did vote", () => {
  expect(sayWithRoom(consent, 12, agreed("Bus", 0, 0, 0))).toBe("Nessuno è d’accordo.");
  expect(sayWithRoom(consent, 0, agreed("Bus", 0, 0, 0))).toBeNull();
  expect(sayWithRoom(dots, 12, given("Bus", 0))).toBeNull();
});
