import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import { expect, test } from "vitest";
import { type Box, overlaps } from "~/domain/map/boxes";
import { boxesAt, boxesOfPin } from "~/domain/map/mark-boxes";
import type { MapShapes, MunicipalityShape } from "~/domain/map/map-shapes";
import { type PlacedLabel, placeLabels } from "~/domain/map/place-labels";
import { textWidth } from "~/domain/map/text-width";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { buildShapes } from "../../support/map-builders";

const many = crowd(120);

test("no name covers another, a pin or a dot, or goes over the edge", () => {
  for (const scale of [0.6, 1, 3]) {
    const pins = many.municipalities
      .slice(0, 30)
      .flatMap(({ seat }) => boxesAt(seat, scale, boxesOfPin({ count: 1_200 })));
    const labels = placeLabels({ shapes: many, scale, obstacles: pins });
    expect(labels.length).toBeGreaterThan(5);
    for (const [at, { box }] of labels.entries()) {
      const others = [...labels.slice(at + 1).map(({ box }) => box), ...pins];
      expect(others.filter((other) => overlaps(box, other))).toEqual([]);
      expect(many.municipalities.filter(({ seat }) => contains(box, seat, scale))).toEqual([]);
      expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(1000 * scale);
      expect(box.bottom).toBeLessThanOrEqual(many.height * scale);
    }
  }
});

test("the more one zooms in, the more names find room", () => {
  const counts = [0.6, 1, 2, 6].map((scale) => placeLabels({ shapes: many, scale, obstacles: [] }).length);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(counts.at(-1)).toBeGreaterThan(100);
});

test("the weightier has its name first, and the order of the municipalities does not matter", () => {
  const shapes = { ...many, municipalities: many.municipalities.toReversed() };
  const byCode = (labels: readonly PlacedLabel[]) => new Map(labels.map((label) => [label.code, label]));
  const some = byCode(placeLabels({ shapes: many, scale: 0.6, obstacles: [] }));
  expect(byCode(placeLabels({ shapes, scale: 0.6, obstacles: [] }))).toEqual(some);
  const heaviest = many.municipalities.toSorted((a, b) => b.weight - a.weight)[0];
  expect(some.get(heaviest?.code ?? "")).toMatchObject({ kind: "major" });
});

test("a name goes to the left, above or below when there is no room on the right", () => {
  const shapes = { ...buildShapes(["Pinerolo"]), width: 60, height: 60 };
  const one = (seat: readonly [number, number], obstacles: readonly Box[] = []) => {
    const municipalities = shapes.municipalities.map((shape) => ({ ...shape, seat }));
    return placeLabels({ shapes: { ...shapes, municipalities, width: 160 }, scale: 1, obstacles })[0]?.start;
  };
  expect(one([20, 30])?.[0]).toBeGreaterThan(20);
  expect(one([150, 30])?.[0]).toBeLessThan(110);
  const [x, y] = one([80, 30]) ?? [0, 0];
  expect(x).toBeGreaterThan(80);
  expect(y).toBeGreaterThan(30);
  const beside = [{ left: 84, top: 20, right: 160, bottom: 40 }];
  expect(one([80, 30], beside)?.[0]).toBeLessThan(80);
  const both = [...beside, { left: 0, top: 20, right: 76, bottom: 40 }];
  expect(one([80, 30], both)).toBeUndefined();
});

test("outside of the district names stand without dots, after those of the district", () => {
  const shapes = buildShapes(["Pinerolo", "Rivoli"]);
  const [inside, outside] = shapes.municipalities;
  const municipalities = [
    { ...(inside as MunicipalityShape) },
    { ...(outside as MunicipalityShape), isInDistrict: false, weight: 99 },
  ];
  const labels = placeLabels({ shapes: { ...shapes, municipalities }, scale: 1, obstacles: [] });
  expect(labels.map(({ name, kind }) => `${name} ${kind}`)).toEqual(["Pinerolo major", "Rivoli around"]);
});

test("names are as wide as the font makes them, or a little less", () => {
  const { resolve } = createRequire(import.meta.url);
  const faces = { italic: "400Regular_Italic", semibold: "600SemiBold", bold: "700Bold" } as const;
  for (const face of ["italic", "semibold", "bold"] as const) {
    const path = resolve(`@expo-google-fonts/titillium-web/${faces[face]}/TitilliumWeb_${faces[face]}.ttf`);
    const font = fontkit.create(readFileSync(path));
    if (!("layout" in font)) throw new Error("not one font");
    for (const { name } of piedmontMunicipalities.slice(0, 300)) {
      const drawn = (font.layout(name).advanceWidth / font.unitsPerEm) * 12;
      const measured = textWidth(name, face, 12);
      expect(measured, name).toBeGreaterThanOrEqual(drawn * 0.995);
      expect(measured, name).toBeLessThan(drawn * 1.04);
    }
  }
});

/** Municipalities of Piedmont with their seats strewn over the drawing, always in the same way. */
function crowd(count: number): MapShapes {
  const shapes = buildShapes(
    piedmontMunicipalities.slice(0, count).map(({ name }) => name),
    20,
  );
  return {
    ...shapes,
    municipalities: shapes.municipalities.map((shape, at) => ({
      ...shape,
      seat: [(at * 379) % 997, (at * at * 61 + at * 37) % (shapes.height - 3)],
      weight: (at * 31) % 211,
    })),
  };
}

function contains(box: Box, [x, y]: readonly [number, number], scale: number): boolean {
  return x * scale > box.left && x * scale < box.right && y * scale > box.top && y * scale < box.bottom;
}
