import { expect, test } from "vitest";
import type { BoardVotes } from "~/features/workshops/board/board-data";
import { cardsWithin, layOutBoard } from "~/features/workshops/board/lay-out-board";
import { buildBoardCard, buildGroup } from "../../support/workshop-builders";

const nothing: BoardVotes = new Map();
const given = { mean: null, scorers: 0 };

test("cards stand in their group, and those in none apart", () => {
  const groups = [buildGroup({ id: "help" })];
  const cards = [buildBoardCard({ id: "a", groupId: "help" }), buildBoardCard({ id: "b", groupId: "" })];
  const laid = layOutBoard({ groups, cards }, 0, nothing);
  expect(laid.lanes.map(({ group, cardCount }) => [group.id, cardCount])).toEqual([["help", 1]]);
  expect(laid.loose.map(({ id }) => id)).toEqual(["b"]);
});

test("a board shows one exercise: cards and groups of the others are not there", () => {
  const groups = [buildGroup({ id: "other", exercise: 1 })];
  const cards = [buildBoardCard({ id: "a", exercise: 1, groupId: "other" })];
  const laid = layOutBoard({ groups, cards }, 0, nothing);
  expect(laid).toMatchObject({ lanes: [], loose: [], cardCount: 0 });
});

test("once there are votes the group with most is first, phones and room together", () => {
  const groups = [buildGroup({ id: "few" }), buildGroup({ id: "many" })];
  const votes: BoardVotes = new Map([
    ["few", { ...given, kind: "dots", phones: 5, room: 0 }],
    ["many", { ...given, kind: "dots", phones: 3, room: 4 }],
  ]);
  const laid = layOutBoard({ groups, cards: [] }, 0, votes);
  expect(laid.lanes.map(({ group }) => group.id)).toEqual(["many", "few"]);
});

test("scored cards stand by their mean, as in the results: what few scored high is before what many scored low", () => {
  const cards = ["unscored", "many-low", "few-high"].map((id) => buildBoardCard({ id, groupId: "" }));
  const votes: BoardVotes = new Map([
    ["unscored", { ...given, kind: "scores", phones: 0, room: 0 }],
    ["many-low", { kind: "scores", phones: 8, room: 0, mean: 2, scorers: 4 }],
    ["few-high", { kind: "scores", phones: 5, room: 0, mean: 5, scorers: 1 }],
  ]);
  const laid = layOutBoard({ groups: [], cards }, 0, votes);
  expect(laid.loose.map(({ id }) => id)).toEqual(["few-high", "many-low", "unscored"]);
});

test("cards of a group that was merged stand in the group it went into, also when that was merged in turn", () => {
  const groups = [
    buildGroup({ id: "one", title: "Uno", mergedInto: "two" }),
    buildGroup({ id: "two", title: "Due", mergedInto: "three" }),
    buildGroup({ id: "three" }),
  ];
  const laid = layOutBoard({ groups, cards: [buildBoardCard({ id: "a", groupId: "one" })] }, 0, nothing);
  expect(laid.lanes.map(({ group, cards, merged }) => [group.id, cards.length, merged])).toEqual([
    ["three", 1, ["Uno", "Due"]],
  ]);
});

test("a card whose group is gone is in no group: no card is ever lost", () => {
  const laid = layOutBoard({ groups: [], cards: [buildBoardCard({ id: "a", groupId: "gone" })] }, 0, nothing);
  expect(laid.loose.map(({ id }) => id)).toEqual(["a"]);
});

test("a group stands within its parent and counts with it", () => {
  const groups = [buildGroup({ id: "parent" }), buildGroup({ id: "child", parentId: "parent" })];
  const cards = [
    buildBoardCard({ id: "a", groupId: "child" }),
    buildBoardCard({ id: "b", groupId: "parent" }),
  ];
  const [lane] = layOutBoard({ groups, cards }, 0, nothing).lanes;
  expect(lane?.cardCount).toBe(2);
  expect(lane && cardsWithin(lane).map(({ id }) => id)).toEqual(["b", "a"]);
});

test("two groups that two people put into each other are both still shown", () => {
  const groups = [buildGroup({ id: "one", parentId: "two" }), buildGroup({ id: "two", parentId: "one" })];
  const laid = layOutBoard({ groups, cards: [] }, 0, nothing);
  expect(laid.allLanes.map(({ group }) => group.id).sort()).toEqual(["one", "two"]);
  expect(laid.lanes).toHaveLength(1);
});
