import type { MapShapes } from "~/domain/map/map-shapes";
import type { DistrictMunicipality } from "~/domain/territory/district-municipality";
import type { Municipality } from "~/domain/territory/piedmont-municipalities";
import type { FaultyRow } from "~/domain/territory/read-district-file";

/** The ways to compose a district; values of the address, as people read it. */
export const ways = ["elenco", "csv", "mappa"] as const;
export type Way = (typeof ways)[number];

export interface TerritoryData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly isExample: boolean;
  readonly mayEdit: boolean;
  readonly mayImportBoundaries: boolean;
  /** in Rome: who is in the district depends on it */
  readonly today: string;
  readonly district: readonly DistrictMunicipality[];
  readonly shapes: MapShapes;
  readonly way: Way | null;
  /** what may be chosen from; only sent where it is chosen from */
  readonly known: readonly Municipality[];
  /** of the whole of Piedmont instead of the district and what is around it */
  readonly isWhole: boolean;
  /** what the list is searched for */
  readonly search: string;
  /** codes whose boxes are ticked at first; "tutti" is all */
  readonly ticked: readonly string[];
  /** how many have just been put in */
  readonly done: number | null;
}

/** What a list or a file was read as; nothing of it is written yet. */
export interface DistrictPreview {
  /** what was read, to be put right, and to be read again when its confirmation is refused */
  readonly source: PreviewSource;
  readonly found: readonly FoundMunicipality[];
  readonly offered: readonly OfferedName[];
  /** as they are written in the list */
  readonly doubles: readonly string[];
  readonly unknown: readonly string[];
  readonly faulty: readonly FaultyRow[];
}

export type PreviewSource =
  | { readonly kind: "list"; readonly text: string }
  | { readonly kind: "file"; readonly csv: string; readonly fileName: string; readonly district: number };

export interface FoundMunicipality extends DistrictMunicipality {
  /** it stays as it is */
  readonly isInside: boolean;
}

export interface OfferedName extends Pick<DistrictMunicipality, "validFrom" | "validUntil"> {
  readonly typed: string;
  readonly offers: readonly Municipality[];
  readonly likely: string | null;
}

/** A file of several districts: one is chosen before anything else. */
export interface DistrictsOfFile {
  readonly fileName: string;
  readonly csv: string;
  readonly districts: readonly { readonly name: string; readonly count: number }[];
}
