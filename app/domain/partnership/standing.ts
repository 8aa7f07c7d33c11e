/** How far an organisation is in the partnership: the columns of the board, in order. */
export const standings = ["joining", "confirmed", "sheet-complete", "letter-signed", "signed-off"] as const;
export type Standing = (typeof standings)[number];

/** What the standing of an organisation is decided by. */
export interface StandingFacts {
  /** somebody acts for it, or the lead entered it */
  readonly isConfirmed: boolean;
  readonly isSheetComplete: boolean;
  /** a valid signed letter exists, also when its data changed since */
  readonly hasSignedLetter: boolean;
  readonly hasSignedOff: boolean;
}

/** The furthest column reached without a gap: a signed letter on an incomplete sheet does not hide what is missing. */
export function standingOf(facts: StandingFacts): Standing {
  if (!facts.isConfirmed) return "joining";
  if (!facts.isSheetComplete) return "confirmed";
  if (!facts.hasSignedLetter) return "sheet-complete";
  return facts.hasSignedOff ? "signed-off" : "letter-signed";
}
