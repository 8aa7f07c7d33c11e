import { expect, test } from "vitest";
import * as Y from "yjs";
import { applyChange } from "~/domain/text/apply-change";
import type { TextBlock } from "~/domain/text/blocks";
import { blocksToDelta } from "~/domain/text/blocks-to-delta";
import type { Change } from "~/domain/text/change";
import type { Delta } from "~/domain/text/delta";
import type { FlatText } from "~/domain/text/flat-text";
import { parseBlocks } from "~/domain/text/parse-blocks";
import { contentOf, diceOf, lengthOfText, randomChange, randomText } from "./random-changes";

const text: FlatText = {
  blocks: [
    { type: "h2", indent: 0, runs: [{ text: "Titolo" }] },
    { type: "paragraph", indent: 0, runs: [{ text: "testo" }] },
  ],
  isTerminated: true,
};

test("blocks change as the shared text does, in 2,000 random texts", { timeout: 30_000 }, () => {
  for (let seed = 0; seed < 2000; seed++) {
    const dice = diceOf(seed);
    const before = randomText(dice);
    const shared = sharedTextOf(before);
    const change = randomChange(dice, lengthOfText(before));
    shared.applyDelta(structuredClone(change) as Change[number][]);
    const { text: after } = applyChange(before, change);
    expect(contentOf(after), `seed ${seed}`).toEqual(parseBlocks(shared.toDelta() as Delta));
    expect(after.isTerminated, `seed ${seed}`).toBe(endsWithNewline(shared));
  }
});

test("a block that was not touched is the same object", () => {
  const { text: after } = applyChange(text, [{ retain: 8 }, { insert: "x" }]);
  expect(after.blocks[0]).toBe(text.blocks[0]);
});

test("a block parted in two goes on in the larger part", () => {
  expect(applyChange(text, [{ retain: 2 }, { insert: "\n" }]).origins).toEqual([null, 0, 1]);
  expect(applyChange(text, [{ retain: 5 }, { insert: "\n" }]).origins).toEqual([0, null, 1]);
});

test("two blocks joined go on in the one that gives more", () => {
  expect(applyChange(text, [{ retain: 6 }, { delete: 1 }]).origins).toEqual([0]);
  expect(applyChange(text, [{ retain: 2 }, { delete: 5 }]).origins).toEqual([1]);
});

test("a new kind of block keeps the block", () => {
  const { text: after, origins } = applyChange(text, [
    { retain: 6 },
    { retain: 1, attributes: { type: null } },
  ]);
  expect(after.blocks[0]).toEqual({ ...text.blocks[0], type: "paragraph" });
  expect(origins).toEqual([0, 1]);
});

test("a text without a last newline becomes one with it when it is put in", () => {
  const open: FlatText = { blocks: [paragraph("a")], isTerminated: false };
  expect(applyChange(open, [{ retain: 1 }, { insert: "\n" }]).text).toEqual({
    blocks: [paragraph("a")],
    isTerminated: true,
  });
});

function paragraph(words: string): TextBlock {
  return { type: "paragraph", indent: 0, runs: [{ text: words }] };
}

/** Not by its plain characters: an embed at the end is none of them. */
function endsWithNewline(shared: Y.Text): boolean {
  const last = (shared.toDelta() as Delta).at(-1)?.insert;
  return typeof last === "string" && last.endsWith("\n");
}

function sharedTextOf({ blocks, isTerminated }: FlatText): Y.Text {
  const shared = new Y.Doc().getText("text");
  shared.applyDelta(blocksToDelta(blocks));
  if (!isTerminated) shared.delete(shared.length - 1, 1);
  return shared;
}
