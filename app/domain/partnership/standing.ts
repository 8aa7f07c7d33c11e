/** How far an organisation is in the partnership: the columns of the board, in order. */
export const standings = ["joining", "confirmed", "sheet-complete", "letter-signed", "signed-off"] as const;
export type Standing = (typeof standings)[number];

/** What the standing of an organisation is decided by. */
export interface StandingFacts {
  /** as `isConfirmed` says */
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

export interface ArrivalFacts {
  readonly hasPeople: boolean;
  /** somebody was invited to act for it, and has not come */
  readonly isAwaited: boolean;
  /** it is in because it asked, and the lead said yes */
  readonly askedToJoin: boolean;
}

/** An organisation that was only invited has not said that it takes part; one that asked has. */
export function isConfirmed({ hasPeople, isAwaited, askedToJoin }: ArrivalFacts): boolean {
  return hasPeople || askedToJoin || !isAwaited;
}
