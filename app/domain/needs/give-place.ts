import type { Point } from "~/domain/territory/point";
import type { NeedPlace } from "./need";

export const nowhere: NeedPlace = { municipalities: [], point: null, area: null };

interface Given {
  /** ISTAT code of the municipality it is in; null: not known */
  readonly municipalityCode: string | null;
  readonly point?: Point | null;
  readonly area?: readonly Point[] | null;
}

/**
 * A place with what was pointed at besides. A point or an area takes the place of an earlier one, and its municipality
 * that of a single one; where there are several, it comes to them. A municipality alone comes to those that are there.
 */
export function givePlace(
  place: NeedPlace,
  { municipalityCode, point = null, area = null }: Given,
): NeedPlace {
  const isFine = point !== null || area !== null;
  return {
    municipalities: withMunicipality(place.municipalities, municipalityCode, isFine),
    point: point ?? place.point,
    area: area ?? place.area,
  };
}

/** With a municipality more, or with one less. */
export function toggleMunicipality(place: NeedPlace, code: string): NeedPlace {
  const { municipalities } = place;
  const has = municipalities.includes(code);
  return {
    ...place,
    municipalities: has ? municipalities.filter((one) => one !== code) : [...municipalities, code],
  };
}

function withMunicipality(codes: readonly string[], code: string | null, isFine: boolean): readonly string[] {
  if (code === null || codes.includes(code)) return codes;
  return isFine && codes.length === 1 ? [code] : [...codes, code];
}

const metresPerDegree = 111_320;
/** Enough to look round, and few to store. */
const corners = 24;

/** The corners of an area that is all within so many metres of a point. */
export function areaAround([longitude, latitude]: Point, metres: number): readonly Point[] {
  const north = metres / metresPerDegree;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  return Array.from({ length: corners }, (_, corner): Point => {
    const angle = (2 * Math.PI * corner) / corners;
    return [rounded(longitude + east * Math.sin(angle)), rounded(latitude + north * Math.cos(angle))];
  });
}

export const directions = ["north", "east", "south", "west"] as const;
export type Direction = (typeof directions)[number];

/** A point so many metres further on. */
export function movePoint([longitude, latitude]: Point, direction: Direction, metres: number): Point {
  const north = metres / metresPerDegree;
  const east = north / Math.cos((latitude * Math.PI) / 180);
  const steps = { north: [0, north], east: [east, 0], south: [0, -north], west: [-east, 0] } as const;
  const [right, up] = steps[direction];
  return [rounded(longitude + right), rounded(latitude + up)];
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(5));
}
