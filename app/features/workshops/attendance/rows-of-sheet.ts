/** Rows for who comes besides those who were expected. */
const spareRows = 12;
/** Of one paper, as the styles of print draw them: below the heading, and where there is only the head of the table. */
const onFirst = 22;
const onNext = 26;

/** How many rows are printed: whole papers, so that none has a few lines at its top and nothing below. */
export function rowsOfSheet(expected: number): number {
  const needed = expected + spareRows;
  return onFirst + Math.ceil(Math.max(0, needed - onFirst) / onNext) * onNext;
}
