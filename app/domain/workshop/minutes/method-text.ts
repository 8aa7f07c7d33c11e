import { listAll } from "~/domain/wording/list-words";
import { plural } from "~/domain/wording/plural";
import { findExercise } from "../exercises";
import type { VotingRule, WorkshopStage } from "../stage";
import { type ExerciseHeld, exercisesHeld } from "./exercises-held";
import type { MinutesFacts } from "./minutes-facts";

export function methodText(facts: MinutesFacts): readonly string[] {
  return [
    ...exercisesHeld(facts).map(exerciseText),
    ...facilitatorsText(facts.facilitators),
    "Si poteva partecipare con il telefono o attraverso chi conduceva; i voti raccolti in sala sono contati a parte.",
  ];
}

function exerciseText({ exerciseId, title, stages }: ExerciseHeld): string {
  const exercise = findExercise(exerciseId);
  const source = exercise?.source ? [`Metodo: ${exercise.source}.`] : [];
  const purpose = exercise ? [exercise.purpose.it] : [];
  return [`${title}.`, ...purpose, ...source, ...stages.flatMap(stageText)].join(" ");
}

function stageText({ kind, rule, title, namesOff }: WorkshopStage): readonly string[] {
  if (kind !== "write" && kind !== "vote") return [];
  const names = namesOff
    ? [`«${title.it}» si è svolto senza nomi: non è conservato chi ha scritto o votato.`]
    : [];
  return rule === null ? names : [`«${title.it}»: ${ruleText(rule)}.`, ...names];
}

function ruleText(rule: VotingRule): string {
  switch (rule.kind) {
    case "dots": {
      const dots = plural("it", rule.dots, { one: "bollino", other: "bollini" });
      return `${rule.dots} ${dots} a testa, al massimo ${rule.perTarget} sulla stessa voce`;
    }
    case "scores":
      return `un punteggio da ${rule.from} a ${rule.to} per ogni voce`;
    case "ranking":
      return `le prime ${rule.places} voci in ordine; la prima riceve ${rule.places} punti, le altre uno in meno ogni volta`;
    case "consent":
      return "per ogni voce si poteva essere d’accordo, stare da parte o obiettare, dicendo perché";
  }
}

function facilitatorsText(facilitators: readonly string[]): readonly string[] {
  if (facilitators.length === 0) return [];
  const verb = plural("it", facilitators.length, { one: "Ha condotto", other: "Hanno condotto" });
  return [`${verb} l’incontro ${listAll("it", facilitators)}.`];
}
