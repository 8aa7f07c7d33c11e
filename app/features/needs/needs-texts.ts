import type { NeedKind, Priority } from "~/domain/needs/need";
import { kindWords, priorityWords, severityWords, statusWords } from "~/domain/needs/need-words";
import type { NeedOrder, ShownState } from "~/domain/needs/needs-query";
import type { Language, Wording } from "~/domain/wording/language";
import type { Texts } from "~/ui/language";

/** What is said of a need in one word. */
function wordsIn(language: Language) {
  return {
    kind: inLanguage(kindWords, language),
    severity: inLanguage(severityWords, language),
    priority: inLanguage(priorityWords, language),
    status: inLanguage(statusWords, language),
  };
}

function inLanguage<Key extends string>(
  words: Readonly<Record<Key, Wording>>,
  language: Language,
): Readonly<Record<Key, string>> {
  const entries = Object.entries<Wording>(words).map(([key, wording]) => [key, wording[language]]);
  // Each of the keys has its entry.
  return Object.fromEntries(entries) as Record<Key, string>;
}

const italian = {
  title: "Bisogni",
  mapLabel: "Mappa dei bisogni",
  howMany: (needs: number, resources: number) =>
    `${needs} ${needs === 1 ? "bisogno" : "bisogni"} e ${resources} ${resources === 1 ? "risorsa" : "risorse"}`,
  views: "Che cosa si vede",
  view: { list: "Elenco", map: "Mappa" },
  add: "Aggiungi",
  more: "Altro",
  menu: { exchange: "Importa ed esporta", map: "Stampa e mappa", territory: "Territorio" },
  importNeeds: "Importa da un file",
  exportCsv: "Scarica come tabella (CSV)",
  exportGeoJson: "Scarica come GeoJSON",
  pictureSvg: "Scarica la mappa (SVG)",
  picturePng: "Scarica la mappa (PNG)",
  printPage: "Pagina da stampare",
  territory: "Comuni del distretto",
  indicators: "Indicatori",
  boundaries: "Confini dei Comuni",
  categories: "Categorie e riservatezza",
  readOnly: "Puoi leggere i bisogni, non cambiarli.",
  opening: "Apro i bisogni per scriverci…",
  unavailable: "Non riesco ad aprire il documento dei bisogni: vedi com'era quando la pagina è stata aperta.",
  noLocalCopy: "Questo browser non tiene una copia: senza rete, ciò che scrivi si perde chiudendo la pagina.",
  offline: "Senza rete.",
  offlineWhat: (unsent: number) =>
    unsent === 0
      ? "Puoi continuare: invieremo tutto appena torna."
      : unsent === 1
        ? "1 modifica da inviare: è al sicuro in questo browser e parte appena torna."
        : `${unsent} modifiche da inviare: sono al sicuro in questo browser e partono appena torna.`,
  refused: "Le ultime modifiche non sono state accettate.",
  refusedWhat:
    "Può essere cambiato il tuo permesso di scrivere. Ricarica la pagina per vedere come stanno i bisogni.",
  setAside: (n: number) =>
    n === 1
      ? "Una voce del documento non si legge: è conservata e non si vede."
      : `${n} voci del documento non si leggono: sono conservate e non si vedono.`,

  filter: "Filtra",
  search: "Cerca nei bisogni",
  filters: "Filtri e ordine",
  filtersOn: "attivi",
  kindLabel: "Tipo",
  anyKind: "Bisogni e risorse",
  kinds: { need: "Bisogni", resource: "Risorse" } satisfies Record<NeedKind, string>,
  stateLabel: "Stato",
  states: {
    open: "Solo quelli aperti",
    all: "Tutti",
    raised: "Segnalati",
    "taken-up": "Presi in carico",
    "set-aside": "Accantonati",
    gone: "Uniti o divisi",
  } satisfies Record<ShownState, string>,
  priorityLabel: "Priorità",
  anyPriority: "Qualsiasi",
  municipalityLabel: "Comune",
  anyMunicipality: "Tutti",
  orderLabel: "Ordina per",
  orders: {
    priority: "Priorità",
    category: "Categoria",
    place: "Luogo",
    people: "Persone",
    title: "Titolo",
    newest: "Più recenti",
  } satisfies Record<NeedOrder, string>,
  colourLabel: "Colore dei Comuni",
  noColour: "Nessuno",
  heat: "Quanti bisogni per Comune",
  layers: "Categorie",
  withoutCategory: "Senza categoria",
  removedCategory: "Categoria tolta",
  clear: "Togli i filtri",
  found: (n: number) => (n === 0 ? "Nessun risultato" : n === 1 ? "1 risultato" : `${n} risultati`),
  inList: (n: number) => (n === 0 ? "Nessuno in elenco" : `${n} in elenco`),
  inListWithAll: (n: number) => `${n} in elenco, con quelli accantonati, uniti e divisi`,
  listLabel: "Elenco dei bisogni",
  showMore: (n: number) => `Mostra altri ${n}`,
  ofMany: (shown: string, all: string) => `${shown} di ${all}`,

  noDistrictTitle: "Il distretto non ha ancora Comuni",
  noDistrict:
    "Scegli i Comuni: la mappa e le ricerche partono da lì. I bisogni si possono scrivere anche subito.",
  composeDistrict: "Componi il distretto",
  noDistrictReading: "Li sceglie chi scrive per il capofila.",
  noNeedsTitle: "Nessun bisogno, per ora",
  noNeeds:
    "Qui si raccoglie ciò che manca al territorio, dove manca e perché conta. Puoi cominciare in tre modi:",
  byTap: "Tocca la mappa",
  byTapHow: "indica il punto o il Comune",
  bySearch: "Cerca un luogo",
  bySearchHow: "Comune, frazione o borgata",
  byList: "Scegli i Comuni dall'elenco",
  byListHow: "anche solo con la tastiera",
  noNeedsReading: "Nessuno ha ancora scritto un bisogno.",
  nothingFoundTitle: "Nessun bisogno con questi filtri",
  nothingFound: "Togli qualche filtro, o cerca con altre parole.",

  priorityTag: {
    high: "priorità alta",
    medium: "priorità media",
    low: "priorità bassa",
  } satisfies Record<Priority, string>,
  gone: { merge: "Unito", split: "Diviso" },
  ...wordsIn("it"),
  people: (n: string, isOne: boolean) => `${n} ${isOne ? "persona" : "persone"}`,
  nameless: "Senza titolo",
  groups: {
    noPriority: "Priorità da decidere",
    highPriority: "Priorità alta",
    mediumPriority: "Priorità media",
    lowPriority: "Priorità bassa",
    noPlace: "Senza Comune",
  },
  writing: (name: string) => `${name} sta scrivendo`,

  noPlace: "senza luogo",
  onMap: "punto sulla mappa",
  area: "zona disegnata",
  andOthers: (n: number) => (n === 1 ? "un altro Comune" : `altri ${n} Comuni`),
  onlyMunicipality: "solo il Comune",
};

const english: typeof italian = {
  title: "Needs",
  mapLabel: "Map of the needs",
  howMany: (needs, resources) =>
    `${needs} ${needs === 1 ? "need" : "needs"} and ${resources} ${resources === 1 ? "resource" : "resources"}`,
  views: "What is shown",
  view: { list: "List", map: "Map" },
  add: "Add",
  more: "More",
  menu: { exchange: "Import and export", map: "Print and map", territory: "Territory" },
  importNeeds: "Import from a file",
  exportCsv: "Download as a table (CSV)",
  exportGeoJson: "Download as GeoJSON",
  pictureSvg: "Download the map (SVG)",
  picturePng: "Download the map (PNG)",
  printPage: "Page to print",
  territory: "Municipalities of the district",
  indicators: "Indicators",
  boundaries: "Boundaries of the municipalities",
  categories: "Categories and privacy",
  readOnly: "You can read the needs, not change them.",
  opening: "Opening the needs to write in them…",
  unavailable: "The document of the needs cannot be opened: you see it as it was when the page was opened.",
  noLocalCopy:
    "This browser keeps no copy: without a network, what you write is lost when you close the page.",
  offline: "Offline.",
  offlineWhat: (unsent) =>
    unsent === 0
      ? "You can go on: everything will be sent as soon as you are back."
      : unsent === 1
        ? "1 change to send: it is safe in this browser and goes as soon as you are back."
        : `${unsent} changes to send: they are safe in this browser and go as soon as you are back.`,
  refused: "The last changes were not accepted.",
  refusedWhat: "Your right to write may have changed. Reload the page to see how the needs stand.",
  setAside: (n) =>
    n === 1
      ? "One entry of the document cannot be read: it is kept and not shown."
      : `${n} entries of the document cannot be read: they are kept and not shown.`,

  filter: "Filter",
  search: "Search the needs",
  filters: "Filters and order",
  filtersOn: "on",
  kindLabel: "Kind",
  anyKind: "Needs and resources",
  kinds: { need: "Needs", resource: "Resources" },
  stateLabel: "State",
  states: {
    open: "Only open ones",
    all: "All",
    raised: "Raised",
    "taken-up": "Taken up",
    "set-aside": "Set aside",
    gone: "Merged or split",
  },
  priorityLabel: "Priority",
  anyPriority: "Any",
  municipalityLabel: "Municipality",
  anyMunicipality: "All",
  orderLabel: "Order by",
  orders: {
    priority: "Priority",
    category: "Category",
    place: "Place",
    people: "People",
    title: "Title",
    newest: "Newest",
  },
  colourLabel: "Colour of the municipalities",
  noColour: "None",
  heat: "How many needs each municipality has",
  layers: "Categories",
  withoutCategory: "Without a category",
  removedCategory: "Category removed",
  clear: "Clear the filters",
  found: (n) => (n === 0 ? "Nothing found" : n === 1 ? "1 found" : `${n} found`),
  inList: (n) => (n === 0 ? "None in the list" : `${n} in the list`),
  inListWithAll: (n) => `${n} in the list, with those set aside, merged and split`,
  listLabel: "List of the needs",
  showMore: (n) => `Show ${n} more`,
  ofMany: (shown, all) => `${shown} of ${all}`,

  noDistrictTitle: "The district has no municipalities yet",
  noDistrict:
    "Choose its municipalities: the map and the searches start there. Needs can be written at once.",
  composeDistrict: "Compose the district",
  noDistrictReading: "Whoever writes for the lead chooses them.",
  noNeedsTitle: "No needs yet",
  noNeeds:
    "Here is gathered what the territory lacks, where it is lacking and why it matters. Three ways to begin:",
  byTap: "Tap the map",
  byTapHow: "point at the place or the municipality",
  bySearch: "Search a place",
  bySearchHow: "municipality, hamlet or village",
  byList: "Choose municipalities from the list",
  byListHow: "with the keyboard alone, too",
  noNeedsReading: "Nobody has written a need yet.",
  nothingFoundTitle: "No needs with these filters",
  nothingFound: "Clear a filter, or search with other words.",

  priorityTag: { high: "high priority", medium: "medium priority", low: "low priority" },
  gone: { merge: "Merged", split: "Split" },
  ...wordsIn("en"),
  people: (n, isOne) => `${n} ${isOne ? "person" : "people"}`,
  nameless: "Without a title",
  groups: {
    noPriority: "Priority not decided",
    highPriority: "High priority",
    mediumPriority: "Medium priority",
    lowPriority: "Low priority",
    noPlace: "Without a municipality",
  },
  writing: (name) => `${name} is writing`,

  noPlace: "no place",
  onMap: "point on the map",
  area: "area drawn",
  andOthers: (n) => (n === 1 ? "one more municipality" : `${n} more municipalities`),
  onlyMunicipality: "municipality only",
};

export const needsTexts = { it: italian, en: english } satisfies Texts<typeof italian>;
export type NeedsWords = typeof italian;
