import type { MapShapes } from "~/domain/map/map-shapes";
import type { MapFill, MapPin } from "~/domain/map/pins";
import type { Point } from "~/domain/territory/point";

/** What the map of the needs is given. It shows, and says what people point at; it changes nothing by itself. */
export interface NeedsMapProps {
  readonly shapes: MapShapes;
  /** in reading order: that of the list beside it */
  readonly pins: readonly MapPin[];
  readonly fill: MapFill | null;
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** municipalities to mark: those of the need that is open */
  readonly chosenCodes: ReadonlySet<string>;
  /** what is asked for while a place is being given; null: the map only shows */
  readonly asking: AskedPlace | null;
  readonly onPlace: (place: GivenPlace) => void;
  /** Escape, while a place is asked for */
  readonly onCancel: () => void;
  /** who has which need open now, others only */
  readonly people: readonly MapPerson[];
  /** the map goes there, once for each object */
  readonly focus?: { readonly point: Point } | null;
}

export type AskedPlace = "point" | "municipality" | "area";

export interface GivenPlace {
  /** ISTAT code of the municipality that was pointed at; null: none is there */
  readonly municipalityCode: string | null;
  readonly point: Point | null;
  readonly area: readonly Point[] | null;
}

export interface MapPerson {
  readonly needId: string;
  readonly name: string;
  readonly colour: 1 | 2 | 3 | 4 | 5 | 6;
}
