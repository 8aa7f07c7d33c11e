import type { AboutValues, PossibleFacilitator } from "../settings/about-fields";

/** What is chosen from for a new workshop, in the language of the person. */
export interface NewWorkshopData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly formats: readonly FormatView[];
  readonly people: readonly PossibleFacilitator[];
  readonly initial: AboutValues;
}

export interface FormatView {
  readonly id: string;
  readonly title: string;
  readonly purpose: string;
  readonly minutes: number;
  readonly stages: readonly { readonly title: string; readonly minutes: number; readonly prompt: string }[];
}
