import type { SectionStatus } from "~/domain/call/section-status";
import type { Language } from "~/domain/wording/language";

/** What the overview shows, all of it already in the language of the person. */
export interface OverviewData {
  readonly language: Language;
  /** ISO instant of the server */
  readonly now: string;
  readonly workspaceId: string;
  readonly title: string;
  readonly callTitle: string;
  readonly organisations: number;
  /** ISO instant */
  readonly closesAt: string;
  readonly canInvite: boolean;
  readonly canCompose: boolean;
  /** who decides which organisation writes which section */
  readonly canAssign: boolean;
  /** of the district today */
  readonly municipalities: number;
  /** open ones, as the screen of the needs counts them; null: not for this person */
  readonly needs: { readonly needs: number; readonly resources: number } | null;
  readonly workshops: { readonly all: number; readonly open: number };
  readonly milestones: readonly Milestone[];
  readonly sections: readonly OverviewSection[];
  /** other applications that wait for a yes or a no of this person to use a record */
  readonly recordQuestions: number;
  readonly news: readonly NewsLine[];
  /** values of the call that are our own proposal */
  readonly defaultsToConfirm: number;
}

export interface Milestone {
  readonly id: string;
  readonly name: string;
  /** "2026-11-30" */
  readonly day: string;
  /** "ven 30 nov" */
  readonly words: string;
  readonly isPast: boolean;
}

export interface OverviewSection {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly status: SectionStatus | null;
  readonly characters: number;
  readonly limit: number;
  /** the person may write it */
  readonly isMine: boolean;
  /** short names of the organisations that write it beside the lead */
  readonly writers: readonly string[];
}

export interface NewsLine {
  readonly person: { readonly name: string; readonly organisation: string; readonly colour: number };
  readonly section: { readonly id: string; readonly title: string };
  /** "oggi, 9:12" */
  readonly when: string;
}

export interface PersonHere {
  readonly memberId: string;
  readonly name: string;
  readonly organisation: string;
  readonly colour: number;
  readonly at: { readonly sectionId: string; readonly title: string } | null;
}
