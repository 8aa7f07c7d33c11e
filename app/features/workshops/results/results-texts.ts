import type { Texts } from "~/ui/language";
import type { ResultView } from "./results-data";

interface ResultsWords {
  readonly title: string;
  readonly trail: string;
  readonly workshops: string;
  readonly votes: string;
  readonly views: string;
  readonly view: Readonly<Record<ResultView, string>>;
  readonly none: string;
  readonly noneWhy: string;
  readonly waiting: string;
  readonly open: string;
  readonly leadNone: string;
  readonly ofRoom: (n: string) => string;
  readonly plusRoom: (n: string) => string;
  readonly voters: (n: number) => string;
  readonly who: (people: number, room: number) => string;
  readonly namesOff: string;
  readonly roomApart: string;
  readonly personLead: string;
  readonly organisationLead: string;
  readonly kindLead: string;
  readonly phones: string;
  readonly room: string;
  readonly all: string;
  readonly target: string;
  readonly groupPeople: (n: number) => string;
  readonly sum: string;
  readonly common: string;
  readonly commonLead: string;
  readonly commonNone: string;
  readonly reasons: (n: number) => string;
  readonly becomes: string;
  readonly becomesNamed: (title: string) => string;
  readonly became: string;
  readonly cards: (n: number) => string;
  readonly smallGroups: string;
}

const it: ResultsWords = {
  title: "Risultati",
  trail: "Percorso",
  workshops: "Laboratori",
  votes: "Voto",
  views: "Voti contati per",
  view: { persone: "Persone", organizzazioni: "Organizzazioni", tipi: "Tipi di attore" },
  none: "Qui compaiono i risultati",
  noneWhy: "Questo laboratorio non ha un voto. Puoi aggiungerne uno nelle impostazioni.",
  waiting: "Il voto non è ancora cominciato.",
  open: "Il voto è aperto: i totali si vedono quando si chiude.",
  leadNone: "Nessuno ha votato.",
  ofRoom: (n) => `${n} in sala`,
  plusRoom: (n) => `+ ${n} in sala`,
  voters: (n) => (n === 1 ? "da 1 persona" : `da ${n} persone`),
  who: (people, room) =>
    [
      people === 1 ? "1 persona ha votato dal telefono" : `${people} persone hanno votato dal telefono`,
      room > 0 && (room === 1 ? "1 in sala" : `${room} in sala`),
    ]
      .filter(Boolean)
      .join(", "),
  namesOff: "Voto senza nomi: si conoscono solo i totali.",
  roomApart: "I voti in sala sono contati a parte: non si sa di chi sono.",
  personLead: "Ogni persona conta quanto un’altra.",
  organisationLead: "Di quale organizzazione sono i voti dei telefoni.",
  kindLead: "Di quale tipo di attore sono i voti dei telefoni.",
  phones: "Dai telefoni",
  room: "In sala",
  all: "In tutto",
  target: "Che cosa",
  groupPeople: (n) => `${n} ${n === 1 ? "persona" : "persone"}`,
  sum: "Somma",
  common: "Terreno comune",
  commonLead: "Sopra la media per ogni tipo di attore:",
  commonNone: "Niente sta sopra la media per ogni tipo di attore, oppure i tipi mostrati sono meno di due.",
  reasons: (n) => (n === 1 ? "Perché 1 persona si oppone" : `Perché ${n} persone si oppongono`),
  becomes: "Decidi che cosa diventa",
  becomesNamed: (title) => `Decidi che cosa diventa «${title}»`,
  became: "deciso",
  cards: (n) => `${n} ${n === 1 ? "cartellino" : "cartellini"}`,
  smallGroups: "I gruppi con meno di 5 persone stanno insieme in «Altri»: nessuno si deve riconoscere.",
};

const en: ResultsWords = {
  title: "Results",
  trail: "Trail",
  workshops: "Workshops",
  votes: "Vote",
  views: "Votes counted by",
  view: { persone: "People", organizzazioni: "Organisations", tipi: "Kinds of actor" },
  none: "Results appear here",
  noneWhy: "This workshop has no vote. You can add one in the settings.",
  waiting: "The vote has not begun yet.",
  open: "The vote is open: totals are seen once it is closed.",
  leadNone: "Nobody voted.",
  ofRoom: (n) => `${n} in the room`,
  plusRoom: (n) => `+ ${n} in the room`,
  voters: (n) => (n === 1 ? "by 1 person" : `by ${n} people`),
  who: (people, room) =>
    [
      people === 1 ? "1 person voted by phone" : `${people} people voted by phone`,
      room > 0 && `${room} in the room`,
    ]
      .filter(Boolean)
      .join(", "),
  namesOff: "A vote without names: only totals are known.",
  roomApart: "Votes in the room are counted apart: it is not known whose they are.",
  personLead: "One person counts as much as another.",
  organisationLead: "Of which organisation the votes by phone are.",
  kindLead: "Of which kind of actor the votes by phone are.",
  phones: "By phone",
  room: "In the room",
  all: "In all",
  target: "What",
  groupPeople: (n) => `${n} ${n === 1 ? "person" : "people"}`,
  sum: "Sum",
  common: "Common ground",
  commonLead: "Above the mean for every kind of actor:",
  commonNone: "Nothing is above the mean for every kind of actor, or fewer than two kinds are shown.",
  reasons: (n) => (n === 1 ? "Why 1 person objects" : `Why ${n} people object`),
  becomes: "Decide what becomes of it",
  becomesNamed: (title) => `Decide what becomes of “${title}”`,
  became: "decided",
  cards: (n) => `${n} ${n === 1 ? "card" : "cards"}`,
  smallGroups: "Groups of fewer than 5 people are together in “Others”: nobody is to be recognised.",
};

export const resultsTexts: Texts<ResultsWords> = { it, en };
export type { ResultsWords };
