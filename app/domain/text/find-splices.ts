import { cutBefore, isInsideWord, isWordCharacter, mayCut } from "./character-edges";
import type { Stretch } from "./follow-stretch";
import { refineByWords } from "./refine-by-words";
import type { Splice } from "./splice";

/** What is known of an edit beside its result, in places of the compared strings; null when it is not known. */
export interface EditHint {
  /** what was selected before */
  readonly selected: Stretch | null;
  /** where the caret is after */
  readonly caret: number | null;
  /** where the letters stood that were being composed */
  readonly composed?: Stretch | null;
}

/**
 * What changed between two strings, so that a person's own act comes out and nobody else's letters are used again:
 * the selection that was replaced, else what stands before the caret, else the letters that were composed, else whole
 * words.
 */
export function findSplices(before: string, after: string, hint: EditHint): readonly Splice[] {
  if (before === after) return [];
  const replaced = findReplaced(hint.selected, { before, after, caret: hint.caret });
  if (replaced) return refineByWords(before, after, replaced);
  const splice = hint.caret === null ? spliceByEnds(before, after) : spliceByCaret(before, after, hint.caret);
  if (!isReplacement(splice)) return [slideToWordEdge(before, after, splice, hint.caret)];
  const composed = findReplaced(hint.composed ?? null, { before, after, caret: hint.caret });
  return composed ? [composed] : refineByWords(before, after, widenToWords(before, after, splice));
}

interface Edited {
  readonly before: string;
  readonly after: string;
  readonly caret: number | null;
}

/** A stale stretch is no hint: the caret must stand right behind what came in its place. */
function findReplaced(stretch: Stretch | null, { before, after, caret }: Edited): Splice | null {
  if (!stretch || caret === null || stretch.from === stretch.to) return null;
  const { from, to } = stretch;
  if (caret < from || after.length - caret !== before.length - to) return null;
  if (before.slice(0, from) !== after.slice(0, from) || before.slice(to) !== after.slice(caret)) return null;
  return { from, to, newFrom: from, newTo: caret };
}

/** Behind the caret everything stayed: the common end first, but never past the caret. */
function spliceByCaret(before: string, after: string, caret: number): Splice {
  const most = Math.min(before.length, after.length);
  const end = commonEnd(before, after, Math.min(most, after.length - caret));
  const start = commonStart(before, after, most - end);
  return spliceBetween(before, after, start, end);
}

function spliceByEnds(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  const start = commonStart(before, after, most);
  const end = commonEnd(before, after, most - start);
  return spliceBetween(before, after, start, end);
}

function spliceBetween(before: string, after: string, start: number, end: number): Splice {
  return { from: start, to: before.length - end, newFrom: start, newTo: after.length - end };
}

function commonStart(before: string, after: string, most: number): number {
  let n = 0;
  while (n < most && before[n] === after[n]) n++;
  while (n > 0 && !(mayCut(before, n) && mayCut(after, n))) n--;
  return n;
}

function commonEnd(before: string, after: string, most: number): number {
  let n = 0;
  while (n < most && before[before.length - 1 - n] === after[after.length - 1 - n]) n++;
  while (n > 0 && !(mayCut(before, before.length - n) && mayCut(after, after.length - n))) n--;
  return n;
}

function isReplacement({ from, to, newFrom, newTo }: Splice): boolean {
  return to > from && newTo > newFrom;
}

/**
 * "a|b c|d" taken out of "ab cd" may as well be "b c" or "ab ": of the places that mean the same, one that cuts no
 * word. With a caret the place is known.
 */
function slideToWordEdge(before: string, after: string, splice: Splice, caret: number | null): Splice {
  const isInsertion = splice.to === splice.from;
  const text = isInsertion ? after : before;
  const [from, to] = isInsertion ? [splice.newFrom, splice.newTo] : [splice.from, splice.to];
  if (caret !== null && caret === splice.newTo) return splice;
  const cuts = (shift: number) =>
    Number(isInsideWord(text, from + shift)) + Number(isInsideWord(text, to + shift));
  let best = 0;
  for (const step of [-1, 1]) {
    for (let shift = step; canSlide(text, from, to, shift, step); shift += step) {
      const isWhole = mayCut(text, from + shift) && mayCut(text, to + shift);
      if (isWhole && cuts(shift) < cuts(best)) best = shift;
    }
  }
  return {
    from: splice.from + best,
    to: splice.to + best,
    newFrom: splice.newFrom + best,
    newTo: splice.newTo + best,
  };
}

/** Sliding by one more is the same edit if the letter that comes in equals the one that goes out. */
function canSlide(text: string, from: number, to: number, shift: number, step: number): boolean {
  if (step < 0) return from + shift >= 0 && text[from + shift] === text[to + shift];
  return to + shift <= text.length && text[from + shift - 1] === text[to + shift - 1];
}

function widenToWords(before: string, after: string, { from, to, newFrom, newTo }: Splice): Splice {
  let [start, end] = [0, 0];
  const startsInWord = () =>
    isWordCharacter(before, from - start - 1) &&
    (isWordCharacter(before, from - start) || isWordCharacter(after, newFrom - start));
  while (from - start > 0 && newFrom - start > 0 && startsInWord()) start++;
  const endsInWord = () =>
    isWordCharacter(before, to + end) &&
    (isWordCharacter(before, to + end - 1) || isWordCharacter(after, newTo + end - 1));
  while (to + end < before.length && newTo + end < after.length && endsInWord()) end++;
  return {
    from: cutBefore(before, from - start),
    to: to + end,
    newFrom: cutBefore(after, newFrom - start),
    newTo: newTo + end,
  };
}
