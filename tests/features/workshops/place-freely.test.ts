import { expect, test } from "vitest";
import { layOutBoard } from "~/features/workshops/board/lay-out-board";
import { cardSize, groupAt, placeFreely } from "~/features/workshops/board/place-freely";
import { buildBoardCard, buildGroup } from "../../support/workshop-builders";

function place(cards: readonly ReturnType<typeof buildBoardCard>[]) {
  const groups = ["a", "b", "c"].map((id) => buildGroup({ id }));
  return placeFreely(layOutBoard({ groups, cards }, 0, new Map()));
}

test("no card lies on another as long as nobody has moved one", () => {
  const cards = Array.from({ length: 60 }, (_, at) =>
    buildBoardCard({ id: `card${at}`, groupId: ["a", "b", "c", ""][at % 4] ?? "" }),
  );
  const placed = place(cards).cards;
  for (const one of placed)
    for (const other of placed)
      if (one !== other)
        expect(
          Math.abs(one.x - other.x) >= cardSize.width || Math.abs(one.y - other.y) >= cardSize.height,
          `${one.card.id} and ${other.card.id}`,
        ).toBe(true);
});

test("a card that somebody placed stays there, and the plane reaches as far", () => {
  const plane = place([buildBoardCard({ id: "far", groupId: "a", x: 5000, y: 40 })]);
  expect(plane.cards).toMatchObject([{ x: 5000, y: 40 }]);
  expect(plane.width).toBe(5000 + cardSize.width);
});

test("a point within a group is of that group, one beside all of none", () => {
  const plane = place([buildBoardCard({ id: "one", groupId: "b" })]);
  const [placed] = plane.cards;
  expect(placed && groupAt(plane, placed)?.lane?.group.id).toBe("b");
  expect(groupAt(plane, { x: -10, y: -10 })).toBe(null);
});

test("a thousand cards in no group make a plane of the shape of a screen, not a column", () => {
  const { width, height } = place(
    Array.from({ length: 1000 }, (_, at) => buildBoardCard({ id: `card${at}`, groupId: "" })),
  );
  expect(width / height).toBeGreaterThan(1);
  expect(width / height).toBeLessThan(2);
});
