import { inlineFormats, isTextRun, type Run, type TextBlock } from "./blocks";
import { type Change, type ChangeOp, lengthOf } from "./change";
import { type Attributes, newline } from "./delta";
import { blockLength, type FlatText, sliceRuns } from "./flat-text";
import { embedRun, emptyParagraph, formatOf, indentOf, mergeRuns, typeOf } from "./parse-blocks";
import { isSafeLink } from "./safe-link";

export interface AppliedChange {
  readonly text: FlatText;
  /** for each block, the block of before it goes on from: the one it shares most with; null for a new one */
  readonly origins: readonly (number | null)[];
}

/** The text after a change. A block that was not touched is the very same object. */
export function applyChange(text: FlatText, change: Change): AppliedChange {
  const writer = new TextWriter(text);
  for (const op of change) writer.write(op);
  writer.keepRest();
  return writer.done();
}

class TextWriter {
  readonly #old: FlatText;
  readonly #blocks: TextBlock[] = [];
  /** what each new block shares with old ones */
  readonly #shared: Map<number, number>[] = [];
  #runs: Run[] = [];
  #share = new Map<number, number>();
  /** place in the old text */
  #block = 0;
  #offset = 0;
  #endsWithNewline = false;

  constructor(old: FlatText) {
    this.#old = old;
  }

  write(op: ChangeOp): void {
    if ("insert" in op) this.#insert(op.insert, op.attributes ?? {});
    else this.#walk(lengthOf(op), op);
  }

  keepRest(): void {
    this.#walk(Number.POSITIVE_INFINITY, { retain: Number.POSITIVE_INFINITY });
  }

  done(): AppliedChange {
    if (this.#runs.length > 0 || this.#blocks.length === 0) {
      this.#endsWithNewline = false;
      this.#close(emptyParagraph);
    }
    const text = { blocks: this.#blocks, isTerminated: this.#endsWithNewline };
    return { text, origins: chooseOrigins(this.#shared) };
  }

  #insert(insert: string | object, attributes: Attributes): void {
    if (typeof insert !== "string") {
      this.#runs.push(embedRun(insert, attributes));
      return;
    }
    insert.split(newline).forEach((piece, index) => {
      if (index > 0) this.#end({ type: typeOf(attributes), indent: indentOf(attributes) });
      if (piece !== "") this.#runs.push({ text: piece, ...formatOf(attributes) });
    });
  }

  /** Goes over old text, keeping or leaving it out. */
  #walk(length: number, op: Exclude<ChangeOp, { insert: unknown }>): void {
    let left = length;
    while (left > 0) {
      const block = this.#old.blocks[this.#block];
      if (!block) return;
      const rest = blockLength(block) - this.#offset;
      const hasNewline = this.#hasNewline();
      if (this.#isUntouched(op, left, rest) && hasNewline) {
        this.#keepWhole(block);
        left -= rest + 1;
        continue;
      }
      const n = Math.min(left, rest);
      if (n > 0) this.#walkCharacters(block, n, op);
      left -= n;
      if (left === 0) return;
      if (!hasNewline) {
        this.#block++;
        return;
      }
      this.#walkNewline(block, op);
      left--;
    }
  }

  #hasNewline(): boolean {
    return this.#block < this.#old.blocks.length - 1 || this.#old.isTerminated;
  }

  #isUntouched(op: ChangeOp, left: number, rest: number): boolean {
    const isPlain = "retain" in op && op.attributes === undefined;
    return isPlain && this.#offset === 0 && this.#runs.length === 0 && left > rest;
  }

  #keepWhole(block: TextBlock): void {
    this.#blocks.push(block);
    this.#shared.push(new Map([[this.#block, blockLength(block) + 1]]));
    this.#endsWithNewline = true;
    this.#next();
  }

  #walkCharacters(block: TextBlock, n: number, op: ChangeOp): void {
    const from = this.#offset;
    this.#offset += n;
    if (!("retain" in op)) return;
    const kept = sliceRuns(block.runs, from, from + n);
    this.#runs.push(...(op.attributes ? kept.map((run) => withFormat(run, op.attributes ?? {})) : kept));
    this.#countShared(n);
  }

  #walkNewline(block: TextBlock, op: ChangeOp): void {
    if ("retain" in op) {
      this.#countShared(1);
      const { attributes = {} } = op;
      this.#end({
        type: Object.hasOwn(attributes, "type") ? typeOf(attributes) : block.type,
        indent: Object.hasOwn(attributes, "indent") ? indentOf(attributes) : block.indent,
      });
    }
    this.#next();
  }

  #countShared(n: number): void {
    this.#share.set(this.#block, (this.#share.get(this.#block) ?? 0) + n);
  }

  #next(): void {
    this.#block++;
    this.#offset = 0;
  }

  #end(look: Pick<TextBlock, "type" | "indent">): void {
    this.#endsWithNewline = true;
    this.#close(look);
  }

  #close({ type, indent }: Pick<TextBlock, "type" | "indent">): void {
    this.#blocks.push({ type, indent, runs: mergeRuns(this.#runs) });
    this.#shared.push(this.#share);
    this.#runs = [];
    this.#share = new Map();
  }
}

/** Every old block goes on in one new block at most: the pairs that share most are matched first. */
function chooseOrigins(shared: readonly ReadonlyMap<number, number>[]): readonly (number | null)[] {
  const origins: (number | null)[] = shared.map(() => null);
  const pairs = shared.flatMap((counts, at) => [...counts].map(([old, n]) => ({ at, old, n })));
  const taken = new Set<number>();
  for (const { at, old } of pairs.sort((a, b) => b.n - a.n)) {
    if (origins[at] !== null || taken.has(old)) continue;
    origins[at] = old;
    taken.add(old);
  }
  return origins;
}

function withFormat(run: Run, attributes: Attributes): Run {
  const linked = withLink(run, attributes);
  if (!isTextRun(linked)) return linked;
  const { text, link } = linked;
  const on = inlineFormats.filter((format) =>
    Object.hasOwn(attributes, format) ? attributes[format] === true : linked[format] === true,
  );
  return {
    text,
    ...Object.fromEntries(on.map((format) => [format, true as const])),
    ...(link !== undefined && { link }),
  };
}

function withLink(run: Run, attributes: Attributes): Run {
  if (!Object.hasOwn(attributes, "link")) return run;
  const { link } = attributes;
  const rest = withoutLink(run);
  return typeof link === "string" && isSafeLink(link) ? { ...rest, link } : rest;
}

function withoutLink(run: Run): Run {
  if (!isTextRun(run)) return { embed: run.embed };
  const { text, bold, italic, underline, strike } = run;
  return {
    text,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strike && { strike }),
  };
}
