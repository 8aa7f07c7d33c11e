export interface CsvRow {
  /** where the row begins in the file, counted from 1 */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file that hold something. Cells are separated by what its first line says, as spreadsheets write it
 * (`sep=;`), else by what separates the first row.
 */
export function parseCsv(text: string): readonly CsvRow[] {
  const marked = text.replace(/^\uFEFF/, "");
  const plain = marked.includes("\n") ? marked : marked.replaceAll("\r", "\n");
  const said = /^"?sep=(.)"?\r?\n/i.exec(plain);
  const [first = ""] = said ?? [];
  const separator = said?.[1] ?? findSeparator(plain);
  const firstLine = said === null ? 1 : 2;
  return readRows(plain.slice(first.length), separator, firstLine).filter(({ cells }) =>
    cells.some((cell) => cell !== ""),
  );
}

/** Of semicolon, comma and tab the one that stands most often in the first row, outside quotes. */
function findSeparator(text: string): string {
  const [first = ""] = text.replace(/"(?:[^"]|"")*"/g, "").split(/\r?\n/, 1);
  const counted = [";", ",", "\t"].map((mark) => ({ mark, times: first.split(mark).length }));
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).mark;
}

function readRows(text: string, separator: string, firstLine: number): readonly CsvRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = firstLine;
  let row = { line, cells: [] as string[] };
  let cell = "";
  let isQuoted = false;
  const endCell = () => {
    row.cells.push(cell.trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "\n") line += 1;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell.trim() === "") {
      cell = "";
      isQuoted = true;
    } else if (character === separator) endCell();
    else if (character === "\n") endRow();
    else if (character !== "\r") cell += character;
  }
  endRow();
  return rows;
}
