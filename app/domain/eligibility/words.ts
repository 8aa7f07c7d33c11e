import type { Severity } from "~/domain/call/rule-schema";
import type { Wording } from "~/domain/wording/language";
import type { Outcome } from "./outcome";

/** What people read for how a rule stands. */
export const outcomeWords = {
  met: { it: "Rispettata", en: "Met" },
  unmet: { it: "Da sistemare", en: "To be put right" },
  unknown: { it: "Non lo sappiamo ancora", en: "We do not know yet" },
} as const satisfies Record<Outcome["status"], Wording>;

/** What happens if a rule is not met. */
export const severityWords = {
  block: { it: "Esclude la domanda", en: "Excludes the application" },
  warn: { it: "Da tenere d’occhio", en: "Worth knowing" },
} as const satisfies Record<Severity, Wording>;

/** Stands beside every list of outcomes. */
export const aidWords = {
  it: "È un aiuto, non una decisione: sull’ammissibilità decide chi pubblica il bando.",
  en: "This helps, it does not decide: whoever publishes the call decides on eligibility.",
} as const satisfies Wording;

/** For a value the call does not report. */
export const proposedByUsWords = {
  it: "Valore proposto da noi: il bando non lo riporta.",
  en: "A value we propose: the call does not report it.",
} as const satisfies Wording;
