import {
  type BlockType,
  deepestIndent,
  type EmbedRun,
  type InlineFormat,
  inlineFormats,
  isTextRun,
  lineBreak,
  type Run,
  type RunFormat,
  type TextBlock,
  type TextRun,
} from "./blocks";
import { type Attributes, type Delta, newline } from "./delta";
import { isSafeLink } from "./safe-link";

/**
 * Reads the stored form as blocks; the same on the server, in the browser and in every export.
 * A newline ends the block on its left and carries that block's type and indent; what stands after the last
 * newline is one plain paragraph; nothing at all is one empty paragraph.
 */
export function parseBlocks(delta: Delta): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let runs: Run[] = [];
  for (const { insert, attributes = {} } of delta) {
    if (typeof insert !== "string") {
      runs.push(embedRun(insert, attributes));
      continue;
    }
    insert.split(newline).forEach((text, index) => {
      if (index > 0) {
        blocks.push({ type: typeOf(attributes), indent: indentOf(attributes), runs: mergeRuns(runs) });
        runs = [];
      }
      if (text !== "") runs.push({ text, ...formatOf(attributes) });
    });
  }
  if (runs.length > 0 || blocks.length === 0) blocks.push({ ...emptyParagraph, runs: mergeRuns(runs) });
  return blocks;
}

export const emptyParagraph: TextBlock = { type: "paragraph", indent: 0, runs: [] };

/**
 * Neighbours of one format become one run, so that equal texts have equal blocks. A line break has no look of its
 * own: it takes the format of the text before it, or none at the start.
 */
export function mergeRuns(runs: readonly Run[]): readonly Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    if (!isTextRun(run)) merged.push(run);
    else {
      const breaks = leadingBreaks(run.text);
      if (breaks > 0) pushText(merged, { ...formatBefore(merged), text: run.text.slice(0, breaks) });
      if (breaks < run.text.length) pushText(merged, { ...run, text: run.text.slice(breaks) });
    }
  }
  return merged;
}

function pushText(merged: Run[], run: TextRun): void {
  const last = merged.at(-1);
  if (last && isTextRun(last) && hasSameFormat(last, run)) {
    merged[merged.length - 1] = { ...last, text: last.text + run.text };
  } else merged.push(run);
}

function leadingBreaks(text: string): number {
  let n = 0;
  while (text[n] === lineBreak) n++;
  return n;
}

function formatBefore(merged: readonly Run[]): RunFormat {
  const last = merged.at(-1);
  if (!last || !isTextRun(last)) return {};
  return { ...formatOf({ ...last }), ...(last.link !== undefined && { link: last.link }) };
}

export function hasSameFormat(one: RunFormat, other: RunFormat): boolean {
  return one.link === other.link && inlineFormats.every((format) => one[format] === other[format]);
}

const storedTypes: Readonly<Record<string, BlockType>> = {
  h2: "h2",
  h3: "h3",
  bullet: "bullet",
  number: "number",
  quote: "quote",
};

/** An unknown type is a paragraph: a text is never lost for its look. */
export function typeOf({ type }: Attributes): BlockType {
  return typeof type === "string" && Object.hasOwn(storedTypes, type)
    ? (storedTypes[type] ?? "paragraph")
    : "paragraph";
}

export function indentOf({ indent }: Attributes): number {
  if (typeof indent !== "number" || !Number.isFinite(indent)) return 0;
  return Math.max(0, Math.min(deepestIndent, Math.trunc(indent)));
}

/** Formats are read from text only; `type` and `indent` that leaked onto it are ignored. */
export function formatOf(attributes: Attributes): RunFormat {
  const on: { [format in InlineFormat]?: true } = {};
  for (const format of inlineFormats) if (attributes[format] === true) on[format] = true;
  return { ...on, ...linkOf(attributes) };
}

function linkOf({ link }: Attributes): { readonly link?: string } {
  return typeof link === "string" && isSafeLink(link) ? { link } : {};
}

export function embedRun(embed: object, attributes: Attributes): EmbedRun {
  const [[kind, id] = ["unknown", ""]] = Object.entries(embed);
  return { embed: { kind, id: typeof id === "string" ? id : "" }, ...linkOf(attributes) };
}
