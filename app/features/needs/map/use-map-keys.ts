import { type KeyboardEvent, useCallback } from "react";
import { zoomStep } from "./map-controls";
import type { MapMotion } from "./map-motion";
import type { Position } from "~/domain/map/map-shapes";

const stepPixels = 80;
const arrows: Readonly<Record<string, Position>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** + and − zoom, 0 fits, arrows move the map; on a pin, where they lead to the next one, with Shift. */
export function useMapKeys(motion: MapMotion) {
  return useCallback(
    (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const arrow = arrows[event.key];
      if (arrow) motion.moveBy(arrow[0] * stepPixels, arrow[1] * stepPixels);
      else if (event.key === "+" || event.key === "=") motion.zoomBy(zoomStep);
      else if (event.key === "-") motion.zoomBy(1 / zoomStep);
      else if (event.key === "0") motion.fit();
      else return;
      event.preventDefault();
    },
    [motion],
  );
}
