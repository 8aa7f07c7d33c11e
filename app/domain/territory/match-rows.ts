import { knownNames } from "./known-names";
import { matchKnownNames, type NameMatch } from "./match-names";
import type { Municipality } from "./piedmont-municipalities";
import type { DistrictRow } from "./read-district-file";
import { longestList } from "./split-names";

export type RowMatch = NameMatch & Pick<DistrictRow, "validFrom" | "validUntil">;

/** Finds the municipalities of the rows of a file, by their codes, or by their names as in a pasted list. */
export function matchRows(
  rows: readonly DistrictRow[],
  municipalities: readonly Municipality[],
): readonly RowMatch[] {
  const byCode = new Map(municipalities.map((one) => [one.code, one]));
  const byName = matchDistinct(rows, municipalities);
  const seen = new Set<string>();
  return rows.map((row) => {
    const { validFrom, validUntil } = row;
    const match = matchRow(row, byCode, byName);
    if (match.status !== "found") return { ...match, validFrom, validUntil };
    const isAgain = seen.has(match.municipality.code);
    seen.add(match.municipality.code);
    return { ...match, status: isAgain ? "double" : "found", validFrom, validUntil };
  });
}

/**
 * Each name once: what comes again is told where codes count too. Of different names no more is read than of a pasted
 * list; those of a region are a fifth of it.
 */
function matchDistinct(
  rows: readonly DistrictRow[],
  municipalities: readonly Municipality[],
): ReadonlyMap<string, NameMatch | null> {
  const known = knownNames(municipalities);
  const matches = new Map<string, NameMatch | null>();
  let letters = 0;
  for (const { name } of rows) {
    if (name === "" || matches.has(name)) continue;
    letters += name.length;
    if (letters > longestList) break;
    matches.set(name, matchKnownNames(name, known)[0] ?? null);
  }
  return matches;
}

function matchRow(
  { code, name }: DistrictRow,
  byCode: ReadonlyMap<string, Municipality>,
  byName: ReadonlyMap<string, NameMatch | null>,
): NameMatch {
  const typed = [code, name].filter((part) => part !== "").join(" ");
  const coded = byCode.get(code);
  const named = byName.get(name) ?? null;
  if (coded === undefined) return named === null ? { typed, status: "unknown" } : { ...named, typed };
  // A code that is another municipality's than the name: only people know which of the two is wrong.
  if (named?.status === "found" && named.municipality.code !== coded.code)
    return { typed, status: "offered", offers: [coded, named.municipality], likely: null };
  return { typed, status: "found", municipality: coded };
}
