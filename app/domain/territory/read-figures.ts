/**
 * Numbers of one column as spreadsheets write them: "1.234,5", "12,5 %", "1 234", "12.5". What a point means is seen
 * from the whole column: beside commas, and where it always stands before three digits, it parts thousands.
 * Null where there is no number.
 */
export function readFigures(cells: readonly string[]): readonly (number | null)[] {
  const plain = cells.map((cell) => cell.replace(/[\s\u00a0\u202f'’%€]/g, ""));
  const isEnglish = plain.some((cell) => /,\d{3}\./.test(cell)) || pointsAreDecimal(plain);
  return plain.map((cell) => readNumber(isEnglish ? cell.replaceAll(",", "") : swapMarks(cell)));
}

function pointsAreDecimal(cells: readonly string[]): boolean {
  const withPoint = cells.filter((cell) => /\d\.\d/.test(cell) || /^[-+]?\.\d/.test(cell));
  const hasComma = cells.some((cell) => /\d,\d/.test(cell));
  return !hasComma && withPoint.some((cell) => !/^[-+]?[1-9]\d{0,2}(\.\d{3})+$/.test(cell));
}

function swapMarks(cell: string): string {
  return cell.replaceAll(".", "").replace(",", ".");
}

function readNumber(text: string): number | null {
  if (!/^[-+]?(\d{1,15}(\.\d{0,10})?|\.\d{1,10})$/.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}
