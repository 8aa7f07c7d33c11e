import { bluesFor, mapColours } from "~/domain/map/map-colours";
import type { MapFill } from "~/domain/map/pins";
import { useTexts } from "~/ui/language";
import { texts } from "./map-texts";

/** What the blues of the municipalities stand for. */
export function MapLegend({ fill }: { readonly fill: MapFill }) {
  const words = useTexts(texts);
  const blues = bluesFor(fill.classes.length);
  return (
    <section className="map-legend" aria-label={words.legend}>
      <p>
        <b>{fill.title}</b> {fill.note}
      </p>
      <ol>
        {fill.classes.map(({ label }, index) => (
          <li key={label}>
            <Swatch colour={blues[index] ?? mapColours.municipality} />
            {label}
          </li>
        ))}
        <li>
          <Swatch colour={mapColours.municipality} />
          {words.withoutClass[fill.withoutClass]}
        </li>
      </ol>
    </section>
  );
}

function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg width={28} height={14} aria-hidden="true">
      <rect width={28} height={14} fill={colour} />
    </svg>
  );
}
