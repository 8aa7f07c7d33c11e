import { type BlockType, deepestIndent, type RunFormat, type TextBlock } from "~/domain/text/blocks";
import { type BlockLook, BlockWriter } from "./block-writer";
import { type ElementStyle, isHidden, styleOf } from "./element-style";
import { formatWithin } from "./inherited-format";
import { collapseBlanks, withoutUnwanted } from "./pasted-text";
import { readWordListItem } from "./word-list";

/** The blocks of a pasted document. */
export function readPastedHtml(body: Element): readonly TextBlock[] {
  const reader = new PasteReader(highestHeading(body));
  reader.readChildren(body, { format: {}, keepsBlanks: false, list: null, isQuote: false });
  return reader.done();
}

/** What an element's text takes from the elements around it. */
interface Context {
  readonly format: RunFormat;
  /** blanks count as they are written */
  readonly keepsBlanks: boolean;
  /** the innermost list around, for the items in it */
  readonly list: BlockLook | null;
  readonly isQuote: boolean;
}

class PasteReader {
  readonly #writer = new BlockWriter();
  readonly #highest: number;
  /** within a row of a table, or an item, nothing begins a block of its own */
  #row: "cells" | "item" | null = null;

  constructor(highest: number) {
    this.#highest = highest;
  }

  done(): readonly TextBlock[] {
    return this.#writer.done();
  }

  readChildren(element: Element, context: Context): void {
    for (const node of element.childNodes) {
      if (node.nodeType === textNode) this.#readText(node.nodeValue ?? "", context);
      else if (isElement(node)) this.#readElement(node, context);
    }
  }

  #readText(written: string, { format, keepsBlanks }: Context): void {
    const text = withoutUnwanted(written);
    if (!keepsBlanks) {
      this.#writer.write(collapseBlanks(text), format);
      return;
    }
    text.split(/\r\n|[\r\n]/).forEach((line, index) => {
      if (index > 0) this.#writer.breakLine();
      this.#writer.write(line, format);
    });
  }

  #readElement(element: Element, around: Context): void {
    const style = styleOf(element);
    if (leftOut.has(element.tagName) || isHidden(style) || isCommentMark(element)) return;
    const context = {
      ...around,
      format: formatWithin(element, style, around.format),
      keepsBlanks: keepsBlanks(element, style) ?? around.keepsBlanks,
    };
    if (element.tagName === "BR") this.#readBreak(element);
    else if (element.tagName === "UL" || element.tagName === "OL") this.#readList(element, context);
    else if (element.tagName === "TR") this.#readRow(element, context);
    else if (isBlock(element, style)) this.#readBlock(element, style, context);
    else this.readChildren(element, context);
  }

  #readBreak(element: Element): void {
    // The mark a browser puts behind what was copied.
    if (element.classList.contains("Apple-interchange-newline")) return;
    if (this.#row === "cells") this.#writer.write(" ", {});
    else this.#writer.breakLine();
  }

  #readBlock(element: Element, style: ElementStyle, context: Context): void {
    if (this.#row !== null) {
      this.#readPart(element, context);
      return;
    }
    const isQuote = context.isQuote || element.tagName === "BLOCKQUOTE";
    const word = headingLevel(element) === null ? readWordListItem(element, style) : null;
    if (word) {
      this.#readItem(element, word, context);
      return;
    }
    if (element.tagName === "LI") {
      this.#readItem(element, context.list ?? looseItem, context);
      return;
    }
    const look = { type: this.#typeOf(element, isQuote), indent: 0 };
    this.#writer.begin(look);
    this.readChildren(element, { ...context, isQuote });
    this.#writer.begin({ type: context.isQuote ? quote : paragraph, indent: 0 });
  }

  #typeOf(element: Element, isQuote: boolean): BlockType {
    const level = headingLevel(element);
    if (level === null) return isQuote ? quote : paragraph;
    return level === this.#highest && level <= 2 ? "h2" : "h3";
  }

  /** A paragraph inside an item or a cell. */
  #readPart(element: Element, context: Context): void {
    this.#separate();
    this.readChildren(element, context);
    this.#separate();
  }

  #separate(): void {
    if (this.#row === "cells") this.#writer.write(" ", {});
    else this.#writer.beginLine();
  }

  #readList(list: Element, context: Context): void {
    if (this.#row === "cells") {
      this.#readPart(list, context);
      return;
    }
    const indent = context.list ? Math.min(context.list.indent + 1, deepestIndent) : 0;
    const look: BlockLook = { type: list.tagName === "OL" ? "number" : "bullet", indent };
    this.#outsideRow(() => {
      this.#writer.begin(look);
      this.readChildren(list, { ...context, list: look });
    });
    // Behind a list in an item its text goes on, as an item of its own.
    this.#writer.begin(context.list ?? { type: context.isQuote ? quote : paragraph, indent: 0 });
  }

  #readItem(element: Element, look: BlockLook, context: Context): void {
    this.#writer.begin(look);
    const before = this.#row;
    this.#row = "item";
    this.readChildren(element, { ...context, isQuote: false });
    this.#row = before;
    this.#writer.begin(context.list ?? { type: paragraph, indent: 0 });
  }

  /** A row is a paragraph, its cells one after the other; the only cell of a row is a frame around blocks. */
  #readRow(row: Element, context: Context): void {
    const cells = [...row.children].filter(({ tagName }) => tagName === "TD" || tagName === "TH");
    if (!/\S/.test(row.textContent)) return;
    if (cells.length < 2 || this.#row !== null) {
      for (const cell of cells) this.#readElement(cell, context);
      return;
    }
    this.#writer.begin({ type: paragraph, indent: 0 });
    this.#row = "cells";
    for (const [index, cell] of cells.entries()) {
      if (index > 0) this.#writer.write(" | ", {});
      this.#readElement(cell, context);
    }
    this.#row = null;
    this.#writer.begin({ type: paragraph, indent: 0 });
  }

  #outsideRow(read: () => void): void {
    const before = this.#row;
    this.#row = null;
    read();
    this.#row = before;
  }
}

const textNode = 3;
const paragraph: BlockType = "paragraph";
const quote: BlockType = "quote";
/** An item copied without its list. */
const looseItem: BlockLook = { type: "bullet", indent: 0 };

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Nothing of these is text people wrote. */
const leftOut = new Set(
  (
    "SCRIPT STYLE HEAD TITLE META LINK BASE NOSCRIPT TEMPLATE IMG PICTURE SVG svg CANVAS VIDEO AUDIO IFRAME OBJECT " +
    "EMBED XML MAP INPUT BUTTON SELECT TEXTAREA PROGRESS METER DIALOG MATH math COL COLGROUP"
  ).split(" "),
);

const blockTags = new Set(
  (
    "P DIV H1 H2 H3 H4 H5 H6 LI BLOCKQUOTE PRE TABLE CAPTION TD TH DL DT DD SECTION ARTICLE ASIDE HEADER FOOTER MAIN " +
    "NAV FIGURE FIGCAPTION ADDRESS DETAILS SUMMARY FORM FIELDSET LEGEND HR CENTER"
  ).split(" "),
);

function isBlock(element: Element, style: ElementStyle): boolean {
  const display = style.get("display");
  if (display === "inline" || display === "inline-block") return false;
  return blockTags.has(element.tagName) || display === "block";
}

/** Where Word hangs a comment: "[AR1]". */
function isCommentMark(element: Element): boolean {
  return /msocomanchor|MsoCommentReference/i.test(element.getAttribute("class") ?? "");
}

function keepsBlanks(element: Element, style: ElementStyle): boolean | undefined {
  const space = style.get("white-space");
  if (space !== undefined) return space.startsWith("pre") || space === "break-spaces";
  return element.tagName === "PRE" ? true : undefined;
}

function headingLevel(element: Element): number | null {
  const level = /^H([1-6])$/.exec(element.tagName)?.[1];
  return level === undefined ? null : Number(level);
}

/** A page begins with h1 or h2: whichever it is becomes our first level. */
function highestHeading(body: Element): number {
  const levels = [...body.querySelectorAll("h1, h2")].map((heading) => headingLevel(heading) ?? 2);
  return Math.min(2, ...levels);
}
