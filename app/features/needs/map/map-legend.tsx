import type { MapFill } from "~/domain/map/pins";
import { useTexts } from "~/ui/language";
import { texts } from "./map-texts";

/** What the blues of the municipalities stand for. */
export function MapLegend({ fill }: { readonly fill: MapFill }) {
  const words = useTexts(texts);
  return (
    <section className="map-legend" aria-label={words.legend}>
      <p>
        <b>{fill.title}</b> {fill.note}
      </p>
      <ol>
        {fill.classes.map(({ label }, index) => (
          <li key={label}>
            <svg width={28} height={14} aria-hidden="true">
              <rect className={`cells fill-${index}`} width={28} height={14} />
            </svg>
            {label}
          </li>
        ))}
        <li>
          <svg width={28} height={14} aria-hidden="true">
            <rect className="cells no-value" width={28} height={14} />
          </svg>
          {words.noValue}
        </li>
      </ol>
    </section>
  );
}
