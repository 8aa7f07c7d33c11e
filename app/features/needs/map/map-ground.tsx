import { memo, useMemo } from "react";
import type { MapShapes, MunicipalityShape } from "~/domain/map/map-shapes";
import type { MapFill } from "~/domain/map/pins";

interface MapGroundProps {
  readonly shapes: MapShapes;
  readonly fill: MapFill | null;
  readonly chosenCodes: ReadonlySet<string>;
}

/**
 * The territory, in map units. Municipalities of one colour are one path: a thousand of them are drawn as fast as
 * six. What is pointed at is found by its coordinates, see `municipalityAt`.
 */
export const MapGround = memo(function MapGround({ shapes, fill, chosenCodes }: MapGroundProps) {
  const { municipalities, abroad, surroundings, provinces, outline } = shapes;
  const district = useMemo(() => municipalities.filter(isOfDistrict), [municipalities]);
  const chosen = useMemo(
    () => municipalities.filter(({ code }) => chosenCodes.has(code)),
    [municipalities, chosenCodes],
  );
  const colours = useMemo(
    () => groupByClass(outline === "" ? [] : district, fill),
    [district, fill, outline],
  );
  return (
    <>
      <path className="abroad" d={abroad} />
      <path className="surroundings" d={surroundings} />
      <path className="halo" d={outline} />
      {colours.map(({ className, path }) => (
        <path key={className} className={`cells ${className}`} d={path} />
      ))}
      <path className="provinces" d={provinces} />
      <path className="outline" d={outline} />
      {chosen.length > 0 && <path className="chosen" d={chosen.map(({ path }) => path).join("")} />}
      <path className="seats" d={district.map(({ seat: [x, y] }) => `M${x} ${y}h0`).join("")} />
    </>
  );
});

function isOfDistrict({ isInDistrict }: MunicipalityShape): boolean {
  return isInDistrict;
}

interface Colour {
  readonly className: string;
  readonly path: string;
}

function groupByClass(shapes: readonly MunicipalityShape[], fill: MapFill | null): readonly Colour[] {
  const paths = new Map<string, string>();
  for (const { code, path } of shapes) {
    const className = classOf(fill, code);
    paths.set(className, (paths.get(className) ?? "") + path);
  }
  return [...paths]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([className, path]) => ({ className, path }));
}

/** "fill-3", or what tells that there is no figure. */
function classOf(fill: MapFill | null, code: string): string {
  if (fill === null) return "plain";
  const index = fill.classOf[code];
  return index === undefined ? "no-value" : `fill-${index}`;
}
