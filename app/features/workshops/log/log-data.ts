/** What the log of a workshop shows, already in words. */
export interface LogData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly workshopId: string;
  readonly workshopTitle: string;
  readonly mayRun: boolean;
  /** only what was hidden, shown again, and who was sent out */
  readonly onlyModeration: boolean;
  readonly lines: readonly LogLine[];
  /** "30 novembre 2027" */
  readonly keptUntil: string;
  readonly isErased: boolean;
}

export interface LogLine {
  readonly id: string;
  /** "30/11/2026 18:04:12" */
  readonly at: string;
  /** empty: nobody is kept */
  readonly who: string;
  readonly what: string;
  /** what it was about; empty: nothing more */
  readonly about: string;
}
