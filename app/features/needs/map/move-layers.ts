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

/**
 * Shows at another view what was drawn for this one, without drawing it anew: the ground as one picture, the marks
 * one by one when the scale changes; names of places are left out until it rests. Both are drawn again, and sharply, when the map rests.
 */
export function moveLayers({ ground, marks }: Layers, drawn: MapView, now: MapView): void {
  const scale = now.k / drawn.k;
  const [x, y] = [now.x - drawn.x * scale, now.y - drawn.y * scale];
  const keepsScale = Math.abs(scale - 1) < 1e-9;
  const pushed = keepsScale && x === 0 && y === 0 ? "" : `translate(${x}px, ${y}px)`;
  ground.style.transform = keepsScale ? pushed : `${pushed} scale(${scale})`;
  marks.style.transform = keepsScale ? pushed : "";
  const isApart = marks.dataset["apart"] === "";
  if (keepsScale && !isApart) return;
  placeEach(marks, keepsScale ? drawn : now);
  if (keepsScale) delete marks.dataset["apart"];
  else marks.dataset["apart"] = "";
}

function placeEach(marks: SVGSVGElement, view: MapView): void {
  for (const mark of marks.querySelectorAll<SVGElement>("[data-at]:not(.place)")) {
    const [x = 0, y = 0] = (mark.dataset["at"] ?? "").split(" ").map(Number);
    mark.setAttribute("transform", movedTo(...toScreen(view, [x, y])));
  }
}
