import type { TextBlock } from "~/domain/text/blocks";
import { mergeRuns } from "~/domain/text/parse-blocks";
import { readPastedHtml } from "./paste/read-pasted-html";
import { withoutUnwanted } from "./paste/pasted-text";

/**
 * What somebody copied elsewhere (Word, Google Docs, a page of the web), reduced to what a section may hold: two
 * levels of headings, lists, quotes, four formats and safe links. Pictures, colours, comments and scripts stay behind.
 */
export function cleanPastedHtml(html: string): readonly TextBlock[] {
  // A parsed document is inert: nothing in it runs or loads.
  return readPastedHtml(new DOMParser().parseFromString(html, "text/html").body);
}

/** Plain text: every line is a paragraph, empty ones are left out. */
export function cleanPastedText(text: string): readonly TextBlock[] {
  return text
    .split(/\r\n|[\r\n\u2029]/)
    .map((line) => withoutUnwanted(line).replace(/^[^\S\t]+|\s+$/g, ""))
    .filter((line) => line !== "")
    .map((line) => ({ type: "paragraph", indent: 0, runs: mergeRuns([{ text: line }]) }));
}
