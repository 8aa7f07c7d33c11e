import type { BlockType, Run, TextBlock } from "~/domain/text/blocks";

/**
 * Reads a text as people would jot it down, one line for each block: `## heading`, `- item` (two blanks deeper
 * nests it), `1. item`, `> quote`, `**bold**`, `_italic_`, `[words](address)`. Only for the texts of the demo.
 */
export function prose(written: string): readonly TextBlock[] {
  return written
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(parseLine);
}

const marks: readonly { readonly pattern: RegExp; readonly type: BlockType }[] = [
  { pattern: /^### /, type: "h3" },
  { pattern: /^## /, type: "h2" },
  { pattern: /^- /, type: "bullet" },
  { pattern: /^\d+\. /, type: "number" },
  { pattern: /^> /, type: "quote" },
];

function parseLine(line: string): TextBlock {
  const words = line.trim();
  const mark = marks.find(({ pattern }) => pattern.test(words));
  const indent = (line.length - line.trimStart().length) / 2;
  if (mark === undefined) return { type: "paragraph", indent: 0, runs: parseRuns(words) };
  return { type: mark.type, indent, runs: parseRuns(words.replace(mark.pattern, "")) };
}

const inline = /\*\*(?<bold>.+?)\*\*|\b_(?<italic>.+?)_\b|\[(?<words>.+?)\]\((?<link>.+?)\)/g;

function parseRuns(words: string): readonly Run[] {
  const runs: Run[] = [];
  let read = 0;
  for (const match of words.matchAll(inline)) {
    if (match.index > read) runs.push({ text: words.slice(read, match.index) });
    runs.push(parseMarked(match.groups ?? {}));
    read = match.index + match[0].length;
  }
  if (read < words.length) runs.push({ text: words.slice(read) });
  return runs;
}

function parseMarked(groups: Readonly<Record<string, string | undefined>>): Run {
  const { bold, italic, words, link } = groups;
  if (bold !== undefined) return { text: bold, bold: true };
  if (italic !== undefined) return { text: italic, italic: true };
  return { text: words ?? "", link: link ?? "" };
}
