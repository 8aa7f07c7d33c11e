import type { MapShapes } from "~/domain/map/map-shapes";
import type { NeedCategory } from "~/domain/needs/category";
import type { NeedsContents } from "~/domain/needs/need";
import type { Indicator } from "~/domain/territory/indicator";

/** What the screen of the needs is sent once: it changes seldom, or lives on in the live document. */
export interface NeedsGround {
  readonly shapes: MapShapes;
  /** as they were when the page was made, until their document is here */
  readonly contents: NeedsContents;
}

/** What the screen of the needs asks again for whenever something of the workspace changed: light. */
export interface NeedsAbout {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly accountId: string;
  readonly canWrite: boolean;
  /** compose the district, import indicators */
  readonly canEditTerritory: boolean;
  readonly canImportBoundaries: boolean;
  /** categories and how much of a place is kept */
  readonly canEditCare: boolean;
  readonly categories: readonly NeedCategory[];
  readonly gridMetres: number;
  readonly fewestPeople: number;
  readonly indicators: readonly Indicator[];
  /** of the shapes that hold now: when it is another than that of those that were sent, ask for them again */
  readonly shapesVersion: string;
}
