import type { ParticipantLanguage } from "~/domain/workshop/phrase";
import type { ParticipantTool, VotingRule } from "~/domain/workshop/stage";
import type { Texts } from "~/ui/language";

interface SettingsWords {
  readonly title: string;
  readonly trail: string;
  readonly workshops: string;
  readonly about: string;
  readonly invitation: string;
  readonly convocationSentOn: string;
  readonly invited: string;
  readonly invitedHelp: string;
  readonly save: string;
  readonly saved: string;
  readonly course: string;
  readonly courseLead: string;
  readonly total: (duration: string) => string;
  readonly from: (hour: string) => string;
  readonly addExercise: string;
  readonly exercise: string;
  readonly add: string;
  readonly removeExercise: string;
  readonly removeNamed: (title: string) => string;
  readonly removeWhy: (title: string) => string;
  readonly removeYes: string;
  readonly stays: string;
  readonly edit: string;
  readonly editNamed: (title: string) => string;
  readonly up: (title: string) => string;
  readonly down: (title: string) => string;
  readonly prompt: (language: ParticipantLanguage) => string;
  readonly promptHelp: string;
  readonly stageTitle: (language: ParticipantLanguage) => string;
  readonly stageTitleHelp: string;
  readonly otherLanguages: string;
  readonly minutes: string;
  readonly rule: string;
  readonly ruleKind: Readonly<Record<VotingRule["kind"], string>>;
  readonly ruleFields: string;
  readonly dots: string;
  readonly perTarget: string;
  readonly scoreFrom: string;
  readonly scoreTo: string;
  readonly places: string;
  readonly votesOn: string;
  readonly votesOnWhat: Readonly<Record<"groups" | "cards", string>>;
  readonly namesOff: string;
  readonly namesOffHelp: string;
  readonly namesOffForEver: string;
  readonly tools: string;
  readonly tool: Readonly<Record<ParticipantTool, string>>;
  readonly voteFixed: string;
  readonly now: (facts: string) => string;
  readonly noTools: string;
  readonly facts: Readonly<{ done: string; namesOff: string }>;
}

const it: SettingsWords = {
  title: "Impostazioni del laboratorio",
  trail: "Percorso",
  workshops: "Laboratori",
  about: "L’incontro",
  invitation: "Convocazione",
  convocationSentOn: "Convocazione inviata il",
  invited: "Invitati",
  invitedHelp: "Uno per riga: enti, gruppi, persone. Entrano nel verbale.",
  save: "Salva",
  saved: "Salvato.",
  course: "Attività e tappe",
  courseLead: "Le domande in ogni lingua le leggono le persone sul telefono.",
  total: (duration) => `In tutto ${duration}.`,
  from: (hour) => `dalle ${hour}`,
  addExercise: "Aggiungi un’attività",
  exercise: "Attività",
  add: "Aggiungi",
  removeExercise: "Togli l’attività",
  removeNamed: (title) => `Togli l’attività ${title}`,
  removeWhy: (title) =>
    `Le tappe di «${title}» spariscono dal laboratorio. Non è stato ancora scritto niente.`,
  removeYes: "Sì, togli",
  stays: "È già cominciata: resta.",
  edit: "Cambia",
  editNamed: (title) => `Cambia la tappa ${title}`,
  up: (title) => `Sposta prima la tappa ${title}`,
  down: (title) => `Sposta dopo la tappa ${title}`,
  prompt: (language) =>
    ({
      it: "Domanda in italiano",
      en: "Domanda in inglese",
      fr: "Domanda in francese",
      ro: "Domanda in rumeno",
      ar: "Domanda in arabo",
    })[language],
  promptHelp: "È quello a cui le persone rispondono.",
  stageTitle: (language) =>
    ({
      it: "Nome della tappa in italiano",
      en: "Nome in inglese",
      fr: "Nome in francese",
      ro: "Nome in rumeno",
      ar: "Nome in arabo",
    })[language],
  stageTitleHelp: "Sta in testa al telefono e sullo schermo: una o due parole.",
  otherLanguages: "Nome e domanda nelle altre lingue",
  minutes: "Minuti",
  rule: "Come si vota",
  ruleKind: { dots: "Bollini", scores: "Punteggi", ranking: "Graduatoria", consent: "Consenso" },
  ruleFields: "Numeri della regola",
  dots: "Bollini a testa",
  perTarget: "Al massimo sullo stesso",
  scoreFrom: "Punteggio più basso",
  scoreTo: "Punteggio più alto",
  places: "Posti in graduatoria",
  votesOn: "Si vota",
  votesOnWhat: { groups: "sui gruppi", cards: "su ogni cartellino" },
  namesOff: "Senza nomi, per sempre",
  namesOffHelp: "Di chi scrive o vota in questa tappa non resta traccia, neanche per chi amministra.",
  namesOffForEver: "La tappa è cominciata senza nomi: non si può tornare indietro.",
  tools: "Dal telefono si può",
  tool: { write: "scrivere", read: "leggere i cartellini", vote: "votare" },
  voteFixed: "Il voto è cominciato: la regola non si cambia più.",
  now: (facts) => `Adesso: ${facts}`,
  noTools: "nessun aiuto sul telefono",
  facts: { done: "fatta", namesOff: "senza nomi" },
};

const en: SettingsWords = {
  title: "Settings of the workshop",
  trail: "Trail",
  workshops: "Workshops",
  about: "The meeting",
  invitation: "Convocation",
  convocationSentOn: "Convocation sent on",
  invited: "Invited",
  invitedHelp: "One per line: bodies, groups, people. They go into the minutes.",
  save: "Save",
  saved: "Saved.",
  course: "Exercises and stages",
  courseLead: "People read the questions on their phones, each in their language.",
  total: (duration) => `${duration} in all.`,
  from: (hour) => `from ${hour}`,
  addExercise: "Add an exercise",
  exercise: "Exercise",
  add: "Add",
  removeExercise: "Remove the exercise",
  removeNamed: (title) => `Remove the exercise ${title}`,
  removeWhy: (title) => `The stages of “${title}” leave the workshop. Nothing has been written yet.`,
  removeYes: "Yes, remove",
  stays: "It has begun: it stays.",
  edit: "Change",
  editNamed: (title) => `Change the stage ${title}`,
  up: (title) => `Move the stage ${title} before`,
  down: (title) => `Move the stage ${title} after`,
  prompt: (language) =>
    ({
      it: "Question in Italian",
      en: "Question in English",
      fr: "Question in French",
      ro: "Question in Romanian",
      ar: "Question in Arabic",
    })[language],
  promptHelp: "It is what people answer.",
  stageTitle: (language) =>
    ({
      it: "Name of the stage in Italian",
      en: "Name in English",
      fr: "Name in French",
      ro: "Name in Romanian",
      ar: "Name in Arabic",
    })[language],
  stageTitleHelp: "It stands at the top of the phone and on the screen: one or two words.",
  otherLanguages: "Name and question in the other languages",
  minutes: "Minutes",
  rule: "How to vote",
  ruleKind: { dots: "Dots", scores: "Scores", ranking: "Ranking", consent: "Consent" },
  ruleFields: "Numbers of the rule",
  dots: "Dots each",
  perTarget: "At most on the same",
  scoreFrom: "Lowest score",
  scoreTo: "Highest score",
  places: "Places in the ranking",
  votesOn: "Votes are",
  votesOnWhat: { groups: "on groups", cards: "on each card" },
  namesOff: "Without names, for ever",
  namesOffHelp: "Of whoever writes or votes in this stage no trace is kept, not even for administrators.",
  namesOffForEver: "The stage began without names: there is no way back.",
  tools: "From the phone people can",
  tool: { write: "write", read: "read the cards", vote: "vote" },
  voteFixed: "The vote has begun: its rule cannot be changed any more.",
  now: (facts) => `Now: ${facts}`,
  noTools: "no help on the phone",
  facts: { done: "done", namesOff: "without names" },
};

export const settingsTexts: Texts<SettingsWords> = { it, en };
export type { SettingsWords };
