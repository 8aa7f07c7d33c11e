import { foldText } from "~/domain/form/fold-text";
import { collate } from "~/domain/wording/collate";
import type { Language } from "~/domain/wording/language";
import { isSensitive } from "./care";
import type { NeedCategory } from "./category";
import { type Fate, findFates } from "./fates";
import type { Need, NeedLink, NeedsContents } from "./need";
import { type NeedOrder, type NeedsQuery, noCategory } from "./needs-query";

/** A need with what the list shows of it besides. */
export interface ListedNeed {
  readonly need: Need;
  readonly fate: Fate;
  /** null: it has none, or one that is not in the list any more */
  readonly category: NeedCategory | null;
  /** names of its municipalities that are known, in their order */
  readonly municipalities: readonly string[];
  readonly isSensitive: boolean;
  /** where it stands among all, in the order in which they were added */
  readonly position: number;
}

interface ListedBy {
  readonly categories: readonly NeedCategory[];
  /** null: not known */
  readonly nameOf: (code: string) => string | null;
}

/** All needs, in the order in which they were added, each with what became of it. */
export function listNeeds(contents: NeedsContents, by: ListedBy): readonly ListedNeed[] {
  return prepareToListNeeds(by)(contents);
}

/** The same again and again: what is listed of a need that has not changed stays the same object. */
export function prepareToListNeeds(
  by: ListedBy,
): (contents: Pick<NeedsContents, "needs" | "links">) => readonly ListedNeed[] {
  const categories = new Map(by.categories.map((category) => [category.id, category]));
  const known = new WeakMap<Need, ListedNeed>();
  const fatesOf = prepareToFindFates();
  const list = (need: Need, fate: Fate, position: number): ListedNeed => ({
    need,
    fate,
    category: categories.get(need.categoryId) ?? null,
    municipalities: need.place.municipalities.map((code) => by.nameOf(code)).filter((name) => name !== null),
    isSensitive: isSensitive(need, { categories: by.categories, gridMetres: 0, fewestPeople: 0 }),
    position,
  });
  return ({ needs, links }) => {
    const fates = fatesOf(needs, links);
    return needs.map((need, position) => {
      const fate = fates.get(need.id) ?? alone;
      const before = known.get(need);
      if (before?.fate === fate && before.position === position) return before;
      const listed = list(need, fate, position);
      known.set(need, listed);
      return listed;
    });
  };
}

const alone: Fate = { isGone: false, into: [], from: [] };

/** Found anew only when there are other needs, or other links. */
function prepareToFindFates() {
  let last: { ids: readonly string[]; links: readonly NeedLink[]; fates: ReadonlyMap<string, Fate> } | null =
    null;
  return (needs: readonly Need[], links: readonly NeedLink[]): ReadonlyMap<string, Fate> => {
    const isSame =
      last?.links === links &&
      last.ids.length === needs.length &&
      needs.every(({ id }, at) => id === last?.ids[at]);
    if (last && isSame) return last.fates;
    const ids = needs.map(({ id }) => id);
    last = { ids, links, fates: findFates(ids, links) };
    return last.fates;
  };
}

/**
 * Those of a query, in its order.
 * @param before as they were in order before a change: what is nearly in order is soon sorted
 */
export function filterNeeds(
  listed: readonly ListedNeed[],
  query: NeedsQuery,
  language: Language,
  before: readonly ListedNeed[] = [],
): readonly ListedNeed[] {
  const shown = listed.filter((one) => isShown(one, query) && isOfLayers(one, query));
  return orderNeeds(before.length === 0 ? shown : inOrderOf(before, shown), query.order, language);
}

function inOrderOf(before: readonly ListedNeed[], now: readonly ListedNeed[]): readonly ListedNeed[] {
  const left = new Set(now);
  return [...before.filter((one) => left.delete(one)), ...left];
}

/** How many needs and how many resources still ask for something: as many as a list without filters has rows. */
export function countOpen(listed: readonly ListedNeed[]): {
  readonly needs: number;
  readonly resources: number;
} {
  const open = listed.filter((one) => isOfState(one, { state: "open" }));
  const resources = open.filter(({ need }) => need.kind === "resource").length;
  return { needs: open.length - resources, resources };
}

/** How many of a query each category has, whichever of them are shown; those without one under `noCategory`. */
export function countByCategory(
  listed: readonly ListedNeed[],
  query: NeedsQuery,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of listed) {
    if (!isShown(one, query)) continue;
    const id = one.category?.id ?? noCategory;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function isOfLayers({ category }: ListedNeed, { categories }: NeedsQuery): boolean {
  return categories === null || categories.includes(category?.id ?? noCategory);
}

function isShown(listed: ListedNeed, query: NeedsQuery): boolean {
  const { need } = listed;
  return (
    isOfState(listed, query) &&
    (query.kind === null || need.kind === query.kind) &&
    (query.priority === null || need.priority === query.priority) &&
    (query.municipality === null || need.place.municipalities.includes(query.municipality)) &&
    hasWords(listed, query.search)
  );
}

function isOfState({ need, fate }: ListedNeed, { state }: Pick<NeedsQuery, "state">): boolean {
  if (state === "all") return true;
  if (state === "gone" || fate.isGone) return state === "gone" && fate.isGone;
  return state === "open" ? need.status !== "set-aside" : need.status === state;
}

/** Every word that was typed stands somewhere in what is said of it. */
function hasWords(listed: ListedNeed, search: string): boolean {
  const words = foldText(search)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const said = wordsOf(listed);
  return words.every((word) => said.includes(word));
}

// Folded once for each: people look while others write.
const knownWords = new WeakMap<ListedNeed, string>();

function wordsOf(listed: ListedNeed): string {
  const known = knownWords.get(listed);
  if (known !== undefined) return known;
  const { need, category, municipalities } = listed;
  const { title, description, targetGroup } = need;
  const said = foldText([title, description, targetGroup, category?.name ?? "", ...municipalities].join(" "));
  knownWords.set(listed, said);
  return said;
}

const priorityRank = { high: 0, medium: 1, low: 2 } as const;
const unsaid = 3;

function orderNeeds(
  listed: readonly ListedNeed[],
  order: NeedOrder,
  language: Language,
): readonly ListedNeed[] {
  const byName = collate(language);
  const rank = ({ need }: ListedNeed) => (need.priority ? priorityRank[need.priority] : unsaid);
  const people = ({ need }: ListedNeed) => need.people ?? -1;
  // What has no name comes last.
  const byNames = (one: string | undefined, other: string | undefined) =>
    one === undefined || other === undefined
      ? Number(one === undefined) - Number(other === undefined)
      : byName(one, other);
  const compare: Record<NeedOrder, (one: ListedNeed, other: ListedNeed) => number> = {
    priority: (one, other) => rank(one) - rank(other) || people(other) - people(one),
    category: (one, other) => byNames(one.category?.name, other.category?.name) || rank(one) - rank(other),
    place: (one, other) => byNames(one.municipalities[0], other.municipalities[0]) || rank(one) - rank(other),
    people: (one, other) => people(other) - people(one),
    title: (one, other) => byName(one.need.title, other.need.title),
    newest: (one, other) => other.position - one.position,
  };
  return [...listed].sort((one, other) => compare[order](one, other) || one.position - other.position);
}
