import { foldText } from "~/domain/form/fold-text";
import { collate } from "~/domain/wording/collate";
import type { KnownPlace } from "./known-place";

type FindPlaces = (typed: string, most: number) => readonly KnownPlace[];

/**
 * Gets places ready to be searched at every keystroke. However names are spelt, "sant ambrogio", "SANTAMBROGIO" and
 * "sant’Ambrogio" find the same: first what is called so, then what begins so, then what has a word that begins so, then
 * what has it anywhere; of these the district's first, and municipalities before their hamlets.
 */
export function prepareToFindPlaces(places: readonly KnownPlace[]): FindPlaces {
  const searched = [...places].sort(inOrder).map((place) => ({ place, ...foldName(place.name) }));
  return (typed, most) => {
    const wanted = foldName(typed);
    if (wanted.compact === "") return [];
    const found = kindsOfMatch.map((): KnownPlace[] => []);
    for (const { place, ...name } of searched) {
      const kind = kindsOfMatch.findIndex((matches) => matches(name, wanted));
      found[kind]?.push(place);
    }
    return found.flat().slice(0, most);
  };
}

interface FoldedName {
  /** with one blank between words */
  readonly words: string;
  readonly compact: string;
}

function foldName(name: string): FoldedName {
  const words = foldText(name);
  return { words, compact: words.replaceAll(" ", "") };
}

/** The better come first. */
const kindsOfMatch: readonly ((name: FoldedName, wanted: FoldedName) => boolean)[] = [
  (name, wanted) => name.compact === wanted.compact,
  (name, wanted) => name.compact.startsWith(wanted.compact),
  (name, wanted) => ` ${name.words}`.includes(` ${wanted.words}`),
  (name, wanted) => name.compact.includes(wanted.compact),
];

const byName = collate("it");

function inOrder(a: KnownPlace, b: KnownPlace): number {
  return (
    Number(b.isInDistrict) - Number(a.isInDistrict) ||
    Number(a.kind === "hamlet") - Number(b.kind === "hamlet") ||
    byName(a.name, b.name) ||
    byName(a.municipality, b.municipality)
  );
}
