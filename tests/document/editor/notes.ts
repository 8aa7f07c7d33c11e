import type { BlockType, TextBlock } from "~/domain/text/blocks";
import { blockText } from "~/domain/text/flat-text";

/**
 * Blocks as people note them: "## title", "### smaller", "- item", "1. item", "> quote", two blanks for each level;
 * "|" is the caret, "[" and "]" the ends of a selection.
 */
const signs: Readonly<Record<BlockType, string>> = {
  paragraph: "",
  h2: "## ",
  h3: "### ",
  bullet: "- ",
  number: "1. ",
  quote: "> ",
};

export function parseNotes(notes: string) {
  const looks = notes.split("\n").map(parseLook);
  const marked = looks.map(({ text }) => text).join("\n");
  const anchor = marked.search(/[|[]/);
  const focus = marked.includes("]") ? marked.indexOf("]") - 1 : anchor;
  const blocks = looks.map(({ type, indent, text }): TextBlock => {
    const letters = text.replace(/[|[\]]/g, "");
    return { type, indent, runs: letters === "" ? [] : [{ text: letters }] };
  });
  return { blocks, anchor, focus };
}

export function showNotes(
  blocks: readonly TextBlock[],
  { anchor, focus }: { readonly anchor: number; readonly focus: number },
): string {
  const [from, to] = [Math.min(anchor, focus), Math.max(anchor, focus)];
  const text = blocks.map(blockText).join("\n");
  const mark = from === to ? "|" : "[";
  const marked =
    text.slice(0, from) + mark + text.slice(from, to) + (from === to ? "" : "]") + text.slice(to);
  return marked
    .split("\n")
    .map((line, i) => "  ".repeat(blocks[i]?.indent ?? 0) + signs[blocks[i]?.type ?? "paragraph"] + line)
    .join("\n");
}

function parseLook(line: string): {
  readonly type: BlockType;
  readonly indent: number;
  readonly text: string;
} {
  const [, blanks = "", sign = "", text = ""] = /^( *)(##? |#{3} |- |1\. |> )?(.*)$/.exec(line) ?? [];
  const types = Object.entries(signs) as [BlockType, string][];
  return {
    type: types.find(([, known]) => known === sign)?.[0] ?? "paragraph",
    indent: blanks.length / 2,
    text,
  };
}
