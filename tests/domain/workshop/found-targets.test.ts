import { expect, test } from "vitest";
import type { BoardCard, BoardGroup } from "~/domain/workshop/board";
import { foundTargets } from "~/domain/workshop/found-targets";

const card = (id: string, groupId = ""): BoardCard => ({
  ...{ id, exercise: 0, text: `testo ${id}`, isInRoom: false, groupId },
  ...{ x: null, y: null, isDisputed: false },
});
const group = (id: string, given: Partial<BoardGroup> = {}): BoardGroup => ({
  ...{ id, exercise: 0, title: id, parentId: "", mergedInto: "", splitFrom: "", isFixed: false },
  ...given,
});
const found = (
  cards: readonly BoardCard[],
  groups: readonly BoardGroup[],
  layout: "groups" | "tree" = "groups",
) =>
  foundTargets({ cards, groups }, { exercise: 0, layout }).map((target) => [
    target.id,
    target.cards.map(({ id }) => id).join(" "),
    target.column,
  ]);

test("each group is found with its cards, and each card that is in none by itself", () => {
  expect(found([card("a", "g"), card("b"), card("c", "g")], [group("g"), group("h")])).toEqual([
    ["g", "a c", ""],
    ["h", "", ""],
    ["b", "b", ""],
  ]);
});

test("a group that was merged into another is not found, and its cards are where it went", () => {
  expect(found([card("a", "g")], [group("g", { mergedInto: "h" }), group("h")])).toEqual([["h", "a", ""]]);
});

test("a group of groups is one, with all that is in it; in a tree each is by itself", () => {
  const groups = [group("g"), group("h", { parentId: "g" })];
  expect(found([card("a", "g"), card("b", "h")], groups)).toEqual([["g", "a b", ""]]);
  expect(found([card("a", "g"), card("b", "h")], groups, "tree")).toEqual([
    ["g", "a", ""],
    ["h", "b", ""],
  ]);
});

test("a place that was there from the start is no finding: the cards in it are, and say where they stand", () => {
  const groups = [group("forze", { isFixed: true }), group("g", { parentId: "forze" })];
  expect(found([card("a", "forze"), card("b", "g")], groups)).toEqual([
    ["g", "b", "forze"],
    ["a", "a", "forze"],
  ]);
});

test("groups that stand in each other in a circle are found all the same", () => {
  const groups = [group("g", { parentId: "h" }), group("h", { parentId: "g" })];
  expect(found([card("a", "g")], groups).flatMap(([id, cards]) => [id, cards])).toContain("a");
});
