import type { TextBlock } from "~/domain/text/blocks";
import { type Change, ChangeBuilder, type ChangeOp } from "~/domain/text/change";
import type { Attributes } from "~/domain/text/delta";
import { type FlatText, startOfBlock } from "~/domain/text/flat-text";
import { parseBlocks } from "~/domain/text/parse-blocks";
import { Random } from "../../support/text-judge/random";

/** Whole numbers below `n`, the same for every run of a seed. */
export type Dice = (n: number) => number;

export function diceOf(seed: number): Dice {
  const random = new Random(seed);
  return (n) => random.below(n);
}

export function randomText(dice: Dice): FlatText {
  const inserts = Array.from({ length: dice(8) }, () => randomInsert(dice));
  const blocks = parseBlocks(inserts.map(({ insert, attributes }) => ({ insert, attributes })));
  const last = inserts.at(-1)?.insert;
  return { blocks, isTerminated: typeof last === "string" && last.endsWith("\n") };
}

/** How long the stored text is: a last newline that is not there yet does not count. */
export function lengthOfText({ blocks, isTerminated }: FlatText): number {
  return startOfBlock(blocks, blocks.length) - (isTerminated ? 0 : 1);
}

export function randomChange(dice: Dice, length: number): Change {
  const change = new ChangeBuilder();
  for (let left = length; left > 0; ) {
    const n = 1 + dice(Math.min(left, 6));
    left -= n;
    change.push(randomOp(dice, n));
    if (dice(3) === 0) change.push(randomInsert(dice));
  }
  if (dice(3) === 0) change.push(randomInsert(dice));
  return change.done();
}

export function contentOf({ blocks }: FlatText): TextBlock[] {
  return blocks.map(({ type, indent, runs }) => ({ type, indent, runs }));
}

function randomOp(dice: Dice, n: number): ChangeOp {
  const kind = dice(4);
  if (kind === 0) return { delete: n };
  return kind === 1 ? { retain: n, attributes: randomAttributes(dice, [true, null]) } : { retain: n };
}

function randomInsert(dice: Dice): Extract<ChangeOp, { insert: unknown }> {
  const attributes = randomAttributes(dice, [true]);
  if (dice(8) === 0) return { insert: { chip: `c${dice(5)}` }, attributes };
  return { insert: ["a", "bc", "\n", "d\n", "e f\n\n", "g\u2028h", "òù"][dice(7)] ?? "", attributes };
}

/** Formats and what only newlines carry, mixed: each is read where it belongs. */
function randomAttributes(dice: Dice, values: readonly unknown[]): Attributes {
  const value = () => values[dice(values.length)];
  return {
    ...(dice(2) === 0 && { bold: value() }),
    ...(dice(3) === 0 && { italic: value() }),
    ...(dice(4) === 0 && { link: value() === null ? null : `https://esempio.it/${dice(2)}` }),
    ...(dice(3) === 0 && {
      type: ["h2", "h3", "bullet", "quote", null][dice(values.includes(null) ? 5 : 4)],
    }),
    ...(dice(4) === 0 && { indent: value() === null ? null : 1 + dice(3) }),
  };
}
