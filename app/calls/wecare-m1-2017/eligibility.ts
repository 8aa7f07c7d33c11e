import type { Call } from "~/domain/call/call-schema";
import { kindsOf, type OrganisationKind } from "~/domain/organisation/kinds";
import { sources } from "./sources";

const blocksBoth = { preliminary: "block", final: "block" } as const;
const warnsBoth = { preliminary: "warn", final: "warn" } as const;

const managingBodies = kindsOf("managing-body");
const thirdSector = kindsOf("third-sector");
const otherPublicBodies: OrganisationKind[] = [
  "municipality",
  "municipal-union",
  "mountain-union",
  "public-body",
  "health-authority",
];

export const eligibilityRules = [
  {
    id: "E1",
    kind: "lead-kind-in",
    kinds: managingBodies,
    text: { it: "Il capofila è un ente gestore.", en: "The lead is a managing body." },
    stages: blocksBoth,
    origin: "source",
    source: sources.callSummary,
  },
  {
    id: "E2",
    kind: "declared",
    by: "lead",
    statement: {
      it: "L’ente è il capofila individuato per il territorio.",
      en: "The body is the designated lead of the area.",
    },
    text: {
      it: "Il capofila è quello individuato per il territorio.",
      en: "The lead is the one designated for the area.",
    },
    stages: blocksBoth,
    origin: "source",
    source: sources.announcement,
  },
  {
    id: "E3",
    kind: "all-bodies-of-district",
    of: "every-district-of-the-workspace",
    text: {
      it: "Partecipano tutti gli enti gestori del distretto.",
      en: "All the managing bodies of the district take part.",
    },
    stages: blocksBoth,
    origin: "inferred",
    source: `${sources.callSummary}: «obbligatoriamente»`,
  },
  {
    id: "E4",
    kind: "count-partners",
    kinds: thirdSector,
    min: 1,
    max: null,
    text: {
      it: "C’è almeno un ente del terzo settore o un’associazione di volontariato.",
      en: "There is at least one third-sector body or voluntary association.",
    },
    stages: { preliminary: "warn", final: "block" },
    origin: "source",
    source: `${sources.callSummary}; nel progetto preliminare può mancare ancora (dedotto da: ${sources.valsesiaNotice})`,
  },
  {
    id: "E5",
    kind: "partners-seat-in",
    kinds: thirdSector,
    region: "piemonte",
    text: {
      it: "Gli enti del terzo settore hanno sede in Piemonte.",
      en: "Third-sector partners have their seat in Piedmont.",
    },
    stages: blocksBoth,
    origin: "source",
    source: sources.callSummary,
  },
  {
    id: "E6",
    kind: "partners-seat-in",
    kinds: otherPublicBodies,
    region: "piemonte",
    text: {
      it: "Gli altri enti pubblici possono esserci, con sede in Piemonte.",
      en: "Other public bodies may take part, with their seat in Piedmont.",
    },
    stages: blocksBoth,
    origin: "source",
    source: sources.callSummary,
  },
  {
    id: "E7",
    kind: "max-applications-per-organisation",
    kinds: thirdSector,
    roles: ["partner"],
    max: 2,
    text: {
      it: "Un ente del terzo settore partecipa al massimo a due progetti del bando.",
      en: "A third-sector body takes part in at most two projects of the call.",
    },
    stages: { final: "warn" },
    origin: "source",
    source: sources.callSummary,
  },
  {
    id: "E8",
    kind: "required-attachment",
    anyOf: ["T5", "T6"],
    text: {
      it: "L’associazione temporanea di scopo è costituita, oppure tutti si impegnano a costituirla.",
      en: "The purpose association is constituted, or all have signed the commitment to constitute it.",
    },
    stages: blocksBoth,
    origin: "source",
    source: sources.callSummary,
  },
  {
    id: "E9",
    kind: "max-applications-per-district",
    max: 1,
    text: {
      it: "Ogni distretto presenta una sola domanda; più distretti possono unirsi.",
      en: "Each district hands in one application; several districts may join in one.",
    },
    stages: blocksBoth,
    origin: "inferred",
    source: sources.practice,
  },
  {
    id: "E10",
    kind: "roles-of-kinds",
    kinds: ["enterprise"],
    roles: ["supporter"],
    text: {
      it: "Le imprese aderiscono senza budget.",
      en: "Enterprises take part as supporters, without a budget.",
    },
    stages: warnsBoth,
    origin: "default",
  },
  {
    id: "E11",
    kind: "notice-open-days",
    kinds: thirdSector,
    min: 20,
    text: {
      it: "Gli enti del terzo settore sono scelti con un avviso pubblico aperto almeno 20 giorni.",
      en: "Third-sector partners are chosen through a public notice open for at least 20 days.",
    },
    stages: { final: "warn" },
    origin: "default",
    pattern: `${sources.noticeTwentyDays}; nel 2018 un avviso restò aperto 7 giorni (${sources.valsesiaNotice})`,
  },
  {
    id: "E12",
    kind: "registered-in",
    kinds: thirdSector,
    register: "runts",
    text: {
      it: "Gli enti del terzo settore sono iscritti al RUNTS.",
      en: "Third-sector partners are in the national register (RUNTS).",
    },
    stages: { final: "warn" },
    origin: "source",
    source: sources.register,
  },
  {
    id: "E13",
    kind: "date-within",
    what: "submission",
    from: "stage-opens",
    to: "stage-closes",
    text: { it: "La domanda è inviata entro la scadenza.", en: "The application is sent before the term." },
    stages: blocksBoth,
    origin: "source",
    source: sources.announcement,
  },
] as const satisfies Call["eligibilityRules"];
