import { expect, test } from "vitest";
import { fateOf } from "~/domain/workshop/fate-of-card";
import type { OutcomeDecision } from "~/domain/workshop/workshop";
import { buildBoardCard, buildCard, buildGroup, buildOutcome } from "../../support/workshop-builders";

const card = buildCard({ id: "card" });
const at = new Date("2026-11-30T18:00:00Z");
const need: OutcomeDecision = { kind: "need", needId: "transport" };
const setAside: OutcomeDecision = { kind: "set-aside", reason: "non è del distretto" };

function boardWith(groupId: string) {
  return {
    cards: [buildBoardCard({ id: "card", groupId })],
    groups: [
      buildGroup({ id: "buses", title: "Corriere", parentId: "distances" }),
      buildGroup({ id: "distances", title: "Distanze" }),
      buildGroup({ id: "old", mergedInto: "buses" }),
    ],
  };
}

test("a card stands by itself, or in the group it was united in", () => {
  expect(fateOf(card, { cards: [], groups: [] }, [])).toEqual({ kind: "alone" });
  expect(fateOf(card, boardWith(""), [])).toEqual({ kind: "alone" });
  expect(fateOf(card, boardWith("buses"), [])).toEqual({ kind: "grouped", group: "Corriere" });
  expect(fateOf(card, boardWith("old"), [])).toEqual({ kind: "grouped", group: "Corriere" });
});

test("a decision about its group is one about the card, whichever group around it was meant", () => {
  for (const targetId of ["buses", "distances"]) {
    const outcome = buildOutcome({ targetId, title: "Distanze", decision: need });
    expect(fateOf(card, boardWith("old"), [outcome])).toEqual({
      kind: "decided",
      group: "Distanze",
      decision: need,
    });
  }
  expect(fateOf(card, boardWith("buses"), [buildOutcome({ targetId: "elsewhere" })])).toMatchObject({
    kind: "grouped",
  });
});

test("a card that was moved afterwards keeps the fate of the group it was in", () => {
  const then = buildOutcome({ targetId: "gone", title: "Trasporti", cardIds: ["card"], decision: need });
  const now = buildOutcome({ targetId: "buses", decision: setAside });
  expect(fateOf(card, boardWith("buses"), [then, now])).toMatchObject({ group: "Trasporti", decision: need });
});

test("a decision about the card itself says most, and of several the latest counts", () => {
  const early = buildOutcome({ targetId: "buses", cardIds: ["card"], decidedAt: at, decision: need });
  const late = buildOutcome({ targetId: "buses", cardIds: ["card"], decision: setAside });
  expect(fateOf(card, boardWith("buses"), [late, early])).toMatchObject({ decision: setAside });
  const own = buildOutcome({
    targetId: "card",
    targetKind: "card",
    cardIds: ["card"],
    decidedAt: at,
    decision: need,
  });
  expect(fateOf(card, boardWith("buses"), [late, own])).toEqual({
    kind: "decided",
    group: null,
    decision: need,
  });
});

test("a hidden card tells its author why, and a withdrawn one only that it is", () => {
  const outcome = buildOutcome({ cardIds: ["card"] });
  const hidden = { ...card, hiddenAt: at, hiddenReason: "Contiene un nome" };
  expect(fateOf(hidden, boardWith("buses"), [outcome])).toEqual({
    kind: "hidden",
    reason: "Contiene un nome",
  });
  expect(fateOf({ ...hidden, withdrawnAt: at }, boardWith("buses"), [])).toEqual({ kind: "withdrawn" });
});

test("groups that stand in each other end nobody's search", () => {
  const groups = [buildGroup({ id: "a", title: "A", parentId: "b" }), buildGroup({ id: "b", parentId: "a" })];
  const board = { cards: [buildBoardCard({ id: "card", groupId: "a" })], groups };
  expect(fateOf(card, board, [])).toEqual({ kind: "grouped", group: "A" });
});
