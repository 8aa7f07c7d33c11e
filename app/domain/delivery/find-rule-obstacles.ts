import type { Missing, RuleResult } from "~/domain/eligibility/outcome";
import { linkOf } from "~/domain/eligibility/rule-links";
import { inBoth } from "~/domain/wording/wording";
import { plural } from "~/domain/wording/plural";
import type { Obstacle } from "./obstacle";

/**
 * Rules that are not met, and those that would exclude the application and cannot be decided. One that waits only for
 * plan and budget waits together with the others: nobody can put it right alone.
 */
export function findRuleObstacles(
  results: readonly RuleResult[],
  ownOrganisationId: string,
): readonly Obstacle[] {
  const inTheWay = results.filter((result) => standsInTheWay(result) && !isAboutTerm(result));
  const waiting = inTheWay.filter(waitsForPlan);
  const others = inTheWay.filter((result) => !waitsForPlan(result));
  return [
    ...others.map((result) => obstacleOf(result, ownOrganisationId)),
    ...(waiting.length > 0 ? [waitingObstacle(waiting)] : []),
  ];
}

function standsInTheWay({ outcome, severity, override }: RuleResult): boolean {
  switch (outcome.status) {
    case "met":
      return false;
    case "unmet":
      return true;
    case "unknown":
      return severity === "block" && override === null;
  }
}

/** The term has an obstacle of its own, whether a rule of the call names it or not. */
function isAboutTerm({ outcome }: RuleResult): boolean {
  return outcome.status === "unmet" && outcome.changes.some(({ kind }) => kind === "ask-for-later-term");
}

const ofPlan: readonly Missing["kind"][] = ["plan", "budget", "table"];

function waitsForPlan({ outcome }: RuleResult): boolean {
  return outcome.status === "unknown" && outcome.missing.every(({ kind }) => ofPlan.includes(kind));
}

function obstacleOf(result: RuleResult, ownOrganisationId: string): Obstacle {
  const { ruleId, text, outcome } = result;
  return {
    id: `rule/${ruleId}`,
    kind: "rule",
    ruleIds: [ruleId],
    what: inBoth((language) => `${text[language]} ${outcome.because[language]}`),
    enough: outcome.status === "unmet" ? outcome.enough : null,
    link: linkOf(outcome, ownOrganisationId),
    isOverridable: mayBeArgued(result),
  };
}

/** Whether a rule that is not met may be overcome at the freeze with a reason. */
export function mayBeOvercome(result: RuleResult): boolean {
  return result.outcome.status === "unmet" && !isAboutTerm(result) && mayBeArgued(result);
}

/**
 * What the call itself says excludes is not argued with; what nobody can decide or is only worth knowing may be, and so
 * may what we inferred or proposed, and what we cannot see all of: the call asks for a seat, the record knows one.
 */
function mayBeArgued({ severity, origin, outcome }: RuleResult): boolean {
  if (outcome.status !== "unmet" || severity === "warn" || origin.origin !== "source") return true;
  return outcome.missing.length === 0 && outcome.changes.every(({ kind }) => kind === "move-seat");
}

function waitingObstacle(waiting: readonly RuleResult[]): Obstacle {
  const n = waiting.length;
  const rules = {
    it: plural("it", n, { one: "Una regola", other: `${n} regole` }),
    en: plural("en", n, { one: "One rule", other: `${n} rules` }),
  };
  const canNot = plural("it", n, { one: "non si può", other: "non si possono" });
  return {
    id: "rules/plan-and-budget",
    kind: "rule",
    ruleIds: waiting.map(({ ruleId }) => ruleId),
    what: {
      it: `${rules.it} su piano e budget ${canNot} ancora giudicare.`,
      en: `${rules.en} about plan and budget cannot be judged yet.`,
    },
    each: waiting.map(({ text }) => text),
    enough: null,
    link: null,
    isOverridable: true,
  };
}
