import type { LetterColumn } from "~/domain/partnership/documents/letter";

/** How much of the width of the table each column has, from 0 to 1. */
export function columnParts(columns: readonly LetterColumn[]): readonly number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => share / whole);
}
