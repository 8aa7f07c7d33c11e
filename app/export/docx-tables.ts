import {
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { colors, textWidth } from "./docx-styles";

export interface DocxTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** in twentieths of a point, the width of the text together */
  readonly columnWidths: readonly number[];
  /** the column that names the row */
  readonly nameColumn: number;
}

export function docxTable(table: DocxTable): Table {
  const { head, rows, columnWidths } = table;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...columnWidths],
    borders: tableBorders,
    rows: [tableRow(head, "head", table), ...rows.map((row) => tableRow(row, "body", table))],
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colors.line } as const;
const tableBorders = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: hairline,
  bottom: hairline,
};

function tableRow(
  cells: readonly string[],
  kind: "head" | "body",
  { columnWidths, nameColumn }: Pick<DocxTable, "columnWidths" | "nameColumn">,
): TableRow {
  return new TableRow({
    tableHeader: kind === "head",
    cantSplit: true,
    children: cells.map(
      (cell, column) =>
        new TableCell({
          width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
          margins: { left: 60, right: 60 },
          children: [
            new Paragraph({ style: "TableText", children: [cellRun(cell, column === nameColumn, kind)] }),
          ],
        }),
    ),
  });
}

function cellRun(text: string, isName: boolean, kind: "head" | "body"): TextRun {
  const head: IRunOptions = { bold: true, color: colors.muted };
  const name: IRunOptions = { bold: true, color: colors.ink };
  if (kind === "head") return new TextRun({ ...head, text });
  return new TextRun({ ...(isName ? name : {}), text });
}
