import { useMemo } from "react";
import { placeLabels } from "~/domain/map/place-labels";
import { labelStyles } from "~/domain/map/place-labels";
import type { MapShapes } from "~/domain/map/map-shapes";

/** What lies under the municipalities of a map: abroad, the lines of the neighbours, the halo of the district. */
export function MapUnder({ shapes }: { readonly shapes: MapShapes }) {
  return (
    <>
      <path className="abroad" d={shapes.abroad} />
      <path className="around" d={shapes.surroundings} />
      <path className="provinces" d={shapes.provinces} />
      <path className="halo" d={shapes.outline} />
    </>
  );
}

interface MapNamesProps {
  readonly shapes: MapShapes;
  /** CSS pixels to a map unit, about */
  readonly scale: number;
}

/** Names where they cover nothing. The list beside the map says them too. */
export function MapNames({ shapes, scale }: MapNamesProps) {
  const labels = useMemo(() => placeLabels({ shapes, scale, obstacles: [] }), [shapes, scale]);
  return (
    <g className="names" aria-hidden="true">
      {labels.map(({ code, name, kind, start: [x, y] }) => (
        <text key={code} className={kind} x={x} y={y} fontSize={labelStyles[kind].size / scale}>
          {name}
        </text>
      ))}
    </g>
  );
}
