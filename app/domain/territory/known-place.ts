import type { Point } from "./point";

/** A place that people look for: a municipality, or a hamlet of one. */
export interface KnownPlace {
  readonly kind: "municipality" | "hamlet";
  readonly name: string;
  /** ISTAT code of the municipality */
  readonly code: string;
  /** two letters; empty: not known */
  readonly province: string;
  /** the name of the municipality, of a hamlet as well */
  readonly municipality: string;
  readonly point: Point;
  readonly isInDistrict: boolean;
}
