import { describe, expect, test } from "vitest";
import type { KeyedBlock } from "~/domain/text/align-blocks";
import { applyChange } from "~/domain/text/apply-change";
import type { TextBlock } from "~/domain/text/blocks";
import type { Change } from "~/domain/text/change";
import { mayCut } from "~/domain/text/character-edges";
import { diffBlocks } from "~/domain/text/diff-blocks";
import type { Stretch } from "~/domain/text/follow-stretch";
import { flatCharacters, startOfBlock } from "~/domain/text/flat-text";
import { contentOf, type Dice, diceOf, lengthOfText, randomChange, randomText } from "./random-changes";

const nothingKnown = { selected: null, caret: null };

test("the difference turns the old text into the new one, whatever the hints, in 3,000 random edits", {
  timeout: 30_000,
}, () => {
  for (let seed = 0; seed < 3000; seed++) {
    const dice = diceOf(seed);
    const { before, after } = randomEdit(dice);
    const hint = { selected: randomRange(dice, before), caret: randomPlace(dice, after) };
    const { change, resets } = diffBlocks(before, after, hint);
    const reset = applyChange({ blocks: before, isTerminated: true }, resets).text;
    const written = applyChange(reset, change).text;
    expect(contentOf(written), `seed ${seed}`).toEqual(contentOf({ blocks: after, isTerminated: true }));
  }
});

test("equal texts have no difference, even when their blocks were shown anew", () => {
  const before = keyed([paragraph("uno"), paragraph("due")]);
  const after = before.map((block) => ({ ...block, key: `${block.key}-new` }));
  expect(diffBlocks(before, after, nothingKnown).change).toEqual([]);
});

describe("typing", () => {
  test("in a row of equal letters is put where the caret says", () => {
    expect(changeOf("aaaa", "aaaaa", { caret: 3 })).toEqual([{ retain: 2 }, { insert: "a" }]);
    expect(changeOf("aaaa", "aaaaa", { caret: 5 })).toEqual([{ retain: 4 }, { insert: "a" }]);
  });

  test("over a selection takes out precisely that, and no letter is used again", () => {
    const hint = { selected: { from: 4, to: 9 }, caret: 8 };
    expect(changeOf("via qS1bz qui", "via qB6z qui", hint)).toEqual([
      { retain: 4 },
      { insert: "qB6z" },
      { delete: 5 },
    ]);
  });

  test("an accent composed in a word takes out what was composed, and not the word", () => {
    const hint = { composed: { from: 9, to: 10 }, caret: 10 };
    expect(changeOf("via perch´mai", "via perchémai", hint)).toEqual([
      { retain: 9 },
      { insert: "é" },
      { delete: 1 },
    ]);
  });

  test("letters that are added to what is composed leave it as it is", () => {
    const hint = { composed: { from: 4, to: 8 }, caret: 9 };
    expect(changeOf("via coop", "via coope", hint)).toEqual([{ retain: 8 }, { insert: "e" }]);
  });

  test("a selection that is no longer the one replaced is no hint", () => {
    const hint = { selected: { from: 0, to: 13 }, caret: 14 };
    expect(changeOf("via qS1bz qui", "via qS1bz qui!", hint)).toEqual([{ retain: 13 }, { insert: "!" }]);
  });

  test("a word corrected without a selection is replaced whole", () => {
    expect(changeOf("il teh caldo", "il the caldo", { caret: 6 })).toEqual([
      { retain: 3 },
      { insert: "the" },
      { delete: 3 },
    ]);
  });
});

describe("what belongs together is never cut", () => {
  test.each([
    ["the halves of an emoji", "x😀y", "x😁y"],
    ["a letter and its accent", "perche\u0301 no", "perche no"],
    ["a family", "👩‍👩‍👧 qui", "👩‍👩‍👦 qui"],
    ["a hand and its colour", "👍🏻", "👍🏿"],
  ])("%s", (_what, before, after) => {
    const old = flatCharacters([paragraph(before)]);
    for (const place of cutsOf(changeOf(before, after, {}))) expect(mayCut(old, place)).toBe(true);
  });
});

describe("longer replacements", () => {
  test("find and replace keeps the words between", () => {
    const change = changeOf("il gatto e il cane e il gatto dorme", "il micio e il cane e il micio dorme", {});
    expect(keptCharacters(change)).toContain(" e il cane e il ".length);
    expect(change.filter((op) => "delete" in op)).toEqual([{ delete: 5 }, { delete: 5 }]);
  });

  test("another sentence replaces the whole", () => {
    const change = changeOf("prima frase di prova", "un altro testo qualsiasi", {});
    expect(change.filter((op) => "delete" in op)).toHaveLength(1);
  });
});

describe("blocks", () => {
  const [a, b, c] = keyed([paragraph("alfa uno"), paragraph("beta due"), paragraph("gamma tre")]);
  if (!a || !b || !c) throw new Error("The blocks are missing");

  test("one dragged is taken out whole and put in whole, and told as moved", () => {
    const { change, moved, removed } = diffBlocks([a, b, c], [b, c, a], nothingKnown);
    expect(change).toEqual([{ delete: 9 }, { retain: 19 }, { insert: "alfa uno\n" }]);
    expect(removed).toEqual([0]);
    expect(moved).toEqual([[0, 2]]);
  });

  test("of two that change places, the one somebody else is in stays", () => {
    const isOccupied = (key: string) => key === a.key;
    const { moved } = diffBlocks([a, b], [b, a], { ...nothingKnown, isOccupied });
    expect(moved).toEqual([[1, 0]]);
    const other = diffBlocks([a, b], [b, a], { ...nothingKnown, isOccupied: (key) => key === b.key });
    expect(other.moved).toEqual([[0, 1]]);
  });

  test("one deleted is told as removed, one joined to its neighbour is not", () => {
    expect(diffBlocks([a, b], [a], nothingKnown)).toMatchObject({ removed: [1], moved: [] });
    const joined = { ...a, runs: [{ text: "alfa unobeta due" }] };
    expect(diffBlocks([a, b], [joined], nothingKnown)).toMatchObject({ removed: [], moved: [] });
  });

  test("a new line at the end goes behind the newline that is there", () => {
    const added = { ...paragraph(""), key: "new" };
    expect(diffBlocks([a, b], [a, added, b], { selected: null, caret: 9 }).change).toEqual([
      { retain: 9 },
      { insert: "\n" },
    ]);
  });

  test("a new kind takes the old one off first", () => {
    const before = [{ ...a, type: "h2" as const }];
    const { change, resets } = diffBlocks(before, [{ ...a, type: "h3" as const }], nothingKnown);
    expect(resets).toEqual([{ retain: 8 }, { retain: 1, attributes: { type: null } }]);
    expect(change).toEqual([{ retain: 8 }, { retain: 1, attributes: { type: "h3" } }]);
  });

  test("a format is an operation on the letters that stay", () => {
    const after = { ...a, runs: [{ text: "alfa ", bold: true as const }, { text: "uno" }] };
    expect(diffBlocks([a], [after], nothingKnown).change).toEqual([
      { retain: 5, attributes: { bold: true } },
    ]);
  });
});

function paragraph(text: string): TextBlock {
  return { type: "paragraph", indent: 0, runs: text === "" ? [] : [{ text }] };
}

function keyed(blocks: readonly TextBlock[]): KeyedBlock[] {
  return blocks.map((block, i) => ({ ...block, key: `k${i}` }));
}

function changeOf(
  before: string,
  after: string,
  hint: { readonly selected?: Stretch; readonly composed?: Stretch; readonly caret?: number },
): Change {
  const [old, now] = [keyed([paragraph(before)]), keyed([paragraph(after)])];
  return diffBlocks(old, now, { ...nothingKnown, ...hint }).change;
}

/** Places of the old text at which a change cuts it. */
function cutsOf(change: Change): number[] {
  let at = 0;
  return change.flatMap((op) => {
    if ("retain" in op) at += op.retain;
    else if ("delete" in op) at += op.delete;
    return [at];
  });
}

function keptCharacters(change: Change): number[] {
  return change.flatMap((op) => ("retain" in op ? [op.retain] : []));
}

/** Blocks before and after an edit: changed like a text, some of them dragged, some shown by new nodes. */
function randomEdit(dice: Dice): { readonly before: KeyedBlock[]; readonly after: KeyedBlock[] } {
  const { blocks } = randomText(dice);
  const before = keyed(blocks);
  const old = { blocks: before, isTerminated: true };
  const { text, origins } = applyChange(old, randomChange(dice, lengthOfText(old)));
  const after = text.blocks.map((block, i) => {
    const from = origins[i] ?? null;
    return { ...block, key: from === null || dice(6) === 0 ? `n${i}` : `k${from}` };
  });
  if (dice(3) === 0) after.splice(dice(after.length), 0, ...after.splice(dice(after.length), 1));
  return { before, after };
}

function randomRange(dice: Dice, blocks: readonly TextBlock[]) {
  const [one, other] = [randomPlace(dice, blocks), randomPlace(dice, blocks)];
  return one === null || other === null ? null : { from: Math.min(one, other), to: Math.max(one, other) };
}

function randomPlace(dice: Dice, blocks: readonly TextBlock[]): number | null {
  return dice(3) === 0 ? null : dice(startOfBlock(blocks, blocks.length));
}
