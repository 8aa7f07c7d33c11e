import type { Wording } from "~/domain/wording/language";

/** How points become places on the drawing: x to the right, y down, in map units; one unit is a CSS pixel when fitted at 1,000. */
export interface MapProjection {
  /** `transverse`: near to UTM 32N, for drawings of ours; `mercator`: where streets lie under them */
  readonly kind: "transverse" | "mercator";
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A position on the drawing, in map units. */
export type Position = readonly [x: number, y: number];

/** A municipality as it is drawn. */
export interface MunicipalityShape {
  /** ISTAT code, six digits */
  readonly code: string;
  readonly name: string;
  /** two letters; empty when a file of boundaries did not say it */
  readonly province: string;
  /** data of an SVG path, in map units */
  readonly path: string;
  /** where its name and its dot stand: the seat, or a point within the boundary */
  readonly seat: Position;
  /** how large its name may be before others: the larger, the earlier it gets its place */
  readonly weight: number;
  readonly isInDistrict: boolean;
}

/** The territory of a workspace, drawn: the same on the screen, in print and in what is exported. */
export interface MapShapes {
  /** of the drawing, in map units: the district fills it, with a margin */
  readonly width: number;
  readonly height: number;
  readonly projection: MapProjection;
  /** the district's municipalities first, then those around it that have a name on the drawing */
  readonly municipalities: readonly MunicipalityShape[];
  /** SVG path: the lines between all municipalities around the district */
  readonly surroundings: string;
  /** SVG path: what is not Italy */
  readonly abroad: string;
  /** SVG path: the outer border of the district; empty when it has no municipality yet */
  readonly outline: string;
  /** SVG path: lines between provinces */
  readonly provinces: string;
  /** map units in a kilometre, in the middle of the drawing */
  readonly unitsPerKilometre: number;
  /** official boundaries; false: cells that only indicate */
  readonly areOfficial: boolean;
  /** whom the drawing is owed to, to be shown with it */
  readonly attribution: Wording;
  /** changes when the drawing does */
  readonly version: string;
}
