import type { z } from "zod";
import type { EntryKeys } from "./entry-keys";

/** The field by which an entry is there, and by which entries are ordered; without it what is left of one is not shown. */
export const markerField = "order";

/** What cannot be read as what it should be: kept in the document, shown nowhere but as this. */
export interface SetAsideEntry<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
  /** the fields that are missing or wrong */
  readonly fields: readonly string[];
}

export interface GatheredEntry<Kind extends string> {
  readonly kind: Kind;
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** The fields of a document as entries, each with what is said of it; those without a marker are left out. */
export function gatherEntries<Kind extends string>(
  fields: Iterable<[string, unknown]>,
  keys: EntryKeys<Kind>,
): readonly GatheredEntry<Kind>[] {
  const gathered = new Map<string, { kind: Kind; id: string; values: Record<string, unknown> }>();
  for (const [key, value] of fields) {
    const parsed = keys.parse(key);
    if (parsed === null) continue;
    const { kind, id, field } = parsed;
    const entry = gathered.get(`${kind}/${id}`) ?? { kind, id, values: {} };
    entry.values[field] = value;
    gathered.set(`${kind}/${id}`, entry);
  }
  return [...gathered.values()].filter(({ values }) => Object.hasOwn(values, markerField));
}

/** The names of the fields that are missing or wrong. */
export function wrongFields(error: z.ZodError): readonly string[] {
  return [...new Set(error.issues.map(({ path }) => String(path[0])))].sort();
}

export interface Ordered<Entry> {
  readonly order: number;
  readonly entry: Entry;
}

/** Two that were added at the same moment have the same order: everywhere the same of them is first. */
export function inOrder<Entry extends { readonly id: string }>(
  entries: readonly Ordered<Entry>[],
): readonly Entry[] {
  return sortEntries(entries).map(({ entry }) => entry);
}

export function sortEntries<Entry extends { readonly id: string }>(
  entries: readonly Ordered<Entry>[],
): readonly Ordered<Entry>[] {
  return [...entries].sort(
    (one, other) => one.order - other.order || (one.entry.id < other.entry.id ? -1 : 1),
  );
}
