import type { MapShapes } from "~/domain/map/map-shapes";
import { Card } from "~/ui/card";
import { useLanguage, useTexts } from "~/ui/language";
import { MapNames, MapUnder } from "./map-drawing";
import { territoryTexts } from "./territory-texts";

/** The district as a picture; what it shows stands in the list beside it. */
export function DistrictMap({ shapes }: { readonly shapes: MapShapes }) {
  const words = useTexts(territoryTexts);
  const own = shapes.municipalities.filter(({ isInDistrict }) => isInDistrict);
  return (
    <Card title={words.map} pattern="district-map">
      <svg
        className="territory-map"
        viewBox={`0 0 ${shapes.width} ${shapes.height}`}
        role="img"
        aria-label={words.mapOf(own.length)}
      >
        <MapUnder shapes={shapes} />
        {own.map(({ code, name, path }) => (
          <path key={code} className="own" d={path}>
            <title>{name}</title>
          </path>
        ))}
        <path className="outline" d={shapes.outline} />
        <MapNames shapes={shapes} scale={0.5} />
      </svg>
      <MapSource shapes={shapes} />
    </Card>
  );
}

export function MapSource({ shapes }: { readonly shapes: MapShapes }) {
  const words = useTexts(territoryTexts);
  const language = useLanguage();
  return (
    <p className="map-source small muted">
      {!shapes.areOfficial && <b>{words.indicative} </b>}
      {shapes.attribution[language]}
    </p>
  );
}
