import type { BoardWords } from "./board-texts";

interface CountedCards {
  /** that can be read */
  readonly shown: number;
  /** that will stand here once they are uncovered */
  readonly covered: number;
  /** somewhere on the board there are some: where they will stand may not be known */
  readonly isCovering: boolean;
}

/** How many cards there are, those that nobody reads yet too. Nothing is said to be empty that may not be. */
export function sayCards(words: BoardWords, { shown, covered, isCovering }: CountedCards): string {
  if (shown === 0 && covered > 0) return words.covered(covered);
  if (shown === 0 && isCovering) return "";
  return covered > 0 ? `${words.cards(shown)}, ${words.alsoCovered(covered)}` : words.cards(shown);
}
