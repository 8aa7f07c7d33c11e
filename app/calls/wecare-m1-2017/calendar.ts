import type { Call } from "~/domain/call/call-schema";
import { sources } from "./sources";

export const obligations = [
  ...[
    { id: "social-innovation", text: { it: "Innovazione sociale", en: "Social innovation" } },
    {
      id: "sustainability",
      text: { it: "Sostenibilità nei servizi ordinari", en: "Sustainability in ordinary services" },
    },
    { id: "replicability", text: { it: "Replicabilità", en: "Replicability" } },
    {
      id: "territorial-outreach",
      text: { it: "Animazione del territorio da parte del capofila", en: "Territorial outreach by the lead" },
    },
    {
      id: "subsidiarity-pact",
      text: { it: "Patto di sussidiarietà circolare", en: "Pact of circular subsidiarity" },
    },
    { id: "co-design", text: { it: "Co-progettazione e co-produzione", en: "Co-design and co-production" } },
  ].map((obligation) => ({ ...obligation, origin: "source" as const, source: sources.announcement })),
  ...[
    { id: "eu-visibility", text: { it: "Visibilità dei fondi europei", en: "Visibility of European funds" } },
    { id: "data-protection", text: { it: "Protezione dei dati personali", en: "Data protection" } },
    { id: "no-double-funding", text: { it: "Nessun doppio finanziamento", en: "No double funding" } },
    {
      id: "participation-records",
      text: { it: "Conservare le prove della partecipazione", en: "Keep the records of participation" },
    },
  ].map((obligation) => ({ ...obligation, origin: "default" as const })),
] satisfies Call["obligations"];

const proposed = { lastsDays: 1, origin: "default" } as const;

/** Backward from the term. Only the first gap is the real one: 2 November to 20 December 2017. */
export const calendar = [
  {
    id: "published",
    daysBefore: 48,
    lastsDays: 1,
    name: { it: "Bando pubblicato", en: "Call published" },
    origin: "source",
    source: sources.announcement,
  },
  { id: "kick-off", daysBefore: 45, name: { it: "Avvio e ruoli", en: "Kick-off and roles" }, ...proposed },
  {
    id: "invitations",
    daysBefore: 40,
    name: { it: "Dati sui bisogni e inviti", en: "Needs data and invitations" },
    ...proposed,
  },
  {
    id: "first-workshop",
    daysBefore: 33,
    lastsDays: 2,
    name: { it: "Primo laboratorio, due mezze giornate", en: "First workshop, two half days" },
    origin: "default",
  },
  {
    id: "problem-tree",
    daysBefore: 28,
    name: { it: "Albero dei problemi fermo", en: "Problem tree frozen" },
    ...proposed,
  },
  {
    id: "second-workshop",
    daysBefore: 24,
    name: { it: "Secondo laboratorio, quadro logico", en: "Second workshop, logical framework" },
    ...proposed,
  },
  {
    id: "partner-sheets",
    daysBefore: 20,
    name: { it: "Schede dei partner", en: "Partner sheets due" },
    ...proposed,
  },
  { id: "full-draft", daysBefore: 15, name: { it: "Bozza completa", en: "First full draft" }, ...proposed },
  {
    id: "peer-review",
    daysBefore: 12,
    name: { it: "Rilettura con la griglia", en: "Peer review with the grid" },
    ...proposed,
  },
  { id: "budget-frozen", daysBefore: 9, name: { it: "Budget fermo", en: "Budget frozen" }, ...proposed },
  { id: "text-frozen", daysBefore: 6, name: { it: "Testi fermi", en: "Texts frozen" }, ...proposed },
  { id: "signatures", daysBefore: 4, name: { it: "Firme", en: "Documents signed" }, ...proposed },
  { id: "sending", daysBefore: 2, name: { it: "Invio", en: "Sending" }, ...proposed },
  { id: "term", daysBefore: 0, name: { it: "Scadenza", en: "Term" }, ...proposed },
] as const satisfies Call["calendar"];
