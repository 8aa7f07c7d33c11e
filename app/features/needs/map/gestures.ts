import { select } from "d3-selection";
import { zoom, zoomIdentity } from "d3-zoom";
import type { Position } from "~/domain/map/map-shapes";
import type { MapView } from "./map-view";

/** How far one may go: in scale, and between two corners on the drawing. */
export interface Reach {
  readonly limits: readonly [least: number, most: number];
  readonly bounds: readonly [Position, Position];
}

export interface GestureOptions extends Reach {
  readonly view: MapView;
  /** whether a wheel, a finger or a mouse moves the map now */
  readonly mayMove: (event: Event) => boolean;
  readonly onMove: (view: MapView, byHand: boolean) => void;
  readonly onRest: () => void;
}

export interface Gestures {
  set(view: MapView): void;
  limit(reach: Reach): void;
  detach(): void;
}

/** A tap may tremble by so many pixels and still be one. */
const steadyPixels = 6;
const fasterMs = 200;

/** Wheel, mouse and fingers on the frame of the map. Fetched when the map is there: the first paint does without. */
export function attachGestures(frame: HTMLElement, options: GestureOptions): Gestures {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const behaviour = zoom<HTMLElement, unknown>()
    .filter((event: Event) => options.mayMove(event))
    .clickDistance(steadyPixels)
    .duration(isCalm ? 0 : fasterMs)
    .on("zoom", ({ transform: { k, x, y }, sourceEvent }: ZoomMoved) =>
      options.onMove({ k, x, y }, sourceEvent !== null),
    )
    .on("end", () => options.onRest());
  const selection = select(frame);
  const gestures: Gestures = {
    set: ({ k, x, y }) => behaviour.transform(selection, zoomIdentity.translate(x, y).scale(k)),
    limit: ({ limits, bounds: [from, to] }) => {
      behaviour.scaleExtent([...limits]).translateExtent([[...from], [...to]]);
    },
    detach: () => void selection.on(".zoom", null),
  };
  gestures.limit(options);
  selection.call(behaviour);
  gestures.set(options.view);
  return gestures;
}

interface ZoomMoved {
  readonly transform: MapView;
  readonly sourceEvent: Event | null;
}
