import { describe, expect, test } from "vitest";
import { type TextBlock, lineBreak } from "~/domain/text/blocks";
import { blocksToDelta } from "~/domain/text/blocks-to-delta";
import { countCharacters } from "~/domain/text/count-characters";
import { parseBlocks } from "~/domain/text/parse-blocks";
import { contentOf, diceOf, randomText } from "./random-changes";

const paragraph = (text: string): TextBlock => ({
  type: "paragraph",
  indent: 0,
  runs: text ? [{ text }] : [],
});

test("a newline ends the block on its left and says what kind it is", () => {
  const delta = [
    { insert: "Titolo" },
    { insert: "\n", attributes: { type: "h2" } },
    { insert: "voce" },
    { insert: "\n", attributes: { type: "bullet", indent: 2 } },
  ];
  expect(parseBlocks(delta)).toEqual([
    { type: "h2", indent: 0, runs: [{ text: "Titolo" }] },
    { type: "bullet", indent: 2, runs: [{ text: "voce" }] },
  ]);
});

test("what stands behind the last newline is one plain paragraph; nothing there is no block", () => {
  expect(parseBlocks([{ insert: "a\nb" }])).toEqual([paragraph("a"), paragraph("b")]);
  expect(parseBlocks([{ insert: "a\n" }])).toEqual([paragraph("a")]);
});

test("a text of nothing is one empty paragraph", () => {
  expect(parseBlocks([])).toEqual([paragraph("")]);
});

describe("attributes are read by their place", () => {
  test("formats that leaked onto a newline are ignored, and so is a kind on letters", () => {
    const delta = [
      { insert: "a", attributes: { type: "h2", indent: 3, bold: true } },
      { insert: "\n", attributes: { bold: true, link: "https://a.it/" } },
    ];
    expect(parseBlocks(delta)).toEqual([{ ...paragraph(""), runs: [{ text: "a", bold: true }] }]);
  });

  test("a line break has no look of its own", () => {
    const delta = [{ insert: "a" }, { insert: lineBreak, attributes: { bold: true } }, { insert: "b\n" }];
    expect(parseBlocks(delta)).toEqual([paragraph(`a${lineBreak}b`)]);
  });

  test.each([
    [{ type: "h9" }, "paragraph", 0],
    [{ type: "toString" }, "paragraph", 0],
    [{ type: 7 }, "paragraph", 0],
    [{ type: "bullet", indent: 99 }, "bullet", 8],
    [{ type: "bullet", indent: -1 }, "bullet", 0],
    [{ type: "bullet", indent: "2" }, "bullet", 0],
  ])("of %o only what is known counts", (attributes, type, indent) => {
    expect(parseBlocks([{ insert: "\n", attributes }])).toEqual([{ type, indent, runs: [] }]);
  });

  test("a link that may not be one is dropped, its text stays", () => {
    const delta = [{ insert: "qui\n", attributes: { link: "javascript:alert(1)" } }];
    expect(parseBlocks(delta)).toEqual([paragraph("qui")]);
  });
});

test("runs that look alike become one, whatever the pieces they were stored in", () => {
  const delta = [
    { insert: "a", attributes: { bold: true } },
    { insert: "b", attributes: { bold: true } },
    { insert: "\n" },
  ];
  expect(parseBlocks(delta)).toEqual([{ ...paragraph(""), runs: [{ text: "ab", bold: true }] }]);
});

test("an embed is its kind and id, and takes no characters of the limit", () => {
  const [block] = parseBlocks([{ insert: "a😀" }, { insert: { chip: "b7" } }, { insert: `${lineBreak}c\n` }]);
  expect(block?.runs[1]).toEqual({ embed: { kind: "chip", id: "b7" } });
  expect(countCharacters(block ? [block] : [])).toBe(3);
});

test("what is written is read again as the same blocks, in 1,000 random texts", { timeout: 30_000 }, () => {
  for (let seed = 0; seed < 1000; seed++) {
    const blocks = contentOf(randomText(diceOf(seed)));
    expect(parseBlocks(blocksToDelta(blocks)), `seed ${seed}`).toEqual(blocks);
  }
});

test("blanks alone count as nothing; with words between them they count", () => {
  const blocks = parseBlocks([
    { insert: "  \n\u00a0\u2028 \n" },
    { insert: " ", attributes: { bold: true } },
  ]);
  expect(countCharacters(blocks)).toBe(0);
  expect(countCharacters([...blocks, ...parseBlocks([{ insert: " a b\n" }])])).toBe(9);
});
