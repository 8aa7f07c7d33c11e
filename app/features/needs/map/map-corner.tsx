import type { MapShapes } from "~/domain/map/map-shapes";
import { useLanguage, useTexts } from "~/ui/language";
import { texts } from "./map-texts";
import { roundKilometres } from "~/domain/map/scale-bar";

interface MapCornerProps {
  readonly shapes: MapShapes;
  /** pixels for a unit of the drawing; null: not measured yet */
  readonly scale: number | null;
}

/** Whom the drawing is owed to, how far it can be trusted, and how long a kilometre is. */
export function MapCorner({ shapes, scale }: MapCornerProps) {
  const words = useTexts(texts);
  const language = useLanguage();
  return (
    <div className="map-corner">
      {scale !== null && <ScaleBar pixelsPerKilometre={shapes.unitsPerKilometre * scale} />}
      <p>
        {!shapes.areOfficial && <b>{words.indicative} · </b>}
        {shapes.attribution[language]}
      </p>
    </div>
  );
}

const longestBar = 110;

function ScaleBar({ pixelsPerKilometre }: { readonly pixelsPerKilometre: number }) {
  const words = useTexts(texts);
  const kilometres = roundKilometres(pixelsPerKilometre, longestBar);
  const width = kilometres * pixelsPerKilometre;
  const label = kilometres < 1 ? words.metres(Math.round(kilometres * 1000)) : words.kilometres(kilometres);
  return (
    <svg className="scale-bar" width={width + 2} height={22} role="img" aria-label={label}>
      <text x={width / 2 + 1} y={11}>
        {label}
      </text>
      <path d={`M1 14v6h${width}v-6`} />
    </svg>
  );
}
