/** Which workshop a page is of, for its head and its way back. */
export interface WorkshopPlace {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly workshopId: string;
  readonly title: string;
  /** "18 novembre 2026" */
  readonly day: string;
  /** decides what becomes of it, words its minutes, enters who was there */
  readonly mayRun: boolean;
}
