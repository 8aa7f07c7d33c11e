import { describe, expect, test } from "vitest";
import type { TextBlock } from "~/domain/text/blocks";
import { insertBlocks } from "~/domain/text/insert-blocks";

const block = (type: TextBlock["type"], text: string, indent = 0): TextBlock => ({
  type,
  indent,
  runs: text === "" ? [] : [{ text }],
});
const lines = (...texts: string[]) => texts.map((text) => block("paragraph", text));

/** "ab|cd" is a caret, "a[bc]d" a selection. */
function paste(written: readonly TextBlock[], inserted: readonly TextBlock[]) {
  const marked = written
    .map(({ runs }) => runs.map((run) => ("text" in run ? run.text : "")).join(""))
    .join("\n");
  const from = marked.search(/[|[]/);
  const to = marked.includes("]") ? marked.indexOf("]") - 1 : from;
  const text = written.map((look, i) => ({
    ...block(look.type, (marked.split("\n")[i] ?? "").replace(/[|[\]]/g, ""), look.indent),
    key: `k${i}`,
  }));
  return insertBlocks(text, { from, to }, inserted);
}

const shown = ({ blocks }: ReturnType<typeof paste>) =>
  blocks.map(({ type, indent, runs, key }) => [
    `${"  ".repeat(indent)}${type} ${runs.map((run) => ("text" in run ? run.text : "")).join("")}`,
    key,
  ]);

test("one paragraph goes into the block that is there", () => {
  const pasted = paste([block("h2", "ti|lo")], lines("to"));
  expect(shown(pasted)).toEqual([["h2 titolo", "k0"]]);
  expect(pasted.caret).toBe(4);
});

test("several part the block, and its end goes on behind the last", () => {
  const pasted = paste([block("paragraph", "abc|def"), block("quote", "x")], lines("1", "2", "3"));
  expect(shown(pasted)).toEqual([
    ["paragraph abc1", "k0"],
    ["paragraph 2", null],
    ["paragraph 3def", null],
    ["quote x", "k1"],
  ]);
  expect(pasted.caret).toBe("abc1\n2\n3".length);
});

test("what was selected gives way, across blocks too", () => {
  const pasted = paste([block("paragraph", "ab[c"), block("paragraph", "d]ef")], lines("1", "2"));
  expect(shown(pasted)).toEqual([
    ["paragraph ab1", "k0"],
    ["paragraph 2ef", null],
  ]);
});

describe("in a list", () => {
  const list = [block("bullet", "uno"), block("bullet", "abc|def", 1), block("bullet", "due")];

  test("lines become items as deep as the one they are pasted into", () => {
    expect(shown(paste(list, lines("x", "y", "z")))).toEqual([
      ["bullet uno", "k0"],
      ["  bullet abcx", "k1"],
      ["  bullet y", null],
      ["  bullet zdef", null],
      ["bullet due", "k2"],
    ]);
  });

  test("a list goes in from that depth on, and no deeper than lists may be", () => {
    const pasted = [block("number", "x"), block("number", "y", 1), block("number", "z", 8)];
    expect(shown(paste(list, pasted)).slice(1, 4)).toEqual([
      ["  bullet abcx", "k1"],
      ["    number y", null],
      [`${"  ".repeat(8)}number z`, null],
    ]);
  });
});

test("an empty block gives way to a heading, a written one does not", () => {
  const heading = [block("h2", "T")];
  expect(shown(paste([block("paragraph", "|")], heading))).toEqual([["h2 T", "k0"]]);
  expect(shown(paste([block("paragraph", "a|b")], heading))).toEqual([
    ["paragraph a", "k0"],
    ["h2 T", null],
    ["paragraph b", null],
  ]);
});
