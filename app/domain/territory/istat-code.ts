/** A spreadsheet takes the zeros before a code away: "1191" is "001191". Empty: it is no code of a municipality. */
export function readCode(cell: string): string {
  return /^\d{4,6}$/.test(cell) ? cell.padStart(6, "0") : "";
}

/** What a column of such codes is called, folded: see `foldText`. */
export const codeTitles: readonly string[] = [
  "codice istat",
  "cod istat",
  "istat",
  "codice",
  "codice comune",
  "codice istat comune",
  "codice istat del comune",
  "codice comune formato alfanumerico",
  "pro com t",
  "pro com",
  "istat code",
];
