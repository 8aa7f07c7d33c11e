import { expect, test } from "vitest";
import type { BlockType } from "~/domain/text/blocks";
import { type ListTree, outlineBlocks } from "~/export/outline-blocks";
import { buildBlock } from "../support/printable-builders";

const outline = (...blocks: readonly (readonly [BlockType, string, number?])[]) =>
  outlineBlocks(blocks.map(([type, text, indent]) => buildBlock(text, type, indent))).map((block) => {
    if (block.kind === "list") return tree(block);
    if (block.kind === "heading") return `h${block.level} ${block.runs.map(textOf).join("")}`;
    return block.kind === "quote"
      ? block.paragraphs.map((runs) => runs.map(textOf).join(""))
      : block.runs.map(textOf).join("");
  });

const textOf = ({ text }: { readonly text: string }) => text;

/** `{ "ul 0": [["a", …nested lists]] }` */
function tree({ ordered, depth, items }: ListTree): unknown {
  const name = `${ordered ? "ol" : "ul"} ${depth}`;
  return { [name]: items.map(({ runs, lists }) => [runs.map(textOf).join(""), ...lists.map(tree)]) };
}

test("a heading never skips a level: the first is 2, and 3 only comes after one", () => {
  expect(outline(["h3", "a"], ["h3", "b"], ["h2", "c"], ["h3", "d"])).toEqual([
    "h2 a",
    "h3 b",
    "h2 c",
    "h3 d",
  ]);
});

test("a deeper item belongs to the item above it", () => {
  expect(outline(["bullet", "a"], ["bullet", "b", 1], ["bullet", "c", 2], ["bullet", "d"])).toEqual([
    { "ul 0": [["a", { "ul 1": [["b", { "ul 2": [["c"]] }]] }], ["d"]] },
  ]);
});

test("numbers go on after a nested list", () => {
  expect(outline(["number", "1"], ["bullet", "x", 1], ["number", "2"])).toEqual([
    { "ol 0": [["1", { "ul 1": [["x"]] }], ["2"]] },
  ]);
});

test("another kind of list on the same level is another list", () => {
  expect(outline(["number", "1"], ["bullet", "x"], ["number", "1"])).toEqual([
    { "ol 0": [["1"]] },
    { "ul 0": [["x"]] },
    { "ol 0": [["1"]] },
  ]);
});

test("a list may begin deep and skip levels, and nothing of it is lost", () => {
  expect(
    outline(["bullet", "a", 2], ["bullet", "b", 1], ["bullet", "c"], ["bullet", "d", 3], ["bullet", "e", 1]),
  ).toEqual([
    { "ul 2": [["a"]] },
    { "ul 1": [["b"]] },
    { "ul 0": [["c", { "ul 3": [["d"]] }, { "ul 1": [["e"]] }]] },
  ]);
});

test("text between two lists parts them", () => {
  expect(outline(["number", "1"], ["paragraph", "poi"], ["number", "1"])).toEqual([
    { "ol 0": [["1"]] },
    "poi",
    { "ol 0": [["1"]] },
  ]);
});

test("neighbouring quotes are one quotation", () => {
  expect(outline(["quote", "a"], ["quote", "b"], ["paragraph", "c"], ["quote", "d"])).toEqual([
    ["a", "b"],
    "c",
    ["d"],
  ]);
});

test("empty paragraphs and headings leave no hole, an empty item keeps its number", () => {
  expect(
    outline(["paragraph", ""], ["h2", "  "], ["quote", ""], ["number", "1"], ["number", ""], ["number", "3"]),
  ).toEqual([{ "ol 0": [["1"], [""], ["3"]] }]);
});

test("an atom without a printed form stands as its kind", () => {
  const blocks = [buildBlock([{ embed: { kind: "chip", id: "abc" } }])];
  expect(outlineBlocks(blocks)).toEqual([{ kind: "paragraph", runs: [{ text: "[chip]" }] }]);
});
