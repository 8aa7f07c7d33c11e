import { lineBreak } from "~/domain/text/blocks";
import { element, escapeXml, type Xml } from "./xml";

export function paragraph(style: string, ...content: readonly Xml[]): Xml {
  return element("text:p", { "text:style-name": style }, ...content);
}

/** Blanks in a row, and at the edge of a run, would be read as one. */
export function inline(text: string): Xml {
  return text
    .split(lineBreak)
    .map((part) =>
      escapeXml(part).replace(/^ | {2,}| $/g, (blanks) => element("text:s", { "text:c": blanks.length })),
    )
    .join(element("text:line-break"));
}

export interface OdtPicture {
  /** where it is in the file */
  readonly part: string;
  /** read by screen readers, with what it shows */
  readonly name: string;
  readonly description: string;
  /** in centimetres */
  readonly width: number;
  readonly height: number;
}

/** A picture, as a sign in its paragraph. */
export function picture({ part, name, description, width, height }: OdtPicture): Xml {
  return element(
    "draw:frame",
    {
      "draw:name": name,
      "text:anchor-type": "as-char",
      "svg:width": `${width}cm`,
      "svg:height": `${height}cm`,
    },
    element("draw:image", {
      "xlink:href": part,
      "xlink:type": "simple",
      "xlink:show": "embed",
      "xlink:actuate": "onLoad",
    }),
    element("svg:title", {}, escapeXml(name)),
    element("svg:desc", {}, escapeXml(description)),
  );
}

export interface OdtTable {
  /** of the styles that `tableStyles` made */
  readonly style: string;
  /** read by screen readers */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function table({ style, name, head, rows }: OdtTable): Xml {
  return element(
    "table:table",
    { "table:name": name, "table:style-name": style },
    ...head.map((_, column) => element("table:table-column", { "table:style-name": `${style}.${column}` })),
    element("table:table-header-rows", {}, tableRow(head, style, "head")),
    ...rows.map((row) => tableRow(row, style, "cell")),
  );
}

function tableRow(cells: readonly string[], style: string, part: "head" | "cell"): Xml {
  return element(
    "table:table-row",
    { "table:style-name": `${style}.row` },
    ...cells.map((cell) =>
      element(
        "table:table-cell",
        { "table:style-name": `${style}.${part}`, "office:value-type": "string" },
        paragraph(part === "head" ? "Table_20_Heading" : "Table_20_Contents", inline(cell)),
      ),
    ),
  );
}

/** The styles of a table over the whole width; the columns are in centimetres, 16 together. */
export function tableStyles(style: string, columnWidths: readonly number[]): readonly Xml[] {
  return [
    element(
      "style:style",
      { "style:name": style, "style:family": "table" },
      element("style:table-properties", { "style:width": "16cm", "table:align": "left" }),
    ),
    ...columnWidths.map((width, column) =>
      element(
        "style:style",
        { "style:name": `${style}.${column}`, "style:family": "table-column" },
        element("style:table-column-properties", { "style:column-width": `${width}cm` }),
      ),
    ),
    element(
      "style:style",
      { "style:name": `${style}.row`, "style:family": "table-row" },
      element("style:table-row-properties", { "fo:keep-together": "always" }),
    ),
    cellStyle(`${style}.head`, "1pt solid #17324D"),
    cellStyle(`${style}.cell`, "0.5pt solid #C3CED9"),
  ];
}

export function automaticParagraph(
  name: string,
  parent: string,
  attributes: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, string>> = {},
): Xml {
  return element(
    "style:style",
    { "style:name": name, "style:family": "paragraph", "style:parent-style-name": parent, ...attributes },
    element("style:paragraph-properties", properties),
  );
}

function cellStyle(name: string, border: string): Xml {
  return element(
    "style:style",
    { "style:name": name, "style:family": "table-cell" },
    element("style:table-cell-properties", {
      "fo:padding": "0.12cm",
      "fo:border": "none",
      "fo:border-bottom": border,
    }),
  );
}
