import type { Finding, Outcome, OutcomeDecision } from "../workshop";
import type { MinutesFacts } from "./minutes-facts";
import { weightText } from "./weight-text";

export function decisionsText(facts: MinutesFacts): readonly string[] {
  if (facts.outcomes.length === 0) return ["Non è stata presa nessuna decisione."];
  return facts.outcomes.map((outcome) => `- ${decisionText(outcome, facts)}`);
}

function decisionText(outcome: Outcome, facts: MinutesFacts): string {
  const subject = `«${outcome.title}»${weightText(outcome, facts)}`;
  const { decision } = outcome;
  switch (decision.kind) {
    case "need": {
      const title = facts.needTitles.get(decision.needId);
      return title === undefined
        ? `${subject} diventa un bisogno.`
        : `${subject} diventa il bisogno «${title}».`;
    }
    case "commitment":
      return `${subject} diventa un impegno ${commitmentText(decision, facts)}.`;
    case "finding": {
      const found = facts.findings.find(({ id }) => id === decision.findingId);
      return found
        ? `${subject} è tra ${findingWords[found.kind]}: «${found.title}».`
        : `${subject} è nel piano.`;
    }
    case "set-aside":
      return `${subject} non è stato accolto: ${decision.reason}`;
  }
}

function commitmentText(
  { organisationId, what, quantity, commitmentId }: Extract<OutcomeDecision, { readonly kind: "commitment" }>,
  { organisationNames }: MinutesFacts,
): string {
  const name = organisationNames.get(organisationId) ?? "un ente";
  const much = quantity === "" ? "" : `, ${quantity}`;
  const state = commitmentId === null ? "da confermare sulla sua scheda" : "confermato sulla sua scheda";
  return `di ${name}: ${what}${much} (${state})`;
}

const findingWords: Readonly<Record<Finding["kind"], string>> = {
  stakeholder: "le persone e gli enti coinvolti",
  problem: "i problemi",
  objective: "gli obiettivi",
  result: "i risultati attesi",
  activity: "le attività",
};
