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
  return readPastedHtml(new DOMParser().parseFromString(withoutLiveAttributes(html), "text/html").body);
}

/**
 * Styles and handlers do nothing in a parsed document, but the policy of our page would report each of them. Styles
 * are kept under a name of ours, because Word and Docs say in them what is bold and what is a list.
 */
function withoutLiveAttributes(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, "")
    .replace(/<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, (tag) =>
      tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, "$1data-$2"),
    );
}

/** Plain text: every line is a paragraph, empty ones are left out. */
export function cleanPastedText(text: string): readonly TextBlock[] {
  return text
    .split(/\r\n|[\r\n\u2029]/)
    .map((line) => withoutUnwanted(line).replace(/^[^\S\t]+|\s+$/g, ""))
    .filter((line) => line !== "")
    .map((line) => ({ type: "paragraph", indent: 0, runs: mergeRuns([{ text: line }]) }));
}
