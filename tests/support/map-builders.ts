import type { MapShapes, MunicipalityShape } from "~/domain/map/map-shapes";
import type { MapPin } from "~/domain/map/pins";
import { project } from "~/domain/map/project";
import type { Point } from "~/domain/territory/point";

/** As wide as the Pinerolese, with 7.3° East and 44.9° North in its middle. */
const projection = { kind: "transverse", scale: 100_000, x: 2_601.7, y: 78_687 } as const;

/** Squares side by side, `across` in a row, the first "000001"; each has its seat in its middle. */
export function buildShapes(names: readonly string[], across = 4): MapShapes {
  const side = 1000 / across;
  const rows = Math.ceil(names.length / across);
  const square = (at: number) => [(at % across) * side, Math.floor(at / across) * side] as const;
  const municipalities = names.map((name, at): MunicipalityShape => {
    const [x, y] = square(at);
    return {
      code: codeAt(at),
      name,
      province: "TO",
      path: `M${x},${y}h${side}v${side}h${-side}Z`,
      seat: [x + side / 2, y + side / 2],
      weight: names.length - at,
      isInDistrict: true,
    };
  });
  return {
    width: 1000,
    height: Math.max(600, rows * side),
    projection,
    municipalities,
    surroundings: "M-100,-100L-50,-50",
    abroad: "M-200,0L-100,0L-100,100Z",
    outline: `M0,0H1000V${rows * side}H0Z`,
    provinces: "M0,0L10,10",
    unitsPerKilometre: 15.7,
    areOfficial: false,
    attribution: { it: "centri abitati GeoNames (CC BY 4.0)", en: "populated places GeoNames (CC BY 4.0)" },
    version: "test",
  };
}

export function codeAt(index: number): string {
  return String(index + 1).padStart(6, "0");
}

export function buildPin(about: Partial<MapPin> & Pick<MapPin, "id" | "point">): MapPin {
  return { kind: "need", title: `Bisogno ${about.id}`, category: null, area: null, count: null, ...about };
}

export function positionOf(point: Point) {
  const position = project(projection, point);
  if (position === null) throw new Error("the point cannot be drawn");
  return position;
}
