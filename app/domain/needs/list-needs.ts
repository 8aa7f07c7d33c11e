import { foldText } from "~/domain/form/fold-text";
import { collate } from "~/domain/wording/collate";
import type { Language } from "~/domain/wording/language";
import { isSensitive } from "./care";
import type { NeedCategory } from "./category";
import { type Fate, findFates } from "./fates";
import type { Need, NeedsContents } from "./need";
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
export function listNeeds({ needs, links }: NeedsContents, by: ListedBy): readonly ListedNeed[] {
  const fates = findFates(
    needs.map(({ id }) => id),
    links,
  );
  const categories = new Map(by.categories.map((category) => [category.id, category]));
  return needs.map((need, position) => ({
    need,
    fate: fates.get(need.id) ?? { isGone: false, into: [], from: [] },
    category: categories.get(need.categoryId) ?? null,
    municipalities: need.place.municipalities.map((code) => by.nameOf(code)).filter((name) => name !== null),
    isSensitive: isSensitive(need, { categories: by.categories, gridMetres: 0, fewestPeople: 0 }),
    position,
  }));
}

/** Those of a query, in its order. */
export function filterNeeds(
  listed: readonly ListedNeed[],
  query: NeedsQuery,
  language: Language,
): readonly ListedNeed[] {
  return orderNeeds(
    listed.filter((one) => isShown(one, query) && isOfLayers(one, query)),
    query.order,
    language,
  );
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

function isOfState({ need, fate }: ListedNeed, { state }: NeedsQuery): boolean {
  if (state === "all") return true;
  if (state === "gone" || fate.isGone) return state === "gone" && fate.isGone;
  return state === "open" ? need.status !== "set-aside" : need.status === state;
}

/** Every word that was typed stands somewhere in what is said of it. */
function hasWords({ need, category, municipalities }: ListedNeed, search: string): boolean {
  const words = foldText(search)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const { title, description, targetGroup } = need;
  const said = foldText([title, description, targetGroup, category?.name ?? "", ...municipalities].join(" "));
  return words.every((word) => said.includes(word));
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
