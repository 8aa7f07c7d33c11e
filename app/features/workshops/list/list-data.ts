import type { WorkshopStatus } from "~/domain/workshop/workshop";

/** What the list of workshops shows, in the language of the person. */
export interface WorkshopsData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly mayCreate: boolean;
  /** the latest first */
  readonly workshops: readonly WorkshopLine[];
}

export interface WorkshopLine {
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly status: WorkshopStatus;
  /** "ven 30 nov, 18:00 · Sala civica" */
  readonly facts: string;
  /** null: it is not open */
  readonly code: string | null;
  readonly hasMinutes: boolean;
}
