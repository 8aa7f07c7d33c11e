import { expect, test } from "vitest";
import type { Layout } from "~/domain/workshop/exercise";
import { voteTargets } from "~/domain/workshop/vote-targets";
import { buildBoardCard, buildGroup } from "../../support/workshop-builders";

const card = (id: string, groupId = "", exercise = 0) => buildBoardCard({ id, groupId, exercise });
const board = {
  groups: [
    buildGroup({ id: "home", title: "Casa" }),
    buildGroup({ id: "lifts", title: "Ascensori", parentId: "home" }),
    buildGroup({ id: "empty", title: "" }),
    buildGroup({ id: "merged", mergedInto: "home" }),
  ],
  cards: [card("a", "home"), card("b", "lifts"), card("c", "merged"), card("d"), card("e", "", 1)],
};

function targets(layout: Layout, votesOn: "groups" | "cards" = "groups", on = board) {
  return voteTargets(on, { exercise: 0, votesOn, layout }).map(({ id, cardCount }) => `${id} ${cardCount}`);
}

test("a group is voted on with all that stands in it, and a card that is in none by itself", () => {
  expect(targets("groups")).toEqual(["home 3", "d 1"]);
});

test("in a tree each group is voted on by itself", () => {
  expect(targets("tree")).toEqual(["home 2", "lifts 1", "d 1"]);
});

test("where cards are voted on each is, whatever it is in, and none of another exercise", () => {
  expect(targets("groups", "cards")).toEqual(["a 1", "b 1", "c 1", "d 1"]);
});

test("a place that is there from the start is not voted on: what stands in it is", () => {
  const groups = [
    buildGroup({ id: "strengths", isFixed: true }),
    buildGroup({ id: "people", parentId: "strengths" }),
  ];
  const cards = [card("a", "strengths"), card("b", "people"), card("c")];
  expect(targets("quadrants", "groups", { groups, cards })).toEqual(["people 1", "a 1", "c 1"]);
});

test("a group without a name is called by its first card", () => {
  const groups = [buildGroup({ id: "nameless", title: "" })];
  const [target] = voteTargets(
    { groups, cards: [buildBoardCard({ text: "Poco bus", groupId: "nameless" })] },
    { exercise: 0, votesOn: "groups", layout: "groups" },
  );
  expect(target).toMatchObject({ title: "Poco bus", cards: ["Poco bus"] });
});
