import { foldText } from "~/domain/form/fold-text";
import type { Named } from "./known-names";
import { nameDistance } from "./name-distance";
import type { Municipality } from "./piedmont-municipalities";
import type { NameReading } from "./split-names";

export interface Near {
  readonly one: Municipality;
  /** how many letters are different, about */
  readonly far: number;
}

/**
 * So many names are looked for among all: each takes a millisecond or two, and of a list with more that are misspelt
 * nobody goes through the offers.
 */
const mostSearches = 40;

/** Finds what a name is near to, the nearest first; once for each name, and nothing any more after so many. */
export function nearNames(all: readonly Named[]): (reading: NameReading) => readonly Near[] {
  const found = new Map<string, readonly Near[]>();
  return (reading) => {
    const words = foldText(reading.name);
    const key = `${words}/${reading.province}`;
    const before = found.get(key);
    if (before !== undefined) return before;
    if (found.size >= mostSearches) return [];
    const near = findNear(words, reading, all);
    found.set(key, near);
    return near;
  };
}

function findNear(words: string, reading: NameReading, all: readonly Named[]): readonly Near[] {
  const near = all.flatMap((named) => {
    const far = farness(words, named);
    return far === null ? [] : [{ one: named.municipality, far }];
  });
  const fitting = near.filter(({ one }) => ofProvince([one], reading).length > 0);
  return (fitting.length > 0 ? fitting : near).sort(
    (a, b) => a.far - b.far || (a.one.name < b.one.name ? -1 : 1),
  );
}

/** A name that only lacks its last words is nearer than any misspelling; one that has more words is far. */
function farness(words: string, named: Named): number | null {
  const compact = words.replaceAll(" ", "");
  const atMost = Math.min(3, Math.max(1, Math.floor(compact.length / 4)));
  const distance = nameDistance(compact, named.compact, atMost);
  if (distance !== null) return distance;
  if (compact.length >= 4 && named.words.startsWith(`${words} `)) return 0;
  return named.compact.length >= 5 && words.startsWith(`${named.words} `) ? 3 : null;
}

/** Those of the province that was said; all, where none was. */
export function ofProvince(
  found: readonly Municipality[],
  { province }: NameReading,
): readonly Municipality[] {
  return province === "" ? found : found.filter((one) => one.province === "" || one.province === province);
}
