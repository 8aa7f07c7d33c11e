import type { Origin } from "~/domain/call/origin";
import type { BudgetRule, EligibilityRule, Severity } from "~/domain/call/rule-schema";
import type { Cents } from "~/domain/money/cents";
import type { OrganisationRole } from "~/domain/rights/roles";
import type { Wording } from "~/domain/wording/language";

export type Rule = EligibilityRule | BudgetRule;

/** What a rule says of a partnership. Unknown is no failure: it says what is missing to decide. */
export type Outcome =
  | { readonly status: "met"; readonly because: Wording }
  | {
      readonly status: "unmet";
      /** names the organisations that stand in the way */
      readonly because: Wording;
      /** "Basta aggiungere un ente del terzo settore con sede in Piemonte." */
      readonly enough: Wording;
      /** the same as acts; done in this order the rule is met */
      readonly changes: readonly Change[];
      /** not known either, and left open by the changes */
      readonly missing: readonly Missing[];
    }
  | {
      readonly status: "unknown";
      readonly because: Wording;
      /** what somebody has to say or do so that it can be decided */
      readonly missing: readonly Missing[];
    };

/** The smallest acts by which a rule would be met: each is something a person can do in the product. */
export type Change =
  | {
      readonly kind: "add-partner";
      readonly kinds: readonly string[];
      readonly roles: readonly OrganisationRole[];
      readonly inPiedmont: boolean;
      readonly times: number;
      /** the managing body of a district it has to be */
      readonly districtBody: string | null;
    }
  | { readonly kind: "withdraw-partner"; readonly organisationId: string }
  | { readonly kind: "change-role"; readonly organisationId: string; readonly role: OrganisationRole }
  | { readonly kind: "change-lead"; readonly kinds: readonly string[] }
  | { readonly kind: "move-seat"; readonly organisationId: string }
  | {
      readonly kind: "sign-attachment";
      readonly attachmentId: string;
      readonly organisationIds: readonly string[];
    }
  | { readonly kind: "leave-other-application"; readonly organisationId: string; readonly times: number }
  | { readonly kind: "keep-notice-open"; readonly untilDay: string }
  | { readonly kind: "choose-by-notice"; readonly organisationIds: readonly string[] }
  | {
      readonly kind: "declare-otherwise";
      readonly ruleId: string;
      readonly organisationIds: readonly string[];
    }
  | { readonly kind: "register"; readonly organisationIds: readonly string[] }
  | { readonly kind: "ask-for-later-term" }
  /** what was sent before the stage opened */
  | { readonly kind: "send-again" }
  /** the applications of the district become one */
  | { readonly kind: "join-applications"; readonly districtId: string }
  | { readonly kind: "set-months"; readonly months: number }
  | { readonly kind: "set-day"; readonly of: "start" | "end"; readonly day: string }
  | { readonly kind: "write-section"; readonly sectionId: string }
  | { readonly kind: "shorten-or-respell"; readonly sectionId: string; readonly atMost: number }
  | { readonly kind: "add-rows"; readonly table: string; readonly times: number }
  /** positive: that many cents more; the other sums stay as they are */
  | { readonly kind: "change-amount"; readonly what: AmountPart; readonly cents: Cents }
  /** positive: that much more for the areas of intervention together; 10,000 is the whole */
  | { readonly kind: "change-area-shares"; readonly basisPoints: number }
  | { readonly kind: "show-apart"; readonly costCategories: readonly string[] }
  | { readonly kind: "link-costs" };

/** A sum of the budget that people can make larger or smaller. */
export type AmountPart =
  | { readonly of: "grant" | "total-cost" | "funding-sources" }
  | { readonly of: "cost-categories"; readonly ids: readonly string[] }
  | { readonly of: "grant-of-kinds"; readonly kinds: readonly string[] }
  | { readonly of: "grant-of-organisation"; readonly organisationId: string };

/** What is not known yet, and where it is said. */
export type Missing =
  | {
      readonly kind: "declaration";
      readonly ruleId: string;
      readonly by: "lead" | "organisation";
      readonly organisationId: string | null;
    }
  | { readonly kind: "record"; readonly organisationId: string; readonly field: "seat" | "register" | "kind" }
  | { readonly kind: "district" }
  | { readonly kind: "district-body"; readonly districtId: string }
  | { readonly kind: "notice" }
  | { readonly kind: "attachment"; readonly attachmentId: string }
  | { readonly kind: "plan" }
  | { readonly kind: "budget" }
  | { readonly kind: "section"; readonly sectionId: string }
  | { readonly kind: "table"; readonly table: string };

/** A rule of the stage with what it says now; `override` when somebody took an unknown one upon themselves. */
export interface RuleResult {
  readonly ruleId: string;
  readonly text: Wording;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly outcome: Outcome;
  readonly override: Override | null;
}

export interface Override {
  readonly reason: string;
  readonly by: string;
  readonly atMs: number;
}
