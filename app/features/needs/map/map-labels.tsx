import { memo } from "react";
import type { PlacedLabel } from "~/domain/map/place-labels";
import { type FrameSize, type MapView, toScreen } from "./map-view";
import { movedTo } from "./move-layers";

interface MapLabelsProps {
  readonly labels: readonly PlacedLabel[];
  readonly view: MapView;
  readonly size: FrameSize;
}

/** The names of the municipalities that found room. */
export const MapLabels = memo(function MapLabels({ labels, view, size }: MapLabelsProps) {
  return (
    <g aria-hidden="true">
      {labels.map(({ code, name, kind, start }) => {
        const [x, y] = toScreen(view, start);
        const isFar = x < -size.width || x > 2 * size.width || y < -size.height || y > 2 * size.height;
        return isFar ? null : (
          <text key={code} className={`place ${kind}`} data-at={start.join(" ")} transform={movedTo(x, y)}>
            {name}
          </text>
        );
      })}
    </g>
  );
});
