import { expect, it } from "vitest";
import { foldUnchanged } from "~/features/proposal/versions/fold-unchanged";

const line = (kind: "kept" | "inserted") => [{ kind, text: "x", by: "" }];
const partsOf = (shape: string) =>
  foldUnchanged(Array.from(shape, (one) => line(one === "." ? "kept" : "inserted"))).map(
    ({ isFolded, lines }) => `${isFolded ? "fold" : "show"} ${lines.length}`,
  );

it("folds what is the same, but for what stands beside a change", () => {
  expect(partsOf("....X...X....")).toEqual(["fold 3", "show 3", "show 1", "show 3", "fold 3"]);
  expect(partsOf("..X")).toEqual(["show 1", "show 2"]);
  expect(partsOf("....")).toEqual(["fold 4"]);
  expect(partsOf("")).toEqual([]);
});
