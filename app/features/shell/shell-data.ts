import type { Language } from "~/domain/wording/language";

/** In the address of a workspace's stream: how new the page is that opens it. */
export const asOfField = "da";

/** What every screen of a workspace shows around itself. */
export interface ShellData {
  readonly language: Language;
  /** ISO instant of the server */
  readonly now: string;
  readonly workspace: {
    readonly id: string;
    readonly title: string;
    readonly stageName: string;
    readonly districts: string;
    readonly isExample: boolean;
    /** ISO instant */
    readonly closesAt: string;
    /** when this stage was handed in, an ISO instant; null: it was not */
    readonly handedInAt: string | null;
  };
  readonly person: { readonly memberId: string; readonly name: string; readonly organisation: string };
  readonly present: PresentPeople;
  readonly written: number;
  readonly sections: number;
  /** rules of the call the partnership does not meet now */
  readonly unmetRules: number;
  readonly workshops: number;
  /** since when everything is read-only; null: the stage is open */
  readonly frozen: FrozenStage | null;
  /** the workspace this is a copy of, to rehearse the delivery; null: what is done here counts */
  readonly rehearsalOfId: string | null;
  /** in how many documents the person has words that came after a seal */
  readonly keptApart: number;
}

export interface FrozenStage {
  readonly number: number;
  /** "sabato 28 novembre, ore 9:00" */
  readonly at: string;
  readonly by: string;
  readonly mayUnfreeze: boolean;
}

/** Who is in the workspace, as a page was given it or its stream told it. */
export interface PresentPeople {
  readonly workspaceId: string;
  /** when it was so, in milliseconds of the server */
  readonly at: number;
  readonly people: readonly PresentPerson[];
}

export interface PresentPerson {
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
  readonly colour: number;
  /** the section it has open */
  readonly at: { readonly sectionId: string; readonly title: string } | null;
}

/** What a page asks the bar of the phone to show; returned as `bar` by its loader. */
export interface BarTitle {
  readonly title: string;
  readonly detail: string;
  /** where the arrow leads; null on the first page */
  readonly back: string | null;
  /** of a screen that has addresses of its own below it: from those the arrow leads here */
  readonly screen?: string;
}
