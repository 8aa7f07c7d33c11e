export type CsvCell = string | number | null;

/**
 * A table as spreadsheets in Italy open it: a mark that it is UTF-8, semicolons, decimal commas, lines that end as
 * RFC 4180 says.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(writeCell).join(";")}\r\n`).join("")}`;
}

function writeCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const guarded = startsFormula.test(cell) ? `'${cell}` : cell;
  return /[";,\t\r\n]/.test(guarded) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

/** A spreadsheet would compute what begins so; with an apostrophe before it, it is text. */
const startsFormula = /^\s*[=+\-@\t\r＝＋－＠]/;

/** What was typed in a cell before it was guarded: whoever writes a file and reads it again has the same. */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && startsFormula.test(cell.slice(1)) ? cell.slice(1) : cell;
}
