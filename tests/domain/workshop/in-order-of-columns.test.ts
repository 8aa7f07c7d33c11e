import { expect, test } from "vitest";
import { swot } from "~/domain/workshop/exercises/swot";
import { inOrderOfColumns } from "~/domain/workshop/in-order-of-columns";

test("the quarters of a SWOT stand in their order, whatever has most votes; in each the most voted comes first", () => {
  const placed = ["Minacce 1", "Forze 1", "Altro 1", "Minacce 2", "Debolezze 1"].map((id) => ({
    id,
    column: id.replace(/ \d/, ""),
  }));
  expect(inOrderOfColumns(placed, swot.columns).map(({ id }) => id)).toEqual([
    "Forze 1",
    "Debolezze 1",
    "Minacce 1",
    "Minacce 2",
    "Altro 1",
  ]);
});
