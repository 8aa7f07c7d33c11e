import type { WorkshopPlace } from "../workshop-place";

/** The minutes of a workshop as they stand. */
export interface MinutesData {
  readonly place: WorkshopPlace;
  readonly mayEdit: boolean;
  /** the workshop has not ended: what is drafted still grows */
  readonly isStillOpen: boolean;
  readonly parts: readonly MinutesPartView[];
  /** null: they are a draft */
  readonly approved: { readonly on: string; readonly by: string } | null;
}

export interface MinutesPartView {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** 0: as it was drafted */
  readonly version: number;
}
