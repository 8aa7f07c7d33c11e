import type { Call } from "~/domain/call/call-schema";
import { attachments } from "./wecare-m1-2017/attachments";
import { budgetRules, costCategories } from "./wecare-m1-2017/budget";
import { calendar, obligations } from "./wecare-m1-2017/calendar";
import { eligibilityRules } from "./wecare-m1-2017/eligibility";
import { evaluation } from "./wecare-m1-2017/evaluation";
import { sections } from "./wecare-m1-2017/sections";
import { sources } from "./wecare-m1-2017/sources";
import { tables } from "./wecare-m1-2017/tables";

/** WeCaRe, measure 1: the regional call of 2017 for innovative actions of territorial welfare, in two stages. */
export const wecareM1 = {
  id: "wecare-m1-2017",
  title: {
    value: "Sperimentazione di azioni innovative di welfare territoriale",
    origin: "source",
    source: sources.announcement,
  },
  funder: { value: "Regione Piemonte", origin: "source", source: sources.announcement },
  programme: {
    value: "POR FSE Piemonte 2014-2020, II.9.v.9.1.01",
    origin: "source",
    source: sources.callAct,
  },
  acts: [
    { value: "DGR 22-5076 del 22/05/2017", origin: "source", source: sources.policyAct },
    { value: "D.D. 998 del 20/10/2017", origin: "source", source: sources.callAct },
  ],
  totalAmountCents: { value: 640_000_000, origin: "source", source: sources.callSummary },
  language: "it",
  stages: [
    {
      id: "preliminary",
      name: {
        it: "Progetto preliminare (manifestazione di interesse)",
        en: "Preliminary project (expression of interest)",
      },
      opensOn: { value: "2017-11-02", origin: "source", source: sources.announcement },
      closesOn: { value: "2017-12-20", origin: "source", source: sources.announcement },
      closesAt: { value: "12:00", origin: "default" },
      requiresBefore: [],
      outcome: { value: "D.D. 134 del 23/02/2018", origin: "source", source: sources.firstStageOutcome },
      origin: "source",
      source: sources.callSummary,
    },
    {
      id: "final",
      name: { it: "Progetto definitivo", en: "Final project" },
      opensOn: { value: "2018-02-23", origin: "inferred", source: sources.firstStageOutcome },
      closesOn: { value: "2018-11-30", origin: "default", pattern: sources.executiveProjects },
      closesAt: { value: "12:00", origin: "default" },
      requiresBefore: [
        {
          value: "co-design-procedure",
          origin: "source",
          source: `${sources.valsesiaNotice}; ${sources.moncalieriNotice}`,
        },
      ],
      outcome: null,
      origin: "source",
      source: sources.valsesiaNotice,
    },
  ],
  durationMonths: { min: 12, max: 24, origin: "default" },
  channel: { anyOf: ["certified-email", "portal"], isSignedDigitally: true, origin: "default" },
  observedGrants: {
    minCents: 17_900_000,
    maxCents: 86_700_000,
    projects: 22,
    origin: "source",
    source: sources.results,
  },
  sections,
  tables,
  eligibilityRules,
  costCategories,
  budgetRules,
  evaluation,
  attachments,
  fileRules: {
    formats: ["pdf-a", "p7m"],
    maxBytes: 5_000_000,
    mustHaveUniqueNames: true,
    mustHavePlainNames: true,
    origin: "default",
    pattern: sources.regionalSubmission,
  },
  obligations,
  calendar,
} as const satisfies Call;
