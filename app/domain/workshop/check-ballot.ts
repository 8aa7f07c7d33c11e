import { codePoints } from "../text/count-characters";
import type { VotingRule, WorkshopStage } from "./stage";
import type { Choice } from "./workshop";

export type BallotRefusal =
  | "too-many-dots"
  | "too-many-on-one"
  | "unknown-target"
  | "bad-value"
  | "place-twice";

export type CheckedBallot =
  | { readonly status: "fine"; readonly choices: readonly Choice[] }
  | { readonly status: "refused"; readonly reason: BallotRefusal };

/** A whole ballot by the rule of its stage. A target without dots is not chosen, and is left out. */
export function checkBallot(
  { rule, targets }: Pick<WorkshopStage, "rule" | "targets">,
  choices: readonly Choice[],
): CheckedBallot {
  const known = new Set(targets.map(({ id }) => id));
  if (choices.some(({ targetId }) => !known.has(targetId))) return refused("unknown-target");
  // Whoever names a target twice has not said what it gets.
  if (rule === null || isOneTwice(choices.map(({ targetId }) => targetId))) return refused("bad-value");
  const reason = refusalBy(rule, choices);
  if (reason !== null) return refused(reason);
  return {
    status: "fine",
    choices: rule.kind === "dots" ? choices.filter(({ value }) => value > 0) : choices,
  };
}

function refusalBy(rule: VotingRule, choices: readonly Choice[]): BallotRefusal | null {
  const values = choices.map(({ value }) => value);
  switch (rule.kind) {
    case "dots":
      if (!areWholeWithin(values, 0, Number.MAX_SAFE_INTEGER)) return "bad-value";
      if (values.reduce((sum, value) => sum + value, 0) > rule.dots) return "too-many-dots";
      return values.some((value) => value > rule.perTarget) ? "too-many-on-one" : null;
    case "scores":
      return areWholeWithin(values, rule.from, rule.to) ? null : "bad-value";
    case "ranking":
      if (!areWholeWithin(values, 1, rule.places)) return "bad-value";
      return isOneTwice(values) ? "place-twice" : null;
    case "consent":
      return areWholeWithin(values, -1, 1) ? null : "bad-value";
  }
}

function areWholeWithin(values: readonly number[], from: number, to: number): boolean {
  return values.every((value) => Number.isInteger(value) && value >= from && value <= to);
}

function isOneTwice(values: readonly (string | number)[]): boolean {
  return new Set(values).size < values.length;
}

function refused(reason: BallotRefusal): CheckedBallot {
  return { status: "refused", reason };
}

/** How much too long the reason of an objection is, in characters; 0: it may be kept as it is. */
export function tooManyOfReason(reason: string): number {
  return Math.max(0, codePoints(reason.trim()) - longestReason);
}

export const longestReason = 500;
