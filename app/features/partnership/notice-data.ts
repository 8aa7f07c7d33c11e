import type { Question } from "~/domain/eligibility/questions";

export interface NoticeData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  /** as the fields of its form hold it; null: there is none */
  readonly notice: Readonly<Record<string, string>> | null;
  /** when it was changed, to be sent back with the form; empty: there is none */
  readonly seen: string;
  /** the third-sector organisations of the partnership */
  readonly candidates: readonly Candidate[];
  /** the managing bodies of the partnership */
  readonly bodies: readonly ManagingBody[];
  /** nothing is recorded or declared while the stage is frozen */
  readonly isFrozen: boolean;
  readonly canSetPlace: boolean;
  readonly canRecord: boolean;
  /** what the lead and what one's own organisation is asked, with what it said */
  readonly ofLead: readonly AskedQuestion[];
  readonly own: readonly AskedQuestion[];
  readonly ownName: string;
  readonly canDeclareForLead: boolean;
  readonly canDeclareForOwn: boolean;
}

export interface Candidate {
  readonly organisationId: string;
  readonly name: string;
  readonly isChosen: boolean;
}

export interface ManagingBody {
  readonly organisationId: string;
  readonly name: string;
  /** the one of the district it is; null: nobody said */
  readonly body: string | null;
}

export interface AskedQuestion {
  readonly question: Question;
  /** null: not said */
  readonly said: { readonly isTrue: boolean; readonly count: number | null } | null;
}
