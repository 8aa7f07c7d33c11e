import type { NeedCategory } from "~/domain/needs/category";

export interface NeedsSettingsData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly categories: readonly CountedCategory[];
  readonly gridMetres: number;
  readonly fewestPeople: number;
  /** what has just been done */
  readonly done: "saved" | "removed" | null;
  /** how many needs lost points and areas by it */
  readonly coarsened: number;
}

export interface CountedCategory extends NeedCategory {
  /** needs and resources of it */
  readonly count: number;
}
