import type { PhaseRow } from "./pact-phases";

/** The pact as it stands: its clauses, who promises what in each phase, and what is missing. */
export interface PactData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly organisationId: string;
  /** nothing of it is changed while the stage is frozen */
  readonly isFrozen: boolean;
  readonly mayEdit: boolean;
  readonly clauses: readonly PactClauseView[];
  readonly phases: readonly PhaseRow[];
  readonly gaps: PactGaps;
  /** the latest file made of it */
  readonly made: MadePact | null;
  readonly mayMake: boolean;
}

export interface PactClauseView {
  readonly id: string;
  readonly title: string;
  /** what the clause must settle */
  readonly purpose: string;
  readonly text: string;
  /** 0: as it is proposed */
  readonly version: number;
  /** the pact adds a table of its own below */
  readonly hasTable: boolean;
}

export interface PactGaps {
  /** parties without a single commitment */
  readonly withoutCommitments: readonly string[];
  /** needs nobody answers: who has them, and what they are */
  readonly openNeeds: readonly { readonly id: string; readonly by: string; readonly what: string }[];
}

export interface MadePact {
  readonly id: string;
  readonly fileName: string;
  readonly isCurrent: boolean;
  readonly mayDownload: boolean;
}
