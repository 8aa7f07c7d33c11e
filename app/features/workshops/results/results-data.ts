import type { TargetTotal } from "~/domain/workshop/results/totals-of";
import type { StageState, VotingRule } from "~/domain/workshop/stage";

/** What the results of a workshop show, in the language of the person. */
export interface ResultsData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly workshopId: string;
  readonly workshopTitle: string;
  readonly mayRun: boolean;
  readonly votes: readonly { readonly stageId: string; readonly title: string }[];
  /** null: there is no vote in this workshop */
  readonly shown: ShownVote | null;
}

export interface ShownVote {
  readonly stageId: string;
  readonly title: string;
  readonly rule: VotingRule;
  readonly state: StageState;
  readonly namesOff: boolean;
  /** who voted by phone */
  readonly people: number;
  readonly roomVoters: number;
  /** the one with most first; empty until the vote is closed */
  readonly totals: readonly TargetTotal[];
  readonly byOrganisation: readonly GroupView[];
  readonly byKind: readonly GroupView[];
  /** what every kind of actor wants */
  readonly common: readonly { readonly id: string; readonly title: string }[];
  /** what something has become of already */
  readonly decided: readonly string[];
}

/** People whose votes are shown together. */
export interface GroupView {
  readonly key: string;
  readonly title: string;
  readonly people: number;
  readonly values: readonly { readonly targetId: string; readonly value: number }[];
}

export const resultViews = ["persone", "organizzazioni", "tipi"] as const;
export type ResultView = (typeof resultViews)[number];
