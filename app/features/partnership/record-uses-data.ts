/** Other workspaces that want to use a record, or use it since somebody said yes, for who may say so. */
export interface RecordUsesData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly uses: readonly RecordUseView[];
}

export interface RecordUseView {
  readonly organisationId: string;
  /** its short name */
  readonly organisation: string;
  /** the other workspace: of it only title, acronym and lead are known here */
  readonly askingId: string;
  readonly title: string;
  readonly acronym: string;
  readonly lead: string;
  readonly status: "waiting" | "granted" | "refused";
  /** "dal 30 novembre 2026", of a no "il 30 novembre 2026"; in English the day alone; empty: not known */
  readonly since: string;
}

/** A record that is withheld from this workspace, for those who see only the rest of it. */
export interface WithheldData {
  readonly status: "waiting" | "refused";
  /** when it was asked for, or the answer was no: "il 30 novembre 2026"; empty: not known */
  readonly since: string;
  /** the person may ask again: now, or only "dal 30 novembre 2026"; null: it is not theirs to ask */
  readonly askAgain: "now" | { readonly from: string } | null;
  /** the workspaces in which this very person may say yes */
  readonly ownAnswers: readonly { readonly workspaceId: string; readonly title: string }[];
}
