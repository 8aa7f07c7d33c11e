export interface CsvRow {
  /** where the row begins in the file, counted from 1 */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV file that hold something. Cells are separated by what its first line says, as Excel writes it,
 * else by what separates the first row.
 */
export function parseCsv(text: string): readonly CsvRow[] {
  const lines = text.replace(/^\uFEFF/, "");
  const said = /^sep=([;,|\t])(?=[\r\n]|$)/i.exec(lines)?.[1];
  const rows = readRows(lines, said ?? findSeparator(lines));
  return (said === undefined ? rows : rows.slice(1)).filter(({ cells }) => cells.some((cell) => cell !== ""));
}

/** Of semicolon, comma and tab the one that stands most often in the first row, outside quotes. */
function findSeparator(lines: string): string {
  const counted = [";", ",", "\t"].map((mark) => ({ mark, times: 0 }));
  let isQuoted = false;
  for (const character of lines) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === "\n" || character === "\r") break;
    for (const each of counted) if (each.mark === character) each.times += 1;
  }
  return counted.reduce((best, next) => (next.times > best.times ? next : best)).mark;
}

function readRows(text: string, separator: string): readonly CsvRow[] {
  const rows: { line: number; cells: string[] }[] = [];
  let line = 1;
  let row = { line, cells: [] as string[] };
  let cell = "";
  // Kept beside the cell: to look for it there would be to go through all of the cell at each quote.
  let isBlank = true;
  let isQuoted = false;
  const endCell = () => {
    row.cells.push(cell.trim());
    cell = "";
    isBlank = true;
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = { line, cells: [] };
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    // Older spreadsheets end lines with the first of the two characters alone.
    const endsLine = character === "\n" || (character === "\r" && text[at + 1] !== "\n");
    if (endsLine) line += 1;
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && isBlank) {
      cell = "";
      isBlank = false;
      isQuoted = true;
    } else if (character === separator) endCell();
    else if (endsLine) endRow();
    else if (character !== "\r") {
      cell += character;
      isBlank &&= character.trim() === "";
    }
  }
  endRow();
  return rows;
}
