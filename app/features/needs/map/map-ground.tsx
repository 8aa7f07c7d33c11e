import { memo, useMemo } from "react";
import { bluesFor, mapColours } from "~/domain/map/map-colours";
import type { MapShapes, MunicipalityShape } from "~/domain/map/map-shapes";
import type { MapFill } from "~/domain/map/pins";
import { linesOf, splitByBlock } from "./split-path";

interface MapGroundProps {
  readonly shapes: MapShapes;
  readonly fill: MapFill | null;
  readonly chosenCodes: ReadonlySet<string>;
}

/**
 * The territory, in map units. Municipalities of one colour that are near to each other are one path, so that a
 * thousand of them are drawn as fast as some dozens. What is pointed at is found by its coordinates, see
 * `municipalityAt`.
 */
export const MapGround = memo(function MapGround({ shapes, fill, chosenCodes }: MapGroundProps) {
  const { municipalities, abroad, outline } = shapes;
  const district = useMemo(() => municipalities.filter(isOfDistrict), [municipalities]);
  const lines = useMemo(() => splitLines(shapes), [shapes]);
  const cells = useMemo(() => groupByColour(district, fill), [district, fill]);
  const chosen = municipalities.filter(({ code }) => chosenCodes.has(code));
  return (
    <>
      <path className="abroad" d={abroad} fill={mapColours.abroad} />
      <Lines className="surroundings" paths={lines.surroundings} stroke={mapColours.aroundLines} />
      <path className="halo" d={outline} stroke={mapColours.halo} />
      {cells.map(({ colour, paths }) => (
        <g key={colour} className="cells" fill={colour} stroke={borderOf(fill)}>
          {paths.map((path) => (
            <path key={path} d={path} />
          ))}
        </g>
      ))}
      <Lines className="provinces" paths={lines.provinces} stroke={mapColours.province} />
      <path className="outline" d={outline} stroke={mapColours.outline} />
      {chosen.length > 0 && <path className="chosen" d={chosen.map(({ path }) => path).join("")} />}
      <Lines
        className={district.length > crowd ? "seats small" : "seats"}
        paths={lines.seats}
        stroke={mapColours.dot}
      />
    </>
  );
});

/** Of so many municipalities the dots would hide the colours. */
const crowd = 200;

interface LinesProps {
  readonly className: string;
  readonly paths: readonly string[];
  readonly stroke: string;
}

function Lines({ className, paths, stroke }: LinesProps) {
  return (
    <g className={className} stroke={stroke}>
      {paths.map((path) => (
        <path key={path} d={path} />
      ))}
    </g>
  );
}

function splitLines({ surroundings, provinces, municipalities }: MapShapes) {
  const seats = municipalities.filter(isOfDistrict).map(({ seat: [x, y] }) => `M${x} ${y}h0`);
  return {
    surroundings: splitByBlock(linesOf(surroundings)),
    provinces: splitByBlock(linesOf(provinces)),
    seats: splitByBlock(seats),
  };
}

function isOfDistrict({ isInDistrict }: MunicipalityShape): boolean {
  return isInDistrict;
}

interface Colour {
  readonly colour: string;
  readonly paths: readonly string[];
}

function groupByColour(shapes: readonly MunicipalityShape[], fill: MapFill | null): readonly Colour[] {
  const blues = bluesFor(fill?.classes.length ?? 0);
  const groups = new Map<string, string[]>();
  for (const { code, path } of shapes) {
    const colour = blues[fill?.classOf[code] ?? -1] ?? mapColours.municipality;
    const group = groups.get(colour);
    if (group) group.push(path);
    else groups.set(colour, [path]);
  }
  return [...groups].map(([colour, paths]) => ({ colour, paths: splitByBlock(paths) }));
}

function borderOf(fill: MapFill | null): string {
  return fill === null ? mapColours.municipalityLines : mapColours.filledLines;
}
