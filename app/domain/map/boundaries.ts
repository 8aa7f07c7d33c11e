import type { GeometryCollection, Topology } from "topojson-specification";
import type { Point } from "~/domain/territory/point";

/** What is known of a municipality beside its boundary. */
export interface BoundaryOf {
  /** ISTAT code, six digits */
  readonly code: string;
  readonly name: string;
  /** two letters; empty: not known */
  readonly province: string;
  /** only where it is in no table of the program */
  readonly seat?: Point;
  readonly size?: number;
  /** beyond the edge: drawn where something else is looked at, never looked at itself */
  readonly isAround?: true;
}

/** The boundaries of municipalities: the cells, or what was imported. */
export type Boundaries = Topology<{ comuni: GeometryCollection<BoundaryOf> }>;

/** The countries around. */
export type Abroad = Topology<{ abroad: GeometryCollection }>;
