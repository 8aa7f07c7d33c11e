import { lineBreak, type TextBlock } from "./blocks";

/** A text as anybody can read it in any program: headings, lists and quotes marked as people do in plain text. */
export function plainText(blocks: readonly TextBlock[]): string {
  return blocks.map((block) => `${markOf(block)}${wordsOf(block)}\n`).join("");
}

function markOf({ type, indent }: TextBlock): string {
  const inset = "  ".repeat(indent);
  switch (type) {
    case "h2":
      return "## ";
    case "h3":
      return "### ";
    case "bullet":
      return `${inset}- `;
    case "number":
      return `${inset}1. `;
    case "quote":
      return "> ";
    case "paragraph":
      return "";
  }
}

function wordsOf({ runs }: TextBlock): string {
  const words = runs.map((run) => ("text" in run ? run.text : ""));
  return words.join("").replaceAll(lineBreak, "\n");
}
