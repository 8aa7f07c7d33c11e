import type { VotingRule } from "../stage";
import type { Choice } from "../workshop";

/**
 * What a choice adds to the total of its target: dots and scores as they are, places by Borda's count (the first of
 * five adds five), and for consent one for each who agrees.
 */
export function worthOf(rule: VotingRule, { value }: Pick<Choice, "value">): number {
  switch (rule.kind) {
    case "dots":
    case "scores":
      return value;
    case "ranking":
      return rule.places - value + 1;
    case "consent":
      return value === 1 ? 1 : 0;
  }
}

/** What one person can add at most to the total of one target. */
export function mostOnOne(rule: VotingRule): number {
  switch (rule.kind) {
    case "dots":
      return rule.perTarget;
    case "scores":
      return rule.to;
    case "ranking":
      return rule.places;
    case "consent":
      return 1;
  }
}
