import { expect, test } from "vitest";
import { priorityFromVotes } from "~/domain/workshop/priority-from-votes";
import { totalsOf } from "~/domain/workshop/results/totals-of";
import type { VotingRule } from "~/domain/workshop/stage";
import { buildBallot, buildTarget } from "../../support/workshop-builders";

const targets = ["a", "b", "c", "d", "e", "f"].map((id) => buildTarget(id));
const dots = { kind: "dots", dots: 100, perTarget: 100 } as const;

function totals(
  given: Readonly<Record<string, number>>,
  rule: VotingRule = dots,
  room: Readonly<Record<string, number>> = {},
) {
  const roomVotes = Object.entries(room).map(([targetId, value]) => ({ targetId, value }));
  return { rule, totals: totalsOf({ rule, targets, roomVoters: 4 }, [buildBallot({ given })], roomVotes) };
}

function priorities(given: Readonly<Record<string, number>>) {
  return targets.map(({ id }) => priorityFromVotes(totals(given), id)?.priority);
}

test("the first third is of high priority, the last of low", () => {
  expect(priorities({ a: 9, b: 8, c: 7, d: 6, e: 5, f: 4 })).toEqual([
    "high",
    "high",
    "medium",
    "medium",
    "low",
    "low",
  ]);
});

test("what has as many votes has the same priority, and what has none a low one", () => {
  expect(priorities({ a: 5, b: 5, c: 5 })).toEqual(["high", "high", "high", "low", "low", "low"]);
  expect(priorities({})).toEqual(["low", "low", "low", "low", "low", "low"]);
});

test("it is said why, with the room apart from the phones", () => {
  const voted = priorityFromVotes(totals({ a: 1, b: 12 }, dots, { b: 4, a: 30 }), "b");
  expect(voted?.reason).toEqual({
    it: "Al posto 2 su 6 nel voto del laboratorio: 12 bollini dai telefoni e 4 in sala.",
    en: "Place 2 of 6 in the vote of the workshop: 12 dots by phone and 4 in the room.",
  });
  expect(priorityFromVotes(totals({ a: 1 }), "a")?.reason.it).toContain(": 1 bollino dai telefoni.");
});

test("what is put in order gets points, and they are called so", () => {
  const voted = priorityFromVotes(totals({ a: 1, b: 2 }, { kind: "ranking", places: 5 }, { a: 1 }), "a");
  expect(voted?.reason).toEqual({
    it: "Al posto 1 su 6 nel voto del laboratorio: 5 punti dai telefoni e 1 in sala.",
    en: "Place 1 of 6 in the vote of the workshop: 5 points by phone and 1 in the room.",
  });
});

test("scores are compared by their mean", () => {
  const voted = priorityFromVotes(totals({ a: 4, b: 5 }, { kind: "scores", from: 1, to: 5 }), "a");
  expect(voted).toEqual({
    priority: "high",
    reason: {
      it: "Al posto 2 su 6 nel voto del laboratorio: media 4 su 1 persona.",
      en: "Place 2 of 6 in the vote of the workshop: mean 4 of 1 person.",
    },
  });
});

test("scores of the room count in the mean, and alone are no more than a mean", () => {
  const rule = { kind: "scores", from: 1, to: 5 } as const;
  const voted = (id: string) => priorityFromVotes(totals({ a: 5, b: 4 }, rule, { b: 16, c: 8 }), id);
  expect(voted("b")).toMatchObject({
    priority: "high",
    reason: { it: "Al posto 2 su 6 nel voto del laboratorio: media 4 su 5 persone." },
  });
  expect(voted("c")).toMatchObject({
    priority: "medium",
    reason: { en: expect.stringContaining("Place 3") },
  });
});

test("consent puts nothing before anything, and without a vote there is no priority", () => {
  expect(priorityFromVotes(totals({ a: 1 }, { kind: "consent" }), "a")).toBeNull();
  expect(priorityFromVotes(totals({ a: 1 }), "gone")).toBeNull();
});

test("what got no score is said to have none, as among the results", () => {
  const voted = priorityFromVotes(totals({ a: 4 }, { kind: "scores", from: 1, to: 5 }), "b");
  expect(voted?.reason.it).toBe("Al posto 2 su 6 nel voto del laboratorio: nessun punteggio.");
});
