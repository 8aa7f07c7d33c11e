import { isTextRun, type Run, type TextBlock } from "~/domain/text/blocks";
import { runLength } from "~/domain/text/flat-text";
import type { PartLine } from "./sign-off-part";

/** The paragraphs of a section. Empty ones say nothing: one more or less of them changes nothing that was approved. */
export function sectionLines(blocks: readonly TextBlock[]): readonly PartLine[] {
  return blocks
    .map((block) => ({ id: "", about: null, text: block.runs.map(wordsOf).join(""), look: lookOf(block) }))
    .filter(({ text }) => text.trim() !== "");
}

function wordsOf(run: Run): string {
  return isTextRun(run) ? run.text : `[${run.embed.kind} ${run.embed.id}]`;
}

/** "h2", or "paragraph 0-9 bold": a word that is struck through says the opposite of what it said. */
function lookOf({ type, indent, runs }: TextBlock): string {
  const place = indent === 0 ? type : `${type}+${indent}`;
  let at = 0;
  const formats = runs.flatMap((run) => {
    const from = at;
    at += runLength(run);
    const format = formatOf(run);
    return format === "" ? [] : [`${from}-${at} ${format}`];
  });
  const isPlain = place === "paragraph" && formats.length === 0;
  return isPlain ? "" : [place, ...formats].join(", ");
}

function formatOf(run: Run): string {
  const { bold, italic, underline, strike } = isTextRun(run) ? run : {};
  const on = Object.entries({ bold, italic, underline, strike }).filter(([, isOn]) => isOn === true);
  return [...on.map(([name]) => name), ...(run.link === undefined ? [] : [run.link])].join(" ");
}
