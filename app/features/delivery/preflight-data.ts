import type { PreflightVerdict, SubmissionTerms } from "~/domain/delivery/preflight/preflight-check";

export interface PreflightData {
  readonly workspace: { readonly id: string; readonly title: string };
  /** while the stage is open there is no file yet that could be signed */
  readonly isFrozen: boolean;
  readonly channels: readonly SubmissionTerms["channel"][];
}

export interface PreflightAnswer {
  readonly looked: {
    readonly fileName: string;
    readonly channel: SubmissionTerms["channel"];
    readonly isReady: boolean;
    readonly results: readonly ShownCheck[];
  } | null;
  /** why nothing was looked at, by code */
  readonly refusal: string | null;
}

export interface ShownCheck {
  readonly id: string;
  readonly title: string;
  readonly outcome: PreflightVerdict["outcome"];
  readonly cause: string | null;
  readonly remedy: string | null;
}
