import type { RuleLink } from "~/domain/eligibility/rule-links";
import type { Wording } from "~/domain/wording/language";

/** What stands in the way of the freeze of a stage, and what can be done about it. */
export type Obstacle = About & {
  /** names it from one look to the next: "rule/E4" */
  readonly id: string;
  readonly what: Wording;
  /** one sentence for each of what it stands for, where that is several things */
  readonly each?: readonly Wording[];
  /** what would be enough; null where the link says it all */
  readonly enough: Wording | null;
  /** where it is mended, under the address of the workspace; null: no page of the workspace does */
  readonly link: RuleLink | null;
  /** somebody may take it upon themselves with a reason: what the call itself insists on, nobody may */
  readonly isOverridable: boolean;
};

type About =
  | { readonly kind: "term" | "difference" }
  | { readonly kind: "over-limit"; readonly sectionId: string }
  | { readonly kind: "empty-section"; readonly sectionId: string; readonly title: Wording }
  | { readonly kind: "rule"; readonly ruleIds: readonly string[] }
  | { readonly kind: "unsigned" | "attachment"; readonly attachmentId: string }
  | { readonly kind: "sign-off"; readonly organisationIds: readonly string[] };

/** An obstacle somebody took upon themselves, as it is kept with the freeze for ever. */
export interface OverriddenObstacle {
  readonly id: string;
  readonly what: Wording;
  readonly reason: string;
}
