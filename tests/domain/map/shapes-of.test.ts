import type { Feature, FeatureCollection } from "geojson";
import { topology } from "topojson-server";
import { expect, test } from "vitest";
import type { Boundaries } from "~/domain/map/boundaries";
import type { MapShapes, Position } from "~/domain/map/map-shapes";
import { project, unproject } from "~/domain/map/project";
import { type ShapesToDraw, shapesOf } from "~/domain/map/shapes-of";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { metresBetween } from "~/domain/territory/point";
import { readCells } from "../../../server/territory/cells";

const cells = await readCells();
const known = new Map(piedmontMunicipalities.map((municipality) => [municipality.code, municipality]));
const codesOf = (...names: readonly string[]) =>
  new Set(piedmontMunicipalities.flatMap(({ code, name }) => (names.includes(name) ? [code] : [])));
const valPellice = codesOf("Torre Pellice", "Villar Pellice", "Bobbio Pellice", "Angrogna", "Bibiana");
const all = new Set(known.keys());

test("a district fills its drawing, with a margin, and its municipalities come first", () => {
  const shapes = draw({ district: valPellice });
  const own = shapes.municipalities.slice(0, 5);
  expect(own.map(({ name }) => name)).toEqual([
    "Angrogna",
    "Bibiana",
    "Bobbio Pellice",
    "Torre Pellice",
    "Villar Pellice",
  ]);
  expect(shapes.municipalities.map(({ isInDistrict }) => isInDistrict).lastIndexOf(true)).toBe(4);
  const { left, right, top, bottom } = boxOf(shapes.outline);
  expect(shapes.width).toBe(1000);
  expect(shapes.height).toBeGreaterThanOrEqual(600);
  expect(shapes.height).toBeLessThanOrEqual(1400);
  expect(left).toBeCloseTo(40, 0);
  expect(right).toBeCloseTo(960, 0);
  expect((top + bottom) / 2).toBeCloseTo(shapes.height / 2, -1);
});

test("around the district are those that lie on the drawing, and a line around it that has no end", () => {
  const shapes = draw({ district: valPellice });
  const names = shapes.municipalities.map(({ name }) => name);
  expect(names).toContain("Luserna San Giovanni");
  expect(names).not.toContain("Novara");
  expect(shapes.surroundings).not.toBe("");
  expect(shapes.abroad).not.toBe("");
  expect(shapes.provinces).not.toBe("");
});

test("without a district all of Piedmont is drawn, none of it within a district, and no outline", () => {
  const shapes = draw({ district: new Set() });
  const drawn = new Set(shapes.municipalities.map(({ code }) => code));
  expect([...all].filter((code) => !drawn.has(code))).toEqual([]);
  expect(shapes.municipalities.some(({ isInDistrict }) => isInDistrict)).toBe(false);
  expect(shapes.outline).toBe("");
  for (const { name, seat } of shapes.municipalities.filter(({ code }) => all.has(code)))
    expect(isOn(shapes, seat), name).toBe(true);
});

test("a district of codes that no boundary has is as none", () => {
  expect(draw({ district: new Set(["999999"]) })).toEqual(draw({ district: new Set() }));
});

test("all there is, with the district told apart", () => {
  const shapes = draw({ district: valPellice, extent: "whole" });
  expect(shapes.municipalities.filter(({ isInDistrict }) => isInDistrict)).toHaveLength(5);
  expect(shapes.municipalities.length).toBeGreaterThan(1180);
  expect(shapes.outline).not.toBe("");
});

test("a district of 1,180 municipalities is drawn within a second", () => {
  draw({ district: all });
  const started = process.cpuUsage();
  const shapes = draw({ district: all });
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
  expect(shapes.municipalities.filter(({ isInDistrict }) => isInDistrict)).toHaveLength(1180);
});

test("every path is written with one decimal at most, and holds numbers only", () => {
  const { municipalities, surroundings, outline, abroad } = draw({ district: valPellice });
  for (const path of [surroundings, outline, abroad, ...municipalities.map((one) => one.path)]) {
    expect(path).toMatch(/^[MLZ\d.,-]+$/);
    expect(path).not.toMatch(/\.\d\d/);
  }
});

test("seats stand where the projection of the drawing puts them, and back", () => {
  const shapes = draw({ district: valPellice });
  const torre = shapes.municipalities.find(({ name }) => name === "Torre Pellice")!;
  const [x, y] = project(shapes.projection, known.get(torre.code)!.seat)!;
  expect(torre.seat[0]).toBeCloseTo(x, 0);
  expect(torre.seat[1]).toBeCloseTo(y, 0);
  const back = unproject(shapes.projection, torre.seat)!;
  expect(metresBetween(back, known.get(torre.code)!.seat)).toBeLessThan(20);
});

test.each(["transverse", "mercator"] as const)("a kilometre is a kilometre, %s", (kind) => {
  const shapes = draw({ district: valPellice, kind });
  expect(shapes.projection.kind).toBe(kind);
  const [from, to] = ["Torre Pellice", "Bibiana"].map(
    (name) => shapes.municipalities.find((one) => one.name === name)!,
  );
  const units = Math.hypot(from!.seat[0] - to!.seat[0], from!.seat[1] - to!.seat[1]);
  const metres = metresBetween(known.get(from!.code)!.seat, known.get(to!.code)!.seat);
  expect(units / (metres / 1000)).toBeCloseTo(shapes.unitsPerKilometre, 0);
});

test("imported boundaries are drawn the same whichever way round their rings are", () => {
  const area = (ring: readonly (readonly number[])[]) => Math.round(Math.abs(twiceAreaOf(ring)) / 100);
  const [right, wrong] = [false, true].map((isReversed) =>
    shapesOf({ ...given, boundaries: twoSquares(isReversed), district: new Set(["058091"]) }),
  );
  for (const shapes of [right, wrong]) {
    const [rome] = shapes!.municipalities;
    expect(rome!.name).toBe("Roma");
    expect(isOn(shapes!, rome!.seat)).toBe(true);
    expect(boxOf(rome!.path).left).toBeCloseTo(boxOf(shapes!.outline).left, 0);
  }
  expect(area(pointsOf(right!.municipalities[0]!.path))).toBe(area(pointsOf(wrong!.municipalities[0]!.path)));
});

test("a line that no eye could see is left out of both municipalities beside it alike", () => {
  const whole = draw({ district: all });
  const corners = whole.municipalities.reduce((sum, { path }) => sum + pointsOf(path).length, 0);
  const finer = shapesOf({ ...given, district: valPellice, extent: "district" });
  const near = finer.municipalities.reduce((sum, { path }) => sum + pointsOf(path).length, 0);
  expect(corners / whole.municipalities.length).toBeLessThanOrEqual(near / finer.municipalities.length);
  expect(corners / whole.municipalities.length).toBeGreaterThan(3);
});

test("nothing to draw is an error, and no empty map", () => {
  expect(() => shapesOf({ ...given, boundaries: boundariesOf([]) })).toThrow(
    "There are no boundaries to draw",
  );
});

const given: ShapesToDraw = {
  boundaries: cells,
  abroad: cells,
  district: new Set(),
  extent: "district",
  kind: "transverse",
  findSeat: (code) => known.get(code) ?? null,
  areOfficial: false,
  attribution: { it: "", en: "" },
  version: "1",
};

function draw(some: Partial<ShapesToDraw>): MapShapes {
  return shapesOf({ ...given, ...some });
}

function twoSquares(isReversed: boolean): Boundaries {
  const square = (code: string, name: string, west: number) => {
    const ring = [
      [west, 41.8],
      [west, 42],
      [west + 0.2, 42],
      [west + 0.2, 41.8],
      [west, 41.8],
    ];
    const coordinates = [isReversed ? [...ring].reverse() : ring];
    const properties = { code, name, province: "RM" };
    return { type: "Feature" as const, properties, geometry: { type: "Polygon" as const, coordinates } };
  };
  const features = [square("058091", "Roma", 12.4), square("058120", "Fiumicino", 12.2)];
  return boundariesOf(features);
}

function boundariesOf(features: Feature[]): Boundaries {
  const comuni: FeatureCollection = { type: "FeatureCollection", features };
  // The types of the library do not carry those of the properties on.
  return topology({ comuni }) as unknown as Boundaries;
}

function isOn({ width, height }: MapShapes, [x, y]: Position): boolean {
  return x > 0 && y > 0 && x < width && y < height;
}

function pointsOf(path: string): number[][] {
  return [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

function boxOf(path: string) {
  const points = pointsOf(path);
  const [xs, ys] = [points.map(([x = 0]) => x), points.map(([, y = 0]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

function twiceAreaOf(ring: readonly (readonly number[])[]): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}
