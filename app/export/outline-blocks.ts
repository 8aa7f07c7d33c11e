import { isTextRun, type TextBlock, type TextRun } from "~/domain/text/blocks";

/** A section as a document: headings in order, lists as trees. Every format walks this. */
export type OutlineBlock =
  | { readonly kind: "heading"; readonly level: HeadingLevel; readonly runs: readonly TextRun[] }
  | { readonly kind: "paragraph"; readonly runs: readonly TextRun[] }
  | { readonly kind: "quote"; readonly paragraphs: readonly (readonly TextRun[])[] }
  | ({ readonly kind: "list" } & ListTree);

/** Level 1 is the section itself. */
export type HeadingLevel = 2 | 3;

export interface ListTree {
  readonly ordered: boolean;
  /** how far in, from 0; may skip levels below its parent, or begin above 0 */
  readonly depth: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly runs: readonly TextRun[];
  readonly lists: readonly ListTree[];
}

interface OpenList extends ListTree {
  readonly items: OpenItem[];
}

interface OpenItem extends ListItem {
  readonly lists: OpenList[];
}

/**
 * Empty paragraphs, headings and quotes are left out: on paper they would be holes, and empty headings.
 * Empty list items stay, because they count in the numbering.
 */
export function outlineBlocks(blocks: readonly TextBlock[]): readonly OutlineBlock[] {
  const outline = new Outline();
  for (const block of blocks) outline.add(block);
  return outline.blocks;
}

class Outline {
  readonly blocks: OutlineBlock[] = [];
  private hasSubheading = false;
  private quote: (readonly TextRun[])[] | null = null;
  /** the open lists, each deeper than the one before */
  private lists: OpenList[] = [];

  add(block: TextBlock): void {
    const runs = block.runs.map(toTextRun);
    const isListItem = block.type === "bullet" || block.type === "number";
    if (!isListItem) this.lists = [];
    if (block.type !== "quote") this.quote = null;
    if (isListItem) this.addItem(block, runs);
    else if (runs.some(({ text }) => text.trim() !== "")) this.addText(block, runs);
  }

  private addText({ type }: TextBlock, runs: readonly TextRun[]): void {
    if (type === "h2" || type === "h3") this.addHeading(type, runs);
    else if (type === "quote") this.addQuote(runs);
    else this.blocks.push({ kind: "paragraph", runs });
  }

  /** A level is never skipped: the first heading of a section is level 2 whatever was chosen. */
  private addHeading(type: "h2" | "h3", runs: readonly TextRun[]): void {
    const level = type === "h3" && this.hasSubheading ? 3 : 2;
    this.hasSubheading = true;
    this.blocks.push({ kind: "heading", level, runs });
  }

  private addQuote(runs: readonly TextRun[]): void {
    if (this.quote === null) {
      this.quote = [];
      this.blocks.push({ kind: "quote", paragraphs: this.quote });
    }
    this.quote.push(runs);
  }

  private addItem(block: TextBlock, runs: readonly TextRun[]): void {
    const ordered = block.type === "number";
    this.closeListsBelow(block.indent);
    const open = this.lists.at(-1);
    const list =
      open?.depth === block.indent && open.ordered === ordered ? open : this.openList(block.indent, ordered);
    list.items.push({ runs, lists: [] });
  }

  private closeListsBelow(depth: number): void {
    this.lists = this.lists.filter((list) => list.depth <= depth);
  }

  /** Opens a list inside the last item of the list above, or on its own. */
  private openList(depth: number, ordered: boolean): OpenList {
    this.lists = this.lists.filter((list) => list.depth < depth);
    const list: OpenList = { ordered, depth, items: [] };
    const parentItem = this.lists.at(-1)?.items.at(-1);
    if (parentItem) parentItem.lists.push(list);
    else this.blocks.push({ kind: "list", ...list });
    this.lists.push(list);
    return list;
  }
}

/** An atom without a printed form yet stands as its kind, so that nobody thinks nothing was there. */
function toTextRun(run: TextBlock["runs"][number]): TextRun {
  if (isTextRun(run)) return run;
  return { text: `[${run.embed.kind}]`, ...(run.link === undefined ? {} : { link: run.link }) };
}
