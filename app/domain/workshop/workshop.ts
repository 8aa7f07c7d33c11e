import type { OrganisationKind } from "../organisation/kinds";
import type { ParticipantLanguage } from "./phrase";
import type { WorkshopStage } from "./stage";

export const workshopStatuses = ["prepared", "open", "closed"] as const;
export type WorkshopStatus = (typeof workshopStatuses)[number];

/** A meeting in which people work together on exercises, one after the other. */
export interface Workshop {
  readonly id: string;
  readonly workspaceId: string;
  readonly title: string;
  /** one of `workshopFormats`, as it was chosen; the stages are the workshop's own since then */
  readonly formatId: string;
  readonly status: WorkshopStatus;
  /** six letters while it is open; see `workshop-code.ts` */
  readonly code: string | null;
  /** "2026-11-30" */
  readonly heldOn: string;
  /** "18:00"; empty: not said */
  readonly startsAt: string;
  readonly place: string;
  readonly convenedBy: string;
  /** "2026-11-20"; null: not said */
  readonly convocationSentOn: string | null;
  /** who was invited, in people's words, one per line */
  readonly invited: string;
  /** the day after which nicknames, attendance and the log are erased, "2027-11-30" */
  readonly keptUntil: string;
  readonly erasedAt: Date | null;
  readonly createdAt: Date;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly minutesApprovedAt: Date | null;
  /** the member who approved them */
  readonly minutesApprovedBy: string | null;
  /** the stage everybody is at; null: none was opened yet */
  readonly currentStageId: string | null;
  /** counts what changed of the course: phones tell by it which of two states is the later */
  readonly version: number;
  readonly facilitatorIds: readonly string[];
  /** in their order */
  readonly stages: readonly WorkshopStage[];
}

/** Somebody who takes part by phone, without an account. */
export interface Participant {
  readonly id: string;
  readonly workshopId: string;
  readonly nickname: string;
  /** of the partnership; null: of none, or not said */
  readonly organisationId: string | null;
  /** in their own words, when it is none of the partnership; empty: not said */
  readonly organisationName: string;
  /** null: a citizen, or not said */
  readonly actorKind: OrganisationKind | null;
  readonly language: ParticipantLanguage;
  readonly joinedAt: Date;
  readonly seenAt: Date;
  /** the stage they said to be ready with; null: none */
  readonly readyStageId: string | null;
  readonly removedAt: Date | null;
}

/** A card as its row has it: the row is what was written, the board is where people put it. */
export interface Card {
  readonly id: string;
  readonly workshopId: string;
  readonly stageId: string;
  readonly exercise: number;
  /** null: names are off, or it was entered in the room */
  readonly participantId: string | null;
  /** entered by a facilitator for somebody without a phone */
  readonly isInRoom: boolean;
  /** of `columns` and `quadrants`; empty: none chosen */
  readonly columnId: string;
  readonly text: string;
  /** counts the changes of its author, from 1 */
  readonly version: number;
  readonly withdrawnAt: Date | null;
  readonly hiddenAt: Date | null;
  /** what its author is told */
  readonly hiddenReason: string;
}

/** What one person gave one target: dots, a score, a place (1 is first), or for consent 1 agrees, 0 stands aside, -1 objects. */
export interface Choice {
  readonly targetId: string;
  readonly value: number;
}

/** The whole vote of one person in one stage: it is sent whole each time, and the latest counts. */
export interface Ballot {
  readonly stageId: string;
  /** the participant, or what nobody can trace to one when names are off */
  readonly voterKey: string;
  /** null: names are off */
  readonly participantId: string | null;
  readonly choices: readonly Choice[];
  /** why somebody objects; empty: not said */
  readonly reason: string;
  /** the phone counts its ballots: an earlier one that arrives late changes nothing */
  readonly sequence: number;
}

/** What the facilitator counted in the room for one target: dots, or points; never mixed with the phones' votes. */
export interface RoomVote {
  readonly targetId: string;
  readonly value: number;
}

/** What became of a group or a card. */
export interface Outcome {
  readonly id: string;
  readonly workshopId: string;
  readonly exercise: number;
  readonly targetId: string;
  readonly targetKind: "group" | "card";
  /** as it was called then */
  readonly title: string;
  /** the cards that were in it then */
  readonly cardIds: readonly string[];
  /** what it had then; null: it was not voted on */
  readonly votes: { readonly phones: number; readonly room: number } | null;
  readonly decision: OutcomeDecision;
  readonly decidedById: string;
  readonly decidedAt: Date;
}

export type OutcomeDecision =
  | { readonly kind: "need"; readonly needId: string }
  | {
      readonly kind: "commitment";
      readonly organisationId: string;
      readonly what: string;
      readonly quantity: string;
      /** of the partner's sheet, once its people took it up; null: it waits for them */
      readonly commitmentId: string | null;
    }
  | { readonly kind: "finding"; readonly findingId: string }
  | { readonly kind: "set-aside"; readonly reason: string };

/** A stakeholder, problem, objective, result or activity found by an exercise, kept for the plan of the project. */
export interface Finding {
  readonly id: string;
  readonly workspaceId: string;
  readonly workshopId: string;
  readonly kind: "stakeholder" | "problem" | "objective" | "result" | "activity";
  readonly title: string;
  readonly detail: string;
  /** the finding it serves, in a tree or a logical framework */
  readonly parentId: string | null;
  /** the group or card it was */
  readonly sourceId: string;
  readonly createdAt: Date;
}

/** Somebody who was there, as the attendance sheet has it. */
export interface AttendanceEntry {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
  readonly mode: "in-presence" | "remote";
  /** speaks for the organisation */
  readonly hasMandate: boolean;
}

/** Something that happened, in the log of the workshop. Of what is said without names it keeps no author. */
export interface WorkshopEvent {
  readonly id: string;
  readonly at: Date;
  readonly memberId: string | null;
  readonly participantId: string | null;
  /** an act: `open-stage`, `hide-card` … */
  readonly act: string;
  readonly subject: Readonly<Record<string, string>>;
}

/** A part of the minutes as people worded it; no row: as it was drafted. */
export interface MinutesPart {
  readonly partId: string;
  readonly text: string;
  readonly version: number;
}
