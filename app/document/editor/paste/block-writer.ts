import {
  type BlockType,
  isTextRun,
  lineBreak,
  type RunFormat,
  type TextBlock,
  type TextRun,
} from "~/domain/text/blocks";
import { mergeRuns } from "~/domain/text/parse-blocks";

export interface BlockLook {
  readonly type: BlockType;
  readonly indent: number;
}

/** Gathers pasted text block by block; blocks without letters are left out. */
export class BlockWriter {
  readonly #blocks: TextBlock[] = [];
  #runs: TextRun[] = [];
  #look: BlockLook = { type: "paragraph", indent: 0 };

  /** Ends the block before and goes on in one that looks so. */
  begin(look: BlockLook): void {
    this.end();
    this.#look = look;
  }

  write(text: string, format: RunFormat): void {
    if (text !== "") this.#runs.push({ ...this.#allowed(format), text });
  }

  breakLine(): void {
    this.#runs.push({ text: lineBreak });
  }

  /** Goes on in a line of its own, unless one has just begun. */
  beginLine(): void {
    const written = this.#runs.findLast(({ text }) => text.trim() !== "" || text === lineBreak);
    if (written && !isBreak(written)) this.breakLine();
  }

  end(): void {
    for (const runs of this.#paragraphs()) {
      const trimmed = trimRuns(runs);
      if (trimmed.length > 0) this.#blocks.push({ ...this.#look, runs: mergeRuns(trimmed) });
    }
    this.#runs = [];
  }

  done(): readonly TextBlock[] {
    this.end();
    return this.#blocks;
  }

  /** A heading is bold and a link underlined as it is. */
  #allowed({ bold, italic, underline, strike, link }: RunFormat): RunFormat {
    const isHeading = this.#look.type === "h2" || this.#look.type === "h3";
    return {
      ...(bold && !isHeading && { bold }),
      ...(italic && { italic }),
      ...(underline && link === undefined && { underline }),
      ...(strike && { strike }),
      ...(link !== undefined && { link }),
    };
  }

  /** In mails and pages two line breaks are how a paragraph ends; in an item they are only lines. */
  #paragraphs(): readonly (readonly TextRun[])[] {
    const isItem = this.#look.type === "bullet" || this.#look.type === "number";
    if (isItem) return [this.#runs];
    const paragraphs: TextRun[][] = [[]];
    const runs = this.#runs.filter(({ text }) => text !== "");
    for (const [i, run] of runs.entries()) {
      const isSecondBreak = isBreak(run) && isBreak(runs[i - 1]);
      if (isSecondBreak) paragraphs.push([]);
      else paragraphs.at(-1)?.push(run);
    }
    return paragraphs;
  }
}

function isBreak(run: TextRun | undefined): boolean {
  return run?.text === lineBreak;
}

/** Without blanks and line breaks at both ends, and without blanks beside a line break or another blank. */
function trimRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const trimmed: TextRun[] = [];
  for (const run of runs) {
    const before = trimmed.at(-1)?.text ?? lineBreak;
    const text = /[ \u2028]$/.test(before) ? run.text.replace(/^ +/, "") : run.text;
    if (isBreak(run)) trimEnd(trimmed);
    if (text === "" || (text === lineBreak && trimmed.length === 0)) continue;
    trimmed.push({ ...run, text });
  }
  trimEnd(trimmed, /[ \u2028]+$/);
  return trimmed.filter(isTextRun);
}

function trimEnd(runs: TextRun[], blanks = / +$/): void {
  for (let last = runs.at(-1); last; last = runs.at(-1)) {
    const text = last.text.replace(blanks, "");
    if (text === last.text) return;
    runs.pop();
    if (text !== "") runs.push({ ...last, text });
  }
}
