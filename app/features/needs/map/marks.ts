import type { MapShapes, Position } from "~/domain/map/map-shapes";
import type { MapPin } from "~/domain/map/pins";
import { toGeoProjection } from "~/domain/map/project";
import { municipalityAt } from "./municipality-at";

/** A pin with its place on the drawing. */
export interface PlacedPin {
  readonly pin: MapPin;
  readonly position: Position;
  /** the municipality it stands in; empty: none of the drawing */
  readonly placeName: string;
}

/** What is drawn and can be chosen: a pin, or several that would cover each other. */
export type Mark =
  | ({ readonly kind: "pin"; readonly key: string } & PlacedPin)
  | {
      readonly kind: "cluster";
      readonly key: string;
      readonly position: Position;
      readonly within: readonly PlacedPin[];
    };

/** Those that can be drawn, in the order they came. */
export function placePins(pins: readonly MapPin[], shapes: MapShapes): readonly PlacedPin[] {
  const projection = toGeoProjection(shapes.projection);
  return pins.flatMap((pin) => {
    const place = projection([...pin.point]);
    if (place === null) return [];
    // As written into the page: server and browser may differ in the last digits.
    const position: Position = [round(place[0]), round(place[1])];
    return [{ pin, position, placeName: municipalityAt(shapes.municipalities, position)?.name ?? "" }];
  });
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}

export function pinsOfMark(mark: Mark): readonly PlacedPin[] {
  return mark.kind === "pin" ? [mark] : mark.within;
}

/** The mark that stands for what another stood for before the map was drawn anew. */
export function successorOf(marks: readonly Mark[], ids: readonly string[]): Mark | null {
  const wanted = new Set(ids);
  return marks.find((mark) => pinsOfMark(mark).some(({ pin }) => wanted.has(pin.id))) ?? null;
}
