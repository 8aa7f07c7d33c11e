import { type MapView, toScreen } from "./map-view";

export interface Layers {
  /** what is drawn on the map itself: it is scaled with it */
  readonly ground: SVGSVGElement;
  /** pins and names: they keep their size */
  readonly marks: SVGSVGElement;
}

/** "12.5 -3" for an attribute that moves something there. */
export function movedTo(x: number, y: number): string {
  return `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
}

/** Pins that are drawn so much larger or smaller than they are stand in their size again. */
const mostStretch = 2;

/**
 * Shows at another view what was drawn for this one, without drawing it anew: the ground as one picture, and the
 * marks as another, which is drawn again on the way whenever their size would be another by much; names of places are
 * left out from then on. Both are drawn again, and sharply, when the map rests.
 */
export function moveLayers({ ground, marks }: Layers, drawn: MapView, now: MapView): void {
  ground.style.transform = pushed(drawn, now);
  const placed = placedFor(marks) ?? drawn;
  const stretch = now.k / placed.k;
  const isBack = isSameScale(now, drawn);
  if (isBack && marks.dataset["apart"] !== undefined) placeEach(marks, drawn, null);
  else if (!isBack && (stretch > mostStretch || stretch < 1 / mostStretch)) placeEach(marks, now, now);
  marks.style.transform = pushed(placedFor(marks) ?? drawn, now);
}

/** What was drawn in between stands for the view of the drawing: with the others it stands apart again. */
export function joinMarks({ marks }: Layers): void {
  const apart = placedFor(marks);
  if (apart !== null) placeEach(marks, apart, apart);
}

/** As a style: what was drawn for one view, at another. */
function pushed(drawn: MapView, now: MapView): string {
  const scale = now.k / drawn.k;
  const [x, y] = [now.x - drawn.x * scale, now.y - drawn.y * scale];
  const isStill = Math.abs(scale - 1) < 1e-9;
  if (isStill && x === 0 && y === 0) return "";
  return `translate(${x}px, ${y}px)${isStill ? "" : ` scale(${scale})`}`;
}

function isSameScale(one: MapView, other: MapView): boolean {
  return Math.abs(one.k / other.k - 1) < 1e-9;
}

/** The view for which the marks stand apart from what was drawn; null: they do not. */
function placedFor({ dataset: { apart } }: SVGSVGElement): MapView | null {
  if (apart === undefined) return null;
  const [k = 1, x = 0, y = 0] = apart.split(" ").map(Number);
  return { k, x, y };
}

function placeEach(marks: SVGSVGElement, view: MapView, apart: MapView | null): void {
  for (const mark of marks.querySelectorAll<SVGElement>("[data-at]:not(.place)")) {
    const [x = 0, y = 0] = (mark.dataset["at"] ?? "").split(" ").map(Number);
    mark.setAttribute("transform", movedTo(...toScreen(view, [x, y])));
  }
  if (apart === null) delete marks.dataset["apart"];
  else marks.dataset["apart"] = `${apart.k} ${apart.x} ${apart.y}`;
}
