import type { Wording } from "~/domain/wording/language";
import type { ProjectFacts } from "./document-facts";

/** A clause of the pact: what it is for, and how it reads until the lead words it otherwise. */
export interface PactClauseKind {
  readonly id: string;
  /** as the pact prints it */
  readonly title: string;
  /** what the clause must settle, for who edits it */
  readonly purpose: Wording;
  /** the pact adds this below the text, from what the parties have written */
  readonly adds: "parties" | "commitments" | "resources" | null;
  proposed(project: ProjectFacts): string;
}

/**
 * The clauses of a pact of circular subsidiarity, in the order it prints them: those that collaboration pacts of
 * municipalities have in common, and one on who joins later.
 */
export const pactClauses: readonly PactClauseKind[] = [
  {
    id: "parties",
    title: "Le parti",
    purpose: { it: "Chi firma il patto, con pari dignità.", en: "Who signs the pact, as equals." },
    adds: "parties",
    proposed: () =>
      "Firmano questo patto, con pari dignità, gli enti pubblici, gli enti del terzo settore e gli altri soggetti elencati qui sotto. Ciascuno porta bisogni, competenze e risorse, e ne risponde davanti agli altri.",
  },
  {
    id: "object",
    title: "Oggetto",
    purpose: {
      it: "Il bene o l’interesse comune di cui le parti si prendono cura.",
      en: "The common good or interest the parties look after.",
    },
    adds: null,
    proposed: ({ title, districts }) =>
      `Il patto regola come le parti collaborano per preparare, realizzare e valutare insieme il progetto «${title}»${inDistricts(districts)}.`,
  },
  {
    id: "objectives",
    title: "Obiettivi e azioni",
    purpose: {
      it: "Che cosa si vuole ottenere, e con quali azioni concrete.",
      en: "What is to be achieved, and by which concrete actions.",
    },
    adds: null,
    proposed: () =>
      "Le parti perseguono gli obiettivi del progetto e ne realizzano le azioni così come sono descritte nella domanda. Quando obiettivi o azioni cambiano, le parti ne parlano prima e aggiornano il patto.",
  },
  {
    id: "general-interest",
    title: "Interesse generale",
    purpose: {
      it: "Quale interesse generale il patto protegge.",
      en: "Which general interest the pact protects.",
    },
    adds: null,
    proposed: () =>
      "Il patto serve l’interesse generale di chi vive nel territorio: che le persone trovino vicino a casa risposte ai loro bisogni, e che possano contribuire a costruirle. Nessuna parte ne trae un vantaggio privato.",
  },
  {
    id: "collaboration",
    title: "Come si collabora",
    purpose: {
      it: "Incontri, decisioni, informazioni: come le parti lavorano insieme nelle quattro fasi.",
      en: "Meetings, decisions, information: how the parties work together in the four phases.",
    },
    adds: null,
    proposed: () =>
      "Le parti lavorano insieme in tutte e quattro le fasi: programmazione, progettazione, realizzazione e valutazione.\nSi incontrano almeno ogni tre mesi, su invito del capofila o di due di loro. Cercano l’accordo di tutti; se non lo trovano decidono a maggioranza, una parte un voto, e il verbale riporta anche le posizioni contrarie.\nOgni parte indica una persona di riferimento e dà alle altre le informazioni che servono.",
  },
  {
    id: "commitments",
    title: "Ruoli e impegni reciproci",
    purpose: {
      it: "Chi fa che cosa per chi, in ogni fase. La tabella si compone da sola con gli impegni delle schede.",
      en: "Who does what for whom, in each phase. The table is made from the commitments of the sheets.",
    },
    adds: "commitments",
    proposed: () =>
      "Ogni parte si impegna verso le altre a quello che è scritto qui sotto. Gli impegni valgono nei due sensi: chi riceve mette chi dà in condizione di fare la sua parte.",
  },
  {
    id: "support",
    title: "Forme di sostegno",
    purpose: {
      it: "Le risorse messe in comune, e a quali bisogni delle parti rispondono.",
      en: "The resources brought together, and the needs of the parties they answer.",
    },
    adds: "resources",
    proposed: () =>
      "Le parti mettono in comune persone, spazi, beni e competenze. Le risorse restano di chi le porta e si usano solo per gli scopi del patto. I bisogni elencati qui sotto sono delle parti stesse: chi risponde lo fa con gli impegni che ha preso.",
  },
  {
    id: "duration",
    title: "Durata",
    purpose: { it: "Da quando vale e fino a quando.", en: "From when it holds, and until when." },
    adds: null,
    proposed: () =>
      "Il patto vale dal giorno in cui lo firma l’ultima parte fino alla chiusura della rendicontazione del progetto. Se il progetto non è finanziato, le parti si incontrano entro sessanta giorni e decidono se e come continuare.",
  },
  {
    id: "publicity",
    title: "Pubblicità",
    purpose: {
      it: "Come il patto e i suoi risultati si fanno conoscere.",
      en: "How the pact and its results are made known.",
    },
    adds: null,
    proposed: ({ funder }) =>
      `Il patto è pubblico: ogni parte lo mette a disposizione di chi lo chiede e lo pubblica sul proprio sito, senza i dati personali. Chi comunica il progetto cita tutte le parti e ${funder}, secondo le regole del bando.`,
  },
  {
    id: "responsibilities",
    title: "Responsabilità",
    purpose: {
      it: "Chi risponde di che cosa, anche verso terzi.",
      en: "Who answers for what, also towards others.",
    },
    adds: null,
    proposed: () =>
      "Ogni parte risponde delle attività che svolge, delle persone che vi impiega, della loro sicurezza e della loro copertura assicurativa. Ogni parte tratta i dati personali secondo la legge e solo per gli scopi del progetto. Il capofila coordina e rappresenta le parti davanti all’ente finanziatore.",
  },
  {
    id: "later-joining",
    title: "Chi arriva dopo",
    purpose: {
      it: "Come può entrare chi non c’è dall’inizio.",
      en: "How those can join who were not there from the start.",
    },
    adds: null,
    proposed: () =>
      "Altri enti possono chiedere di entrare in ogni momento, dicendo quali bisogni e quali risorse portano. Le parti decidono nel primo incontro utile, con le stesse regole per tutti. Chi entra firma il patto e ne accetta le clausole; dove il bando lo chiede serve anche l’autorizzazione dell’ente finanziatore.",
  },
  {
    id: "suspension",
    title: "Sospensione, recesso e revoca",
    purpose: {
      it: "Che cosa succede se una parte non mantiene gli impegni o lascia il patto.",
      en: "What happens when a party does not keep its commitments, or leaves.",
    },
    adds: null,
    proposed: () =>
      "Se una parte non può mantenere un impegno lo dice subito, e le altre cercano con lei un rimedio. Se l’impegno resta non mantenuto, le parti possono sospendere la parte interessata o, come ultima scelta, revocarne l’adesione dopo averla ascoltata.\nOgni parte può lasciare il patto con un preavviso scritto di sessanta giorni; porta a termine quello che ha iniziato, o lo affida a un’altra parte che accetta.",
  },
];

function inDistricts(districts: readonly string[]): string {
  if (districts.length === 0) return "";
  return `, nel territorio ${districts.length > 1 ? "dei distretti" : "del distretto"} ${districts.join(", ")}`;
}
