import { foldText } from "~/domain/form/fold-text";
import { type KnownNames, knownNames } from "./known-names";
import { type Near, ofProvince } from "./near-names";
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
  const whole = findOne(typed, known);
  if (whole?.status === "found") return [whole];
  // What a name is near to is sought last: it takes longest.
  return findParts(typed, known) ?? [whole ?? offerNear(typed, known)];
}

/** Null: it is not several names which are all found. */
function findParts({ parts }: TypedName, known: KnownNames): readonly NameMatch[] | null {
  if (parts.length < 2) return null;
  const found: NameMatch[] = [];
  for (const part of parts) {
    const match = findOne(readName(part), known);
    if (match?.status !== "found") return null;
    found.push(match);
  }
  return found;
}

/** By its name, or by its beginnings; null: nothing is called so. */
function findOne({ typed, readings }: TypedName, known: KnownNames): NameMatch | null {
  for (const reading of readings) {
    const exact = known.find(reading.name);
    const [only, ...more] = ofProvince(exact, reading);
    if (only !== undefined && more.length === 0) return { typed, status: "found", municipality: only };
    if (exact.length > 0) return { typed, status: "offered", offers: exact, likely: null };
  }
  const [reading] = readings.slice(-1);
  if (reading === undefined) return null;
  const abbreviated = ofProvince(known.findAbbreviated(reading.name), reading);
  const [only, ...more] = abbreviated;
  if (only === undefined) return null;
  if (more.length === 0) return { typed, status: "found", municipality: only };
  return offer(
    typed,
    reading,
    abbreviated.map((one) => ({ one, far: 1 })),
  );
}

function offerNear({ typed, readings }: TypedName, known: KnownNames): NameMatch {
  const [reading] = readings.slice(-1);
  const near = reading === undefined ? [] : known.findNear(reading);
  return reading === undefined || near.length === 0
    ? { typed, status: "unknown" }
    : offer(typed, reading, near);
}

function offer(typed: string, reading: NameReading, near: readonly Near[]): NameMatch {
  const offers = near
    .slice(0, mostOffers)
    .map(({ one: { code, name, province } }) => ({ code, name, province }));
  return { typed, status: "offered", offers, likely: clearlyMeant(reading, near) };
}

const mostOffers = 6;

/** Short names are too easily another's. */
function clearlyMeant({ name }: NameReading, [first, second]: readonly Near[]): string | null {
  const isLong = foldText(name).replaceAll(" ", "").length >= 6;
  if (first === undefined || first.far > 2 || !isLong) return null;
  return second === undefined || second.far >= first.far + 2 ? first.one.code : null;
}
