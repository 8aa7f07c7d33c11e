import type { Call } from "~/domain/call/call-schema";
import { kindsOf } from "~/domain/organisation/kinds";
import { sources } from "./sources";

const blocksBoth = { preliminary: "block", final: "block" } as const;
const warnsBoth = { preliminary: "warn", final: "warn" } as const;
const blocksFinal = { final: "block" } as const;

const total = { of: "total-cost" } as const;
const grant = { of: "grant" } as const;
const costs = (...ids: string[]) => ({ of: "cost-categories" as const, ids });

export const costCategories = [
  {
    id: "K1",
    name: { it: "Personale degli enti gestori", en: "Staff of the managing bodies" },
    origin: "default",
  },
  {
    id: "K2",
    name: { it: "Personale degli enti del terzo settore", en: "Staff of the third-sector partners" },
    origin: "default",
  },
  {
    id: "K3",
    name: { it: "Esperti esterni e facilitazione", en: "External experts and facilitation" },
    origin: "default",
  },
  {
    id: "K4",
    name: {
      it: "Servizi ai destinatari: buoni, indennità, rimborsi",
      en: "Services to recipients: vouchers, allowances, reimbursements",
    },
    origin: "default",
  },
  { id: "K5", name: { it: "Attrezzature e tecnologie", en: "Equipment and technology" }, origin: "default" },
  { id: "K6", name: { it: "Sedi e gestione", en: "Premises and running costs" }, origin: "default" },
  {
    id: "K7",
    name: { it: "Formazione e comunicazione", en: "Training and communication" },
    origin: "default",
  },
  {
    id: "K8",
    name: { it: "Coordinamento e amministrazione", en: "Coordination and administration" },
    origin: "default",
  },
  {
    id: "K9",
    name: { it: "Monitoraggio e valutazione", en: "Monitoring and evaluation" },
    origin: "default",
  },
  {
    id: "K10",
    name: { it: "Costi indiretti, calcolati", en: "Indirect costs, computed" },
    origin: "default",
  },
] as const satisfies Call["costCategories"];

export const budgetRules = [
  {
    id: "R1",
    kind: "amount-range",
    what: "grant",
    minCents: null,
    max: { field: "district-allocation" },
    text: {
      it: "Il contributo chiesto non supera la quota assegnata ai distretti.",
      en: "The grant asked for is not above the amount assigned to the districts.",
    },
    stages: blocksBoth,
    origin: "default",
    pattern: "6,4 milioni per 30 distretti: in media 213.333 € per distretto, 290.909 € per progetto",
  },
  {
    id: "R2",
    kind: "amount-range",
    what: "grant",
    minCents: 10_000_000,
    max: null,
    text: {
      it: "Il contributo chiesto è di almeno 100.000 €.",
      en: "The grant asked for is at least €100,000.",
    },
    stages: blocksBoth,
    origin: "default",
    pattern: `${sources.results}: il più piccolo è stato di 179.000 €`,
  },
  {
    id: "R3",
    kind: "share-range",
    numerator: grant,
    denominator: total,
    minBasisPoints: null,
    maxBasisPoints: 10_000,
    text: {
      it: "Il contributo copre fino al 100 % dei costi; il cofinanziamento è facoltativo e si vede.",
      en: "The grant covers up to 100% of the costs; co-financing is optional and shown.",
    },
    stages: blocksBoth,
    origin: "default",
  },
  {
    id: "R4",
    kind: "shown-apart",
    costCategories: ["K1"],
    text: {
      it: "Il personale dipendente degli enti pubblici è ammesso e mostrato a parte.",
      en: "Own staff of public bodies is allowed and shown apart.",
    },
    stages: warnsBoth,
    origin: "default",
  },
  {
    id: "R5",
    kind: "flat-rate",
    options: [
      {
        target: costs("K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10"),
        base: costs("K1", "K2"),
        basisPoints: 4000,
        mode: "exactly",
      },
      { target: costs("K10"), base: costs("K1", "K2"), basisPoints: 1500, mode: "at-most" },
    ],
    text: {
      it: "Gli altri costi sono il 40 % del personale, oppure a costi reali con gli indiretti entro il 15 % del personale.",
      en: "Other costs are 40% of staff, or real costs with indirect costs within 15% of staff.",
    },
    stages: blocksFinal,
    origin: "default",
    pattern: `${sources.ratesLaw}; ${sources.alcotra}`,
  },
  {
    id: "R6",
    kind: "share-range",
    numerator: { of: "grant-of-kinds", kinds: kindsOf("third-sector") },
    denominator: grant,
    minBasisPoints: 4000,
    maxBasisPoints: null,
    text: {
      it: "Agli enti del terzo settore va almeno il 40 % del contributo.",
      en: "Third-sector partners manage at least 40% of the grant.",
    },
    stages: warnsBoth,
    origin: "default",
    pattern: sources.portalExample,
  },
  {
    id: "R7",
    kind: "share-range",
    numerator: { of: "largest-grant-of-a-partner" },
    denominator: grant,
    minBasisPoints: null,
    maxBasisPoints: 5000,
    text: {
      it: "Nessun partner da solo ha più del 50 % del contributo.",
      en: "No single partner has more than 50% of the grant.",
    },
    stages: warnsBoth,
    origin: "default",
    pattern: sources.portalExample,
  },
  {
    id: "R8",
    kind: "share-range",
    numerator: costs("K8"),
    denominator: total,
    minBasisPoints: null,
    maxBasisPoints: 1000,
    text: {
      it: "Coordinamento e amministrazione restano entro il 10 % del totale.",
      en: "Coordination and administration stay within 10% of the total.",
    },
    stages: blocksBoth,
    origin: "default",
  },
  {
    id: "R9",
    kind: "share-range",
    numerator: costs("K5"),
    denominator: total,
    minBasisPoints: null,
    maxBasisPoints: 1500,
    text: {
      it: "Le attrezzature restano entro il 15 % del totale.",
      en: "Equipment stays within 15% of the total.",
    },
    stages: blocksBoth,
    origin: "default",
  },
  {
    id: "R10",
    kind: "share-range",
    numerator: costs("K9"),
    denominator: total,
    minBasisPoints: 200,
    maxBasisPoints: 500,
    text: {
      it: "Monitoraggio e valutazione valgono dal 2 al 5 % del totale.",
      en: "Monitoring and evaluation are 2 to 5% of the total.",
    },
    stages: blocksBoth,
    origin: "default",
    pattern: sources.portalExample,
  },
  {
    id: "R11",
    kind: "all-linked",
    links: [
      { every: "work-package", has: "cost" },
      { every: "cost", has: "work-package" },
      { every: "cost", has: "partner" },
    ],
    text: {
      it: "Ogni pacchetto di lavoro ha un costo; ogni costo ha un pacchetto di lavoro e un partner.",
      en: "Every work package has a cost; every cost has a work package and a partner.",
    },
    stages: blocksFinal,
    origin: "default",
    pattern: sources.padua,
  },
  {
    id: "R12",
    kind: "sum-equals",
    sum: { of: "shares-of-areas" },
    equals: { of: "whole" },
    text: {
      it: "Le quote degli ambiti di intervento fanno cento.",
      en: "The shares of the areas of intervention add up to one hundred.",
    },
    stages: blocksBoth,
    origin: "source",
    source: sources.moncalieriNotice,
  },
  {
    id: "R13",
    kind: "sum-equals",
    sum: { of: "funding-sources" },
    equals: total,
    text: {
      it: "La somma delle fonti è uguale al costo totale.",
      en: "The sum of the sources equals the total cost.",
    },
    stages: blocksBoth,
    origin: "source",
    source: sources.portalIdentity,
  },
] as const satisfies Call["budgetRules"];
