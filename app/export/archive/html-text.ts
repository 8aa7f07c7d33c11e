import { isTextRun, lineBreak, type Run, type TextBlock } from "~/domain/text/blocks";
import { gatherLinks, type LinkedRuns } from "~/domain/text/gather-links";
import { escapeXml } from "../xml";

/** Pieces of a page, each safe to stand in another. */
export function tag(name: string, ...children: readonly string[]): string {
  return `<${name}>${children.join("")}</${name.split(" ")[0] ?? ""}>\n`;
}

/** Plain text as paragraphs, one for each line that is not empty. */
export function paragraphs(text: string): string {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== "");
  return lines.map((line) => tag("p", escapeXml(line))).join("");
}

export function list(items: readonly string[]): string {
  return items.length === 0 ? "" : tag("ul", ...items.map((item) => tag("li", item)));
}

/** Headings stand two levels below that of the section they are in. */
export function writeBlocks(blocks: readonly TextBlock[]): string {
  const groups: TextBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last !== undefined && isListItem(block) && last[0]?.type === block.type) last.push(block);
    else groups.push([block]);
  }
  return groups.map(writeGroup).join("");
}

function writeGroup(group: readonly TextBlock[]): string {
  const [first] = group;
  if (first === undefined) return "";
  if (!isListItem(first)) return tag(elementOf[first.type], writeRuns(first.runs));
  // Depth is shown, not nested: a list that begins deep would otherwise need items that are not there.
  const items = group.map(({ indent, runs }) =>
    tag(indent === 0 ? "li" : `li class="in${Math.min(indent, 4)}"`, writeRuns(runs)),
  );
  return tag(elementOf[first.type], ...items);
}

function isListItem({ type }: TextBlock): boolean {
  return type === "bullet" || type === "number";
}

const elementOf = {
  paragraph: "p",
  h2: "h4",
  h3: "h5",
  bullet: "ul",
  number: "ol",
  quote: "blockquote",
} as const satisfies Record<TextBlock["type"], string>;

function writeRuns(runs: readonly Run[]): string {
  return gatherLinks(runs).map(writeLinked).join("");
}

function writeLinked({ link, runs }: LinkedRuns<Run>): string {
  const written = runs.map(writeRun).join("");
  return link !== undefined && /^(?:https?|mailto):/i.test(link)
    ? `<a href="${escapeXml(link)}" rel="noreferrer">${written}</a>`
    : written;
}

function writeRun(run: Run): string {
  const text = isTextRun(run) ? run.text : `[${run.embed.kind}]`;
  let written = escapeXml(text).replaceAll(lineBreak, "<br>");
  if (isTextRun(run)) {
    if (run.bold) written = `<strong>${written}</strong>`;
    if (run.italic) written = `<em>${written}</em>`;
    if (run.underline) written = `<u>${written}</u>`;
    if (run.strike) written = `<s>${written}</s>`;
  }
  return written;
}
