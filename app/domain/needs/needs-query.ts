import { type NeedKind, type NeedStatus, type Priority, priorities } from "./need";

/** `open`: what still asks for something, neither set aside nor gone into another; `gone`: merged or split. */
export const shownStates = ["open", "all", "raised", "taken-up", "set-aside", "gone"] as const;
export type ShownState = "open" | "all" | "gone" | NeedStatus;

/** Those by priority, category and place stand in groups. */
export const needOrders = ["priority", "category", "place", "people", "title", "newest"] as const;
export type NeedOrder = (typeof needOrders)[number];

/** What of the needs is shown, and how: the query of the address of their screen, so that it can be passed on. */
export interface NeedsQuery {
  readonly search: string;
  readonly kind: NeedKind | null;
  /** ids, and `noCategory`; null: all */
  readonly categories: readonly string[] | null;
  /** ISTAT code */
  readonly municipality: string | null;
  readonly state: ShownState;
  readonly priority: Priority | null;
  readonly order: NeedOrder;
  /** id of an indicator, or `heat`; null: the map is without colours */
  readonly indicator: string | null;
  /** what a phone shows, where one thing fits */
  readonly view: "list" | "map";
}

/** Needs without a category, or with one that is not in the list any more. */
export const noCategory = "senza";
/** How many needs each municipality has. */
export const heat = "quanti";

export const plainQuery: NeedsQuery = {
  search: "",
  kind: null,
  categories: null,
  municipality: null,
  state: "open",
  priority: null,
  order: "priority",
  indicator: null,
  view: "list",
};

/** As they are written in the address, in Italian as all addresses are. */
export const queryWords = {
  kind: { need: "bisogni", resource: "risorse" },
  state: {
    open: "aperti",
    all: "tutti",
    raised: "segnalati",
    "taken-up": "presi-in-carico",
    "set-aside": "accantonati",
    gone: "uniti",
  },
  priority: { high: "alta", medium: "media", low: "bassa" },
  order: {
    priority: "priorita",
    category: "categoria",
    place: "luogo",
    people: "persone",
    title: "titolo",
    newest: "recenti",
  },
  view: { list: "elenco", map: "mappa" },
} as const;

const longestSearch = 100;

/** What an address cannot mean is as if it were not there. */
export function parseNeedsQuery(parameters: URLSearchParams): NeedsQuery {
  const said = (name: string) => parameters.get(name)?.trim() ?? "";
  const categories = parameters.getAll("categoria");
  const municipality = said("comune");
  return {
    search: said("cerca").slice(0, longestSearch),
    kind: keyOf(queryWords.kind, said("tipo")),
    categories: categories.length === 0 ? null : categories.filter((id) => id !== ""),
    municipality: /^\d{6}$/.test(municipality) ? municipality : null,
    state: keyOf(queryWords.state, said("stato")) ?? plainQuery.state,
    priority: priorities.find((priority) => queryWords.priority[priority] === said("priorita")) ?? null,
    order: keyOf(queryWords.order, said("ordine")) ?? plainQuery.order,
    indicator: said("indicatore") || null,
    view: keyOf(queryWords.view, said("vista")) ?? plainQuery.view,
  };
}

/** Only what is not as it is without a query. */
export function writeNeedsQuery(query: NeedsQuery): URLSearchParams {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== "") parameters.set(name, value);
  };
  put("cerca", query.search.trim());
  put("tipo", query.kind && queryWords.kind[query.kind]);
  for (const id of query.categories ?? []) parameters.append("categoria", id);
  if (query.categories?.length === 0) parameters.set("categoria", "");
  put("comune", query.municipality);
  put("stato", query.state === plainQuery.state ? null : queryWords.state[query.state]);
  put("priorita", query.priority && queryWords.priority[query.priority]);
  put("ordine", query.order === plainQuery.order ? null : queryWords.order[query.order]);
  put("indicatore", query.indicator);
  put("vista", query.view === plainQuery.view ? null : queryWords.view[query.view]);
  return parameters;
}

/** Whether something is left out that would be shown without a query. */
export function isNarrowed(query: NeedsQuery): boolean {
  const { search, kind, categories, municipality, state, priority } = query;
  const isPlain = search === "" && kind === null && categories === null && municipality === null;
  return !isPlain || priority !== null || !(state === "open" || state === "all");
}

function keyOf<Key extends string>(words: Readonly<Record<Key, string>>, said: string): Key | null {
  // The keys of a literal are those of its type.
  return (Object.keys(words) as Key[]).find((key) => words[key] === said) ?? null;
}
