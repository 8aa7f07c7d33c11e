import type { ReadBoundaries } from "~/domain/territory/boundaries/boundary-reading";

/** What the maps of a workspace are drawn with now. */
export type BoundariesInUse =
  | { readonly kind: "cells" }
  | {
      readonly kind: "workspace" | "installation";
      readonly fileName: string;
      /** null: not said */
      readonly validOn: string | null;
      readonly attribution: string;
      readonly count: number;
      /** of the import, in milliseconds */
      readonly importedAt: number;
    };

/** Boundaries that were read and wait to be confirmed. */
export interface BoundariesPreview {
  readonly draftId: string;
  readonly fileName: string;
  readonly source: ReadBoundaries["source"];
  readonly regions: readonly PreviewRegion[];
  readonly count: number;
  readonly validOn: string | null;
  readonly drawing: ReadBoundaries["drawing"];
  /** names of the district's municipalities the file has no shape of */
  readonly missing: readonly string[];
  /** how many the district has today */
  readonly districtSize: number;
  /** of Piedmont: in the file and not in our list, and the other way round */
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

export interface PreviewRegion {
  /** 0: nothing in the file says which */
  readonly code: number;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

export type BoundariesDone = "importati" | "tolti";
