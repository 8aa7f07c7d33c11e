import type { MunicipalityShape, Position } from "~/domain/map/map-shapes";

/** The municipality at a place on the drawing; null: none is there. */
export function municipalityAt(
  municipalities: readonly MunicipalityShape[],
  position: Position,
): MunicipalityShape | null {
  const nearby = squaresOf(municipalities).get(squareOf(position)) ?? [];
  return nearby.find((shape) => isWithin(outlineOf(shape), position)) ?? null;
}

/** Side of a square of the drawing, in map units: a place is looked for among what reaches into its square. */
const side = 40;

type Squares = ReadonlyMap<string, readonly MunicipalityShape[]>;
const knownSquares = new WeakMap<readonly MunicipalityShape[], Squares>();

function squaresOf(municipalities: readonly MunicipalityShape[]): Squares {
  const known = knownSquares.get(municipalities);
  if (known) return known;
  const squares = new Map<string, MunicipalityShape[]>();
  for (const shape of municipalities) {
    const [left, top, right, bottom] = outlineOf(shape).box.map((edge) => Math.floor(edge / side));
    for (let x = left ?? 0; x <= (right ?? -1); x += 1)
      for (let y = top ?? 0; y <= (bottom ?? -1); y += 1) {
        const there = squares.get(`${x} ${y}`);
        if (there) there.push(shape);
        else squares.set(`${x} ${y}`, [shape]);
      }
  }
  knownSquares.set(municipalities, squares);
  return squares;
}

function squareOf([x, y]: Position): string {
  return `${Math.floor(x / side)} ${Math.floor(y / side)}`;
}

interface Outline {
  readonly rings: readonly (readonly Position[])[];
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

// Taken apart once: a pointer asks many times a second.
const outlines = new WeakMap<MunicipalityShape, Outline>();

function outlineOf(shape: MunicipalityShape): Outline {
  const known = outlines.get(shape);
  if (known) return known;
  const rings = ringsOf(shape.path);
  const [xs, ys] = [rings.flat().map(([x]) => x), rings.flat().map(([, y]) => y)];
  const outline: Outline = {
    rings,
    box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)],
  };
  outlines.set(shape, outline);
  return outline;
}

/** The rings of a path of straight lines, "M1,2L3,4…Z". */
function ringsOf(path: string): readonly (readonly Position[])[] {
  return path
    .split("M")
    .map((ring) => (ring.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number))
    .filter((numbers) => numbers.length >= 6)
    .map((numbers) => pairs(numbers));
}

function pairs(numbers: readonly number[]): readonly Position[] {
  return Array.from(
    { length: Math.floor(numbers.length / 2) },
    (_, index) => [numbers[2 * index] ?? 0, numbers[2 * index + 1] ?? 0] as const,
  );
}

/** By how often a line to the right crosses the rings: an odd number is within, holes included. */
function isWithin({ rings, box: [left, top, right, bottom] }: Outline, [x, y]: Position): boolean {
  if (x < left || x > right || y < top || y > bottom) return false;
  let within = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const corner of ring) {
      if (before && corner[1] > y !== before[1] > y) {
        const crossing = corner[0] + ((y - corner[1]) / (before[1] - corner[1])) * (before[0] - corner[0]);
        if (x < crossing) within = !within;
      }
      before = corner;
    }
  }
  return within;
}
