import type { WorkshopFormat } from "./exercise";

/** Ready workshops, in the order in which they are offered. */
export const workshopFormats: readonly WorkshopFormat[] = [
  {
    id: "needs-in-90-minutes",
    title: { it: "Bisogni in 90 minuti", en: "Needs in 90 minutes" },
    purpose: {
      it: "Ciascuno scrive che cosa manca, insieme raggruppate e votate: ne escono i bisogni da cui cominciare.",
      en: "Everyone writes what is missing, together you group and vote: out come the needs to begin with.",
    },
    exerciseIds: ["needs"],
  },
  {
    id: "nominal-group",
    title: { it: "Gruppo nominale", en: "Nominal group" },
    purpose: {
      it: "Idee scritte in silenzio, lette una alla volta e messe in ordine da ciascuno: da 7 a 12 persone.",
      en: "Ideas written in silence, read out one at a time and ranked by each person: 7 to 12 people.",
    },
    exerciseIds: ["nominal-group"],
  },
  {
    id: "world-cafe",
    title: { it: "World Café", en: "World Café" },
    purpose: {
      it: "Tre giri di conversazione a piccoli tavoli e un raccolto comune: anche per molte persone.",
      en: "Three rounds of conversation at small tables and a shared harvest: for many people too.",
    },
    exerciseIds: ["world-cafe"],
  },
  {
    id: "metaplan",
    title: { it: "Metaplan", en: "Metaplan" },
    purpose: {
      it: "Una domanda aperta, poche parole per cartellino, gruppi con un titolo e obiezioni in vista.",
      en: "One open question, a few words on each card, groups with a title and objections in sight.",
    },
    exerciseIds: ["metaplan"],
  },
  {
    id: "swot",
    title: { it: "Analisi SWOT", en: "SWOT analysis" },
    purpose: {
      it: "Forze, debolezze, opportunità e minacce del territorio, con ciò che pesa di più.",
      en: "Strengths, weaknesses, opportunities and threats of the area, with what weighs most.",
    },
    exerciseIds: ["swot"],
  },
  {
    id: "stakeholders",
    title: { it: "Chi è coinvolto", en: "Who is involved" },
    purpose: {
      it: "Chi ha interesse o influenza sul problema, e quanto conta averlo nel progetto.",
      en: "Who has an interest in the problem or influence on it, and how much it matters to have them in the project.",
    },
    exerciseIds: ["stakeholders"],
  },
  {
    id: "problem-and-objective-trees",
    title: { it: "Alberi dei problemi e degli obiettivi", en: "Problem and objective trees" },
    purpose: {
      it: "Dai problemi alle loro cause ed effetti, poi gli stessi problemi girati in obiettivi.",
      en: "From problems to their causes and effects, then the same problems turned into objectives.",
    },
    exerciseIds: ["problem-tree", "objective-tree"],
  },
  {
    id: "gopp-in-two-days",
    title: { it: "GOPP in due giorni", en: "GOPP in two days" },
    purpose: {
      it: "Attori, problemi, obiettivi e quadro logico del progetto: per 10-12 persone, al massimo 25.",
      en: "Stakeholders, problems, objectives and the logical framework of the project: for 10-12 people, 25 at most.",
    },
    exerciseIds: ["stakeholders", "problem-tree", "objective-tree", "logframe", "commitments"],
  },
  {
    id: "commitments-round",
    title: { it: "Giro degli impegni", en: "Commitments round" },
    purpose: {
      it: "Ogni ente dice che cosa mette: persone, spazi, competenze, risorse, relazioni.",
      en: "Each body says what it brings: people, places, skills, resources, relations.",
    },
    exerciseIds: ["commitments"],
  },
];

/** Null for one that is not in the list any more. */
export function findFormat(id: string): WorkshopFormat | null {
  return workshopFormats.find((format) => format.id === id) ?? null;
}
