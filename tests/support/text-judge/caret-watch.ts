import { indexOf, type Place } from "./caret";
import { findLetter, letterAt } from "./letters";
import type { Person } from "./person";
import { wordsOf } from "./words";

/** Says afterwards where a caret is: "right", or what is wrong, or null when its letter is gone and nobody can say. */
export type CaretCheck = (person: Person) => string | null;

/**
 * A caret belongs to the letter on its left, at the start of a block to the one on its right; of a range the start
 * belongs to the right, the end to the left. Letters are told apart by their id in the shared text.
 */
export function watchCaret(person: Person): CaretCheck {
  const selected = person.selected();
  if (!selected) return cannotSay;
  const texts = person.viewTexts();
  const [start, end] = [selected.anchor, selected.focus].sort(
    (a, b) => indexOf(a, texts) - indexOf(b, texts),
  );
  if (!start || !end) return cannotSay;
  const isCollapsed = indexOf(start, texts) === indexOf(end, texts);
  const checks = isCollapsed
    ? [watchPlace(person, end, end.offset === 0 ? "right" : "left")]
    : [watchPlace(person, start, "right"), end.offset === 0 ? cannotSay : watchPlace(person, end, "left")];
  return (later) => checks.map((check) => check(later)).reduce(worse);
}

/**
 * While rendering is held the view is not the text, so the letter is found by its word: the caret was so many
 * letters into it.
 */
export function watchCaretInWord(person: Person): CaretCheck {
  const place = person.selected()?.focus;
  const block = place && person.view()[place.block];
  const found = block && wordsOf(block).find(({ start, end }) => start < place.offset && place.offset <= end);
  if (!place || !found) return cannotSay;
  const depth = place.offset - found.start;
  return (later) => {
    const words = later.view().flatMap((shown, index) => wordsOf(shown).map((word) => ({ ...word, index })));
    const [now, twice] = words.filter(({ word }) => word === found.word);
    if (!now || twice) return null;
    const caret = later.selected()?.focus;
    const isThere = caret?.block === now.index && caret.offset === now.start + depth;
    return isThere
      ? "right"
      : `${later.name}: ${depth} letters into ${found.word}, now ${JSON.stringify(caret)}`;
  };
}

type PlaceCheck = CaretCheck;

function watchPlace(person: Person, place: Place, side: "left" | "right"): PlaceCheck {
  const texts = person.viewTexts();
  const index = indexOf(place, texts);
  const letter = letterAt(person.doc, side === "left" ? index - 1 : index);
  if (!letter) return cannotSay;
  return (later) => {
    const now = findLetter(later.doc, letter);
    if (now === null) return null;
    const expected = side === "left" ? now + 1 : now;
    const selected = later.selected();
    const shown = later.viewTexts();
    const ends = selected ? [selected.anchor, selected.focus].map((end) => indexOf(end, shown)) : [];
    return ends.includes(expected) ? "right" : `${later.name}: expected ${expected}, is ${ends.join("–")}`;
  };
}

function cannotSay(): null {
  return null;
}

function worse(one: string | null, other: string | null): string | null {
  if (one !== null && one !== "right") return one;
  if (other !== null && other !== "right") return other;
  return one ?? other;
}
