import type { Wording } from "~/domain/wording/language";
import type { Call } from "./call-schema";
import type { Origin } from "./origin";
import { originOf } from "./origin-of";

/** What a value of a call is about; one screen names each part. */
export type CallPart =
  | "header"
  | "stage"
  | "section"
  | "limit"
  | "table"
  | "eligibility"
  | "cost-category"
  | "budget"
  | "evaluation"
  | "attachment"
  | "obligation"
  | "calendar";

export interface MarkedPart {
  readonly part: CallPart;
  /** the id inside its part: a section's for a limit; a field's name for the header */
  readonly id: string;
  readonly name: Wording;
  readonly origin: Origin;
}

/** What we proposed ourselves and somebody who has read the call should confirm. */
export function defaultsToConfirm(call: Call): readonly MarkedPart[] {
  return markedParts(call).filter(({ origin }) => origin.origin === "default");
}

/** Every value that carries an origin, named for people. */
export function markedParts(call: Call): readonly MarkedPart[] {
  return [
    ...headerParts(call),
    ...call.stages.flatMap(stageParts),
    ...call.sections.map((section) => part("section", section.id, section.title, section)),
    ...call.sections.map(({ id, title, limit }) => part("limit", id, title, limit)),
    ...call.tables.map((table) => part("table", table.id, table.title, table)),
    ...call.eligibilityRules.map((rule) => part("eligibility", rule.id, rule.text, rule)),
    ...call.costCategories.map((category) => part("cost-category", category.id, category.name, category)),
    ...call.budgetRules.map((rule) => part("budget", rule.id, rule.text, rule)),
    part("evaluation", "grid", words.grid, call.evaluation),
    ...call.attachments.map((attachment) => part("attachment", attachment.id, attachment.name, attachment)),
    ...call.obligations.map((obligation) => part("obligation", obligation.id, obligation.text, obligation)),
    ...call.calendar.map((day) => part("calendar", day.id, day.name, day)),
  ];
}

function headerParts(call: Call): MarkedPart[] {
  return [
    part("header", "title", words.title, call.title),
    part("header", "funder", words.funder, call.funder),
    part("header", "programme", words.programme, call.programme),
    ...call.acts.map((act) => part("header", act.value, { it: act.value, en: act.value }, act)),
    part("header", "totalAmountCents", words.totalAmount, call.totalAmountCents),
    part("header", "durationMonths", words.duration, call.durationMonths),
    part("header", "channel", words.channel, call.channel),
    ...(call.observedGrants ? [part("header", "observedGrants", words.grants, call.observedGrants)] : []),
    part("header", "fileRules", words.files, call.fileRules),
  ];
}

function stageParts(stage: Call["stages"][number]): MarkedPart[] {
  const named = (field: keyof typeof stageWords): Wording => ({
    it: `${stage.name.it}: ${stageWords[field].it}`,
    en: `${stage.name.en}: ${stageWords[field].en}`,
  });
  return [
    part("stage", stage.id, stage.name, stage),
    part("stage", `${stage.id}/opensOn`, named("opensOn"), stage.opensOn),
    part("stage", `${stage.id}/closesOn`, named("closesOn"), stage.closesOn),
    part("stage", `${stage.id}/closesAt`, named("closesAt"), stage.closesAt),
    ...stage.requiresBefore.map((needed) =>
      part("stage", `${stage.id}/${needed.value}`, named("requiresBefore"), needed),
    ),
    ...(stage.outcome ? [part("stage", `${stage.id}/outcome`, named("outcome"), stage.outcome)] : []),
  ];
}

function part(kind: CallPart, id: string, name: Wording, marked: Origin): MarkedPart {
  return { part: kind, id, name, origin: originOf(marked) };
}

const words = {
  title: { it: "Titolo del bando", en: "Title of the call" },
  funder: { it: "Ente finanziatore", en: "Funder" },
  programme: { it: "Programma", en: "Programme" },
  totalAmount: { it: "Risorse del bando", en: "Money of the call" },
  duration: { it: "Durata del progetto", en: "Duration of the project" },
  channel: { it: "Come si invia", en: "How it is sent" },
  grants: { it: "Contributi già dati", en: "Grants given so far" },
  files: { it: "Regole dei file", en: "Rules for files" },
  grid: { it: "Griglia di valutazione", en: "Evaluation grid" },
} as const satisfies Record<string, Wording>;

const stageWords = {
  opensOn: { it: "apertura", en: "opening" },
  closesOn: { it: "giorno della scadenza", en: "day of the term" },
  closesAt: { it: "ora della scadenza", en: "hour of the term" },
  requiresBefore: { it: "che cosa viene prima", en: "what comes before" },
  outcome: { it: "esito", en: "outcome" },
} as const satisfies Record<string, Wording>;
