import type { MultiLineString } from "geojson";
import { mesh } from "topojson-client";
import type { GeometryObject } from "topojson-specification";
import type { Boundaries, BoundaryOf } from "./boundaries";

interface Lines {
  /** between municipalities, and about them, where none of the district is beside */
  readonly surroundings: MultiLineString;
  /** around the district */
  readonly outline: MultiLineString;
  readonly provinces: MultiLineString;
}

/** The lines of a drawing, each border once. */
export function linesBetween(flat: Boundaries, district: ReadonlySet<string>): Lines {
  const isIn = ({ code }: BoundaryOf) => district.has(code);
  const lines = (isWanted: (side: BoundaryOf, other: BoundaryOf) => boolean) =>
    mesh(flat, flat.objects.comuni, (side, other) => isWanted(aboutOf(side), aboutOf(other)));
  return {
    surroundings: lines((side, other) => !isIn(side) && !isIn(other)),
    outline: lines((side, other) => (side === other ? isIn(side) : isIn(side) !== isIn(other))),
    provinces: lines(
      (side, other) => side.province !== other.province && side.province !== "" && other.province !== "",
    ),
  };
}

/** The types of the library forget what the geometries of a topology have with them. */
function aboutOf({ properties }: GeometryObject): BoundaryOf {
  return properties as BoundaryOf;
}
