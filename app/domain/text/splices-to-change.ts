import { lineBreak, type TextBlock } from "./blocks";
import { blockAttributes, runAttributes } from "./blocks-to-delta";
import { type Change, ChangeBuilder, type ChangeOp } from "./change";
import { type Attributes, newline } from "./delta";
import { runLength } from "./flat-text";
import type { Splice } from "./splice";

interface SplicedBlocks {
  readonly old: readonly TextBlock[];
  readonly now: readonly TextBlock[];
  readonly splices: readonly Splice[];
  /** where the old blocks begin in the text */
  readonly base: number;
}

/** A stretch of characters that look alike, or one newline, or one embed. */
interface Stretch {
  readonly insert: string | object;
  readonly length: number;
  readonly attributes: Attributes;
}

/**
 * Takes out and puts in what the splices say; what stays gets the attributes it has now, by format operations.
 * A value that changes into another is first taken off, in `resets`: else its mark stays in the text for ever.
 */
export function changeOfSplices({ old, now, splices, base }: SplicedBlocks): {
  readonly change: Change;
  readonly resets: Change;
} {
  const before = new StretchReader(old);
  const after = new StretchReader(now);
  const change = new ChangeBuilder();
  const resets = new ChangeBuilder();
  change.push({ retain: base });
  resets.push({ retain: base });
  const keep = (until: number) => {
    while (before.at < until) {
      const n = Math.min(before.left, after.left, until - before.at);
      const [was, is] = [before.take(n), after.take(n)];
      if (isOtherEmbed(was, is)) {
        change.push(insertOf(is));
        change.push({ delete: 1 });
        resets.push({ retain: 1 });
        continue;
      }
      const attributes = attributeChange(was, is);
      change.push({ retain: n, ...(attributes && { attributes }) });
      const given = attributes && replacedValues(was.attributes, attributes);
      resets.push({ retain: n, ...(given && { attributes: given }) });
    }
  };
  for (const { from, to, newTo } of splices) {
    keep(from);
    while (after.at < newTo) {
      change.push(insertOf(after.take(Math.min(after.left, newTo - after.at))));
    }
    change.push({ delete: to - from });
    resets.push({ retain: to - from });
    before.skip(to - from);
  }
  keep(before.total);
  return { change: change.done(), resets: resets.done() };
}

function insertOf({ insert, attributes }: Stretch): ChangeOp {
  return { insert, ...(Object.keys(attributes).length > 0 && { attributes }) };
}

/** Among the characters all embeds look alike. */
function isOtherEmbed({ insert: was }: Stretch, { insert: is }: Stretch): boolean {
  return typeof was === "object" && typeof is === "object" && JSON.stringify(was) !== JSON.stringify(is);
}

/** Reads blocks as stretches, from the beginning. */
class StretchReader {
  readonly #stretches: readonly Stretch[];
  readonly total: number;
  at = 0;
  #index = 0;
  #taken = 0;

  constructor(blocks: readonly TextBlock[]) {
    this.#stretches = blocks.flatMap(stretchesOf);
    this.total = this.#stretches.reduce((sum, { length }) => sum + length, 0);
  }

  get left(): number {
    return (this.#stretches[this.#index]?.length ?? Number.POSITIVE_INFINITY) - this.#taken;
  }

  take(n: number): Stretch {
    const stretch = this.#stretches[this.#index] ?? { insert: "", length: n, attributes: {} };
    const { insert, attributes } = stretch;
    const piece = typeof insert === "string" ? insert.slice(this.#taken, this.#taken + n) : insert;
    this.#taken += n;
    this.at += n;
    if (this.#taken >= stretch.length) {
      this.#index++;
      this.#taken = 0;
    }
    return { insert: piece, length: n, attributes };
  }

  skip(n: number): void {
    for (let left = n; left > 0; ) left -= this.take(Math.min(left, this.left)).length;
  }
}

function stretchesOf(block: TextBlock): readonly Stretch[] {
  const runs = block.runs.map((run) => ({
    insert: "text" in run ? run.text : { [run.embed.kind]: run.embed.id },
    length: runLength(run),
    attributes: runAttributes(run),
  }));
  return [...runs, { insert: newline, length: 1, attributes: blockAttributes(block) }];
}

/** Null for what was taken off; nothing at all when nothing differs, and for line breaks, which have no look. */
function attributeChange(was: Stretch, is: Stretch): Attributes | null {
  if (typeof is.insert === "string" && is.insert.replaceAll(lineBreak, "") === "") return null;
  const changed: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(was.attributes), ...Object.keys(is.attributes)])) {
    const value = is.attributes[key] ?? null;
    if ((was.attributes[key] ?? null) !== value) changed[key] = value;
  }
  return Object.keys(changed).length === 0 ? null : changed;
}

function replacedValues(was: Attributes, changed: Attributes): Attributes | null {
  const keys = Object.keys(changed).filter((key) => changed[key] !== null && Object.hasOwn(was, key));
  return keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, null]));
}
