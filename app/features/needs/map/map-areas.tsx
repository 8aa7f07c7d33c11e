import { memo } from "react";
import type { MapShapes } from "~/domain/map/map-shapes";
import { colourOf } from "~/domain/map/category-icon-paths";
import type { MapPin } from "~/domain/map/pins";
import { toGeoProjection } from "~/domain/map/project";

interface MapAreasProps {
  readonly pins: readonly MapPin[];
  readonly shapes: MapShapes;
  readonly selectedId: string | null;
}

/** The areas that needs are about, in the colour of their category, seen through. */
export const MapAreas = memo(function MapAreas({ pins, shapes, selectedId }: MapAreasProps) {
  const projection = toGeoProjection(shapes.projection);
  return pins.map(({ id, category, area }) => {
    if (area === null) return null;
    // Corner by corner: a ring as such would have a winding, and drawn the other way be all the world.
    const corners = area.flatMap((corner) => {
      const place = projection([...corner]);
      return place ? [`${place[0].toFixed(1)} ${place[1].toFixed(1)}`] : [];
    });
    const colour = colourOf(category);
    return (
      <path
        key={id}
        className={id === selectedId ? "area selected" : "area"}
        d={`M${corners.join("L")}Z`}
        fill={colour}
        stroke={colour}
      />
    );
  });
});
