import { foldText } from "~/domain/form/fold-text";
import { type KnownNames, knownNames, type Named } from "./known-names";
import { nameDistance } from "./name-distance";
import type { Municipality } from "./piedmont-municipalities";
import { type NameReading, readName, splitNames, type TypedName } from "./split-names";

/** What a name of a list is taken for. */
export type NameMatch = { readonly typed: string } & (
  | { readonly status: "found" | "double"; readonly municipality: Municipality }
  | {
      readonly status: "offered";
      readonly offers: readonly Municipality[];
      /** the code of the one that is clearly meant; null: none is */
      readonly likely: string | null;
    }
  | { readonly status: "unknown" }
);

/** Finds the municipalities that a pasted list names; each is found once, what comes again is told. */
export function matchNames(text: string, municipalities: readonly Municipality[]): readonly NameMatch[] {
  return matchKnownNames(text, knownNames(municipalities));
}

/** The same for who has many texts: the municipalities are looked through once. */
export function matchKnownNames(text: string, known: KnownNames): readonly NameMatch[] {
  const seen = new Set<string>();
  return splitNames(text)
    .flatMap((typed) => matchTyped(typed, known))
    .map((match) => {
      if (match.status !== "found") return match;
      const isAgain = seen.has(match.municipality.code);
      seen.add(match.municipality.code);
      return isAgain ? { ...match, status: "double" } : match;
    });
}

/** Several where one piece of the list holds several names. */
function matchTyped(typed: TypedName, known: KnownNames): readonly NameMatch[] {
  const whole = matchOne(typed, known);
  if (whole.status === "found" || typed.parts.length < 2) return [whole];
  const parts = typed.parts.map((part) => matchOne(readName(part), known));
  return parts.every(({ status }) => status === "found") ? parts : [whole];
}

function matchOne({ typed, readings }: TypedName, known: KnownNames): NameMatch {
  for (const reading of readings) {
    const exact = known.find(reading.name);
    const [only, ...more] = ofProvince(exact, reading);
    if (only !== undefined && more.length === 0) return { typed, status: "found", municipality: only };
    if (exact.length > 0) return { typed, status: "offered", offers: exact, likely: null };
  }
  const [reading] = readings.slice(-1);
  return reading === undefined ? { typed, status: "unknown" } : offer(typed, reading, known);
}

function offer(typed: string, reading: NameReading, known: KnownNames): NameMatch {
  const abbreviated = ofProvince(known.findAbbreviated(reading.name), reading);
  const [only] = abbreviated;
  if (only !== undefined && abbreviated.length === 1) return { typed, status: "found", municipality: only };
  const near =
    abbreviated.length > 0 ? abbreviated.map((one) => ({ one, far: 1 })) : findNear(reading, known);
  const offers = near
    .slice(0, mostOffers)
    .map(({ one: { code, name, province } }) => ({ code, name, province }));
  if (offers.length === 0) return { typed, status: "unknown" };
  return { typed, status: "offered", offers, likely: clearlyMeant(reading, near) };
}

const mostOffers = 6;

interface Near {
  readonly one: Municipality;
  /** how many letters are different, about */
  readonly far: number;
}

function findNear(reading: NameReading, { all }: KnownNames): readonly Near[] {
  const words = foldText(reading.name);
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

/** Short names are too easily another's. */
function clearlyMeant({ name }: NameReading, [first, second]: readonly Near[]): string | null {
  const isLong = foldText(name).replaceAll(" ", "").length >= 6;
  if (first === undefined || first.far > 2 || !isLong) return null;
  return second === undefined || second.far >= first.far + 2 ? first.one.code : null;
}

function ofProvince(found: readonly Municipality[], { province }: NameReading): readonly Municipality[] {
  return province === "" ? found : found.filter((one) => one.province === "" || one.province === province);
}
