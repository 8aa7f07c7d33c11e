import type { Phrase } from "~/domain/workshop/phrase";
import type { StageState, WorkshopStage } from "~/domain/workshop/stage";
import type { WorkshopStatus } from "~/domain/workshop/workshop";
import type { AboutValues, PossibleFacilitator } from "./about-fields";

/** What the settings of a workshop show, in the language of the person; questions in all languages. */
export interface SettingsData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly workshopId: string;
  readonly status: WorkshopStatus;
  readonly about: AboutValues;
  /** of what is said of it, to be sent back with the form */
  readonly seen: string;
  /** empty: not said */
  readonly convocationSentOn: string;
  readonly invited: string;
  readonly people: readonly PossibleFacilitator[];
  readonly exercises: readonly ExerciseSettings[];
  /** what can be added */
  readonly possible: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
}

export interface ExerciseSettings {
  readonly exercise: number;
  readonly title: string;
  readonly purpose: string;
  readonly minutes: number;
  /** "18:00"; null: the hour is not said */
  readonly from: string | null;
  readonly stages: readonly StageSettings[];
  /** nothing of it was done yet */
  readonly mayGo: boolean;
}

export interface StageSettings
  extends Pick<WorkshopStage, "id" | "kind" | "minutes" | "rule" | "votesOn" | "namesOff" | "tools"> {
  readonly title: string;
  /** of its settings, to be sent back with the form */
  readonly seen: string;
  readonly titles: Phrase;
  readonly prompt: Phrase;
  readonly state: StageState;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}
