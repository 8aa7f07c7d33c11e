import type { NeedCategory } from "~/domain/needs/category";
import type { Priority } from "~/domain/needs/need";
import type { FindingKind } from "~/domain/workshop/exercise";
import type { VotingRule } from "~/domain/workshop/stage";
import type { WorkshopPlace } from "../workshop-place";

/** The ways a group or a card may go; the names are those of the forms and, in Italian, of the address. */
export const decisionWays = ["need", "commitment", "finding", "set-aside"] as const;
export type DecisionWay = (typeof decisionWays)[number];

/** What a workshop found, and what became of it. */
export interface OutcomeData {
  readonly place: WorkshopPlace;
  readonly mayDecide: boolean;
  readonly exercises: readonly ExerciseView[];
  readonly findings: readonly FindingView[];
  /** the target being decided; null: none */
  readonly open: OpenDecision | null;
}

export interface ExerciseView {
  /** from 0 */
  readonly exercise: number;
  readonly title: string;
  /** the most voted first */
  readonly targets: readonly TargetView[];
}

export interface TargetView {
  readonly id: string;
  readonly kind: "group" | "card";
  /** empty: a group nobody named */
  readonly title: string;
  /** the column or the quarter it stands in; empty: none */
  readonly column: string;
  readonly cards: readonly CardView[];
  /** null: it was not voted on */
  readonly votes: VotesView | null;
  readonly outcome: OutcomeView | null;
}

export interface VotesView {
  /** by which rule: scores and places are points */
  readonly kind: VotingRule["kind"];
  readonly phones: number;
  readonly room: number;
  /** of scores, by which they are ordered; null: nobody gave one, or it is another rule */
  readonly mean: number | null;
  readonly scorers: number;
}

export interface CardView {
  readonly id: string;
  readonly text: string;
  readonly isInRoom: boolean;
  /** of the card by itself, apart from its group */
  readonly outcome: OutcomeView | null;
}

export interface OutcomeView {
  readonly id: string;
  readonly decision: DecisionView;
  readonly by: string;
  /** "18 novembre 2026" */
  readonly on: string;
}

export type DecisionView =
  | {
      readonly kind: "need";
      readonly needId: string /** null: it is not there any more */;
      readonly title: string | null;
    }
  | {
      readonly kind: "commitment";
      readonly organisationId: string;
      readonly organisation: string;
      readonly what: string;
      readonly quantity: string;
      readonly isTakenUp: boolean;
    }
  | { readonly kind: "finding"; readonly findingKind: FindingKind; readonly title: string }
  | { readonly kind: "set-aside"; readonly reason: string };

export interface FindingView {
  readonly id: string;
  readonly kind: FindingKind;
  readonly title: string;
  readonly detail: string;
  readonly parentId: string | null;
}

/** A form to decide with, and what it starts from. */
export interface OpenDecision {
  readonly exercise: number;
  readonly target: Pick<TargetView, "id" | "title" | "cards" | "votes">;
  readonly way: DecisionWay;
  /** what the exercise is made to find; empty: only needs and commitments */
  readonly finds: readonly FindingKind[];
  readonly categories: readonly Pick<NeedCategory, "id" | "name" | "isSensitive">[];
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly suggested: { readonly priority: Priority | null; readonly reason: string };
}
