/** A change as Yjs tells it. */
export type TextDelta = readonly {
  readonly retain?: number | undefined;
  readonly insert?: unknown;
  readonly delete?: number | undefined;
}[];

/** Where each letter of a text of this length is after these changes, null when it is gone. */
export function followLetters(length: number, changes: readonly TextDelta[]): readonly (number | null)[] {
  let letters: (number | null)[] = Array.from({ length }, (_, at) => at);
  for (const change of changes) letters = applyTo(letters, change);
  const places = new Array<number | null>(length).fill(null);
  letters.forEach((letter, place) => {
    if (letter !== null) places[letter] = place;
  });
  return places;
}

/** What was put in by the change is no letter that is followed. */
function applyTo(letters: readonly (number | null)[], change: TextDelta): (number | null)[] {
  const after: (number | null)[] = [];
  let at = 0;
  for (const { retain = 0, insert, delete: removed = 0 } of change) {
    if (typeof insert === "string") for (let n = 0; n < insert.length; n++) after.push(null);
    after.push(...letters.slice(at, at + retain));
    at += retain + removed;
  }
  return [...after, ...letters.slice(at)];
}

/** A place between letters, behind the nearest letter on its left that is still there. */
export function followPlace(places: readonly (number | null)[], place: number): number {
  for (let at = place - 1; at >= 0; at--) {
    const now = places[at] ?? null;
    if (now !== null) return now + 1;
  }
  return 0;
}
