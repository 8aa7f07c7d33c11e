import { memo } from "react";
import { type Box, overlaps } from "~/domain/map/boxes";
import type { PlacedLabel } from "~/domain/map/place-labels";
import { type FrameSize, type MapView, toScreen } from "./map-view";
import { movedTo } from "./move-layers";

interface MapLabelsProps {
  readonly labels: readonly PlacedLabel[];
  readonly view: MapView;
  readonly size: FrameSize;
  readonly hasLegend: boolean;
}

/** The names of the municipalities that found room; none half under the buttons or the legend. */
export const MapLabels = memo(function MapLabels({ labels, view, size, hasLegend }: MapLabelsProps) {
  const near: Box = { left: -size.width, top: -size.height, right: 2 * size.width, bottom: 2 * size.height };
  const covered = hasLegend ? [controlsBox(size), legendBox(size)] : [controlsBox(size)];
  return (
    <g aria-hidden="true">
      {labels.map(({ code, name, kind, start, box }) => {
        const seen = moved(box, view);
        if (!overlaps(seen, near) || covered.some((other) => overlaps(seen, other))) return null;
        return (
          <text
            key={code}
            className={`place ${kind}`}
            data-at={start.join(" ")}
            transform={movedTo(...toScreen(view, start))}
          >
            {name}
          </text>
        );
      })}
    </g>
  );
});

function moved({ left, top, right, bottom }: Box, { x, y }: MapView): Box {
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** As the styles have them. */
function controlsBox({ width }: FrameSize): Box {
  if (width <= 700) return { left: width - 164, top: 0, right: width, bottom: 60 };
  return { left: width - 64, top: 0, right: width, bottom: 168 };
}

function legendBox({ width, height }: FrameSize): Box {
  const isBelow = width <= 700;
  return { left: 0, top: isBelow ? height : height - 190, right: 220, bottom: height };
}
