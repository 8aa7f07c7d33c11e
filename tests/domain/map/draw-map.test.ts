import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { drawMap, type MapPicture } from "~/domain/map/draw-map";
import { hatches } from "~/domain/map/hatches";
import { fillBlues } from "~/domain/map/map-colours";
import type { MapFill } from "~/domain/map/pins";
import { unproject } from "~/domain/map/project";
import type { Point } from "~/domain/territory/point";
import { buildPin, buildShapes } from "../../support/map-builders";

const shapes = buildShapes(["Pinerolo", "Cavour", "None", "Torre Pellice"]);
const house = { name: "Casa", icon: "home", colour: "blue" } as const;
const at = (x: number, y: number): Point => unproject(shapes.projection, [x, y]) ?? [0, 0];
const pins = [
  buildPin({ id: "a", point: at(125, 230), category: house, count: 12 }),
  buildPin({ id: "b", point: at(380, 160), kind: "resource" }),
  buildPin({ id: "c", point: at(384, 160), category: house, area: [at(300, 20), at(350, 20), at(350, 60)] }),
];
const fill = {
  title: "Indice",
  note: "dati di prova",
  classes: [
    { label: "< 190", from: 100, to: 190 },
    { label: "≥ 190", from: 190, to: null },
  ],
  classOf: { "000001": 1, "000002": 0 },
  withoutClass: "unknown",
} as const;
const draw = (given: Partial<MapPicture> = {}) =>
  drawMap({
    shapes,
    pins,
    fill,
    language: "it",
    title: "Mappa dei bisogni",
    subtitle: null,
    width: 930,
    hasLegend: true,
    isHatched: false,
    ...given,
  });

test("the picture is an SVG of its own that says in words what it shows", () => {
  const svg = draw();
  expect(textsOf(svg, "title")).toEqual(["Mappa dei bisogni"]);
  expect(textsOf(svg, "desc")).toEqual([
    "4 Comuni, 2 bisogni, 1 risorsa. Casa 2 e Senza categoria 1. Indice, dati di prova: < 190; ≥ 190. " +
      "Celle indicative, non confini ufficiali.",
  ]);
  expect(draw({ pins: [], language: "en" })).toContain("There is no need on the map.");
});

test("names, numbers, legend, scale and sources are on it; what covers each other is one number", () => {
  const texts = textsOf(draw(), "text");
  for (const wanted of [
    ...["Pinerolo", "Torre Pellice", "12", "2", "Casa (2)", "Risorsa: Senza categoria (1)"],
    ...["Indice, dati di prova", "< 190", "≥ 190", "senza dato", "Più segnaposti vicini", "5 km"],
    "Celle indicative, non confini ufficiali · centri abitati GeoNames (CC BY 4.0)",
  ])
    expect(texts).toContain(wanted);
  const official = textsOf(draw({ shapes: { ...shapes, areOfficial: true } }), "text");
  expect(official.join()).not.toContain("Celle indicative");
});

test("a municipality without needs is known to have none; one without a figure is not known", () => {
  const legend = (withoutClass: MapFill["withoutClass"]) =>
    textsOf(draw({ fill: { ...fill, withoutClass } }), "text");
  expect(legend("no-needs")).toContain("nessun bisogno");
  expect(legend("no-needs")).not.toContain("senza dato");
  expect(legend("unknown")).not.toContain("nessun bisogno");
});

test("what people wrote is text in it, whatever they wrote", () => {
  const hostile = "<script>&\"'\u0000\ud800]]>";
  const category = { ...house, name: hostile };
  const names = shapes.municipalities.map((shape) => ({ ...shape, name: hostile }));
  const svg = draw({
    title: hostile,
    subtitle: hostile,
    shapes: { ...shapes, municipalities: names, attribution: { it: hostile, en: hostile } },
    pins: pins.map((pin) => ({ ...pin, category, title: hostile })),
    fill: { ...fill, title: hostile, note: hostile },
  });
  expect(svg).not.toContain("<script");
  expect(textsOf(svg, "title")).toEqual(["<script>&\"']]>"]);
});

test("in black and white the classes are hatched and no blue is left", () => {
  const hatched = draw({ isHatched: true });
  for (const blue of fillBlues) expect(hatched).not.toContain(blue);
  expect(hatched.match(/<pattern /g)).toHaveLength(hatches.length);
  expect(draw()).not.toContain("<pattern");
});

test("a border between two municipalities is one line, unless they are coloured", () => {
  const squares = ["M0,0L250,0L250,250L0,250Z", "M250,0L500,0L500,250L250,250Z"];
  const municipalities = shapes.municipalities.map((shape, at) => ({ ...shape, path: squares[at] ?? "" }));
  const plain = draw({ shapes: { ...shapes, municipalities }, fill: null });
  expect(plain).toContain('d="M0,0L250,0L250,250L0,250L0,0M250,0L500,0L500,250L250,250" fill="none"');
  expect(plain).toContain(`d="${squares.join("")}" fill="#ffffff"/>`);
  expect(draw({ shapes: { ...shapes, municipalities } })).not.toContain("L0,0M250,0");
});

test("the wider picture has letters of the same size and more of them", () => {
  const wide = draw({ width: 1600 });
  expect(wide).toContain('viewBox="0 0 1600 ');
  expect(wide).toContain('font-size="12.5"');
  expect(textsOf(wide, "text").length).toBeGreaterThanOrEqual(textsOf(draw({ width: 500 }), "text").length);
});

test("the same map is the same bytes", () => {
  expect(draw()).toBe(draw());
});

/** The texts of all elements of a name; fails on what is not well-formed. */
function textsOf(svg: string, name: string): readonly string[] {
  const parser = new SaxesParser();
  const texts: string[] = [];
  let inside = false;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    inside = tag.name === name;
    if (inside) texts.push("");
  });
  parser.on("text", (text) => {
    if (inside) texts.push((texts.pop() ?? "") + text);
  });
  parser.on("closetag", () => {
    inside = false;
  });
  parser.write(svg).close();
  return texts;
}
