/**
 * A word without any place to break would run out of its column: longer than `longest` it may break after `every`
 * so many letters, which fit whatever they are.
 */
export function breakable(text: string, { longest, every } = textColumn): string {
  const word = new RegExp(`\\S{${longest + 1},}`, "gu");
  const piece = new RegExp(`.{${every}}`, "gsu");
  return text.replace(word, (found) => found.replace(piece, "$&\u200b"));
}

const textColumn = { longest: 45, every: 28 };
const tableColumn = { longest: 24, every: 8 };
/** Of the narrow columns of the needs. */
export const needsColumn = { longest: 16, every: 6 };
export const titleColumn = { longest: 30, every: 14 };

/** Of the part that a column has of a letter's table, which is 154 mm wide and set in 9 pt. */
export function letterColumn(part: number): { readonly longest: number; readonly every: number } {
  const millimetres = part * 154 - 2.8;
  return { longest: Math.floor(millimetres / 1.45), every: Math.max(3, Math.floor(millimetres / 2.9)) };
}

/** A table of which no cell runs out of its column. */
export function breakableTable(
  { head, rows }: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] },
  column = tableColumn,
) {
  return { head, rows: rows.map((row) => row.map((cell) => breakable(cell, column))) };
}
