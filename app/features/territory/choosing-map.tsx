import { type KeyboardEvent, useRef, useState } from "react";
import type { MapShapes, MunicipalityShape } from "~/domain/map/map-shapes";
import { useTexts } from "~/ui/language";
import { MapSource } from "./district-map";
import { MapNames, MapUnder } from "./map-drawing";
import { type Direction, nearestMunicipality } from "./nearest-municipality";
import { territoryTexts } from "./territory-texts";

interface ChoosingMapProps {
  readonly shapes: MapShapes;
  /** codes that may be chosen */
  readonly known: ReadonlySet<string>;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (code: string) => void;
}

/** Every municipality is a box to tick; one tab stop, the arrow keys go from one to the next. */
export function ChoosingMap({ shapes, known, chosen, onToggle }: ChoosingMapProps) {
  const words = useTexts(territoryTexts);
  const open = shapes.municipalities.filter(({ code }) => known.has(code));
  const [current, setCurrent] = useState(open[0]?.code ?? "");
  const drawing = useRef<SVGSVGElement>(null);

  const handleKey = (event: KeyboardEvent, from: MunicipalityShape) => {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      onToggle(from.code);
    } else if (isDirection(event.key)) {
      event.preventDefault();
      const next = nearestMunicipality(open, from, event.key);
      if (next === null) return;
      setCurrent(next.code);
      drawing.current?.querySelector<SVGElement>(`[data-code="${next.code}"]`)?.focus();
    }
  };

  const focusable = open.some(({ code }) => code === current) ? current : open[0]?.code;
  return (
    <div>
      <svg
        ref={drawing}
        className="territory-map choosing"
        viewBox={`0 0 ${shapes.width} ${shapes.height}`}
        role="group"
        aria-label={words.mapChoice}
      >
        <MapUnder shapes={shapes} />
        {open.map((municipality) => (
          <path
            key={municipality.code}
            data-code={municipality.code}
            className={chosen.has(municipality.code) ? "own chosen" : "own"}
            d={municipality.path}
            role="checkbox"
            aria-checked={chosen.has(municipality.code)}
            aria-label={municipality.name}
            tabIndex={municipality.code === focusable ? 0 : -1}
            onClick={() => {
              setCurrent(municipality.code);
              onToggle(municipality.code);
            }}
            onKeyDown={(event) => handleKey(event, municipality)}
          />
        ))}
        <g className="ticks" aria-hidden="true">
          {open
            .filter(({ code }) => chosen.has(code))
            .map(({ code, seat: [x, y] }) => (
              <path key={code} d={`M${x - 5} ${y}l3.5 4 7-8`} />
            ))}
        </g>
        <MapNames shapes={shapes} scale={0.9} />
      </svg>
      <MapSource shapes={shapes} />
    </div>
  );
}

function isDirection(key: string): key is Direction {
  return /^Arrow(Up|Down|Left|Right)$/.test(key);
}
