import type { NeedCategory } from "~/domain/needs/category";
import type { NeedKind } from "~/domain/needs/need";
import type { Point } from "~/domain/territory/point";

/** A need or a resource on the map: where it may be shown, see `shownPlace`. */
export interface MapPin {
  readonly id: string;
  readonly kind: NeedKind;
  readonly title: string;
  readonly category: Pick<NeedCategory, "name" | "icon" | "colour"> | null;
  /** the point; without one the seat of the first municipality, or the middle of the area */
  readonly point: Point;
  /** the corners of its area, if it has one that may be shown */
  readonly area: readonly Point[] | null;
  /** the number beside it: the people it concerns, later its votes; null: none */
  readonly count: number | null;
}

/** Of the municipalities in colour: an indicator, or how many needs each has. */
export interface MapFill {
  readonly title: string;
  /** "dati di prova", "2023", "ISTAT": where it is from */
  readonly note: string;
  /** from the palest to the darkest, at most five */
  readonly classes: readonly FillClass[];
  /** the class of each municipality by its code; one without a value has none */
  readonly classOf: Readonly<Record<string, number>>;
  /** what it means that a municipality has no class: that nobody gave its value, or that it was counted and is 0 */
  readonly withoutClass: "unknown" | "no-needs";
}

export interface FillClass {
  /** "< 190", "190–225", "≥ 295", as the legend shows it */
  readonly label: string;
  /** values from here… */
  readonly from: number;
  /** …up to, but not including, this; null: no end */
  readonly to: number | null;
}
