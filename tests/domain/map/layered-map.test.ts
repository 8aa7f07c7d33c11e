import { expect, test } from "vitest";
import { type LayeredMap, writeBand, writeMap } from "~/domain/map/layered-map";

const dot = (y: number) => ({ svg: `<circle cy="${y}" r="2"/>`, top: y, bottom: y });
const map: LayeredMap = {
  width: 100,
  height: 200,
  title: "Mappa",
  text: "Due bisogni.",
  patterns: "<defs/>",
  layers: [
    { transform: "translate(0 10)", pieces: [dot(20), dot(180)] },
    { transform: null, pieces: [dot(109)] },
  ],
};
const pixels = { width: 200, height: 400 };

test("a band has what is seen in its rows, and what goes over their edge", () => {
  const upper = writeBand(map, { pixels, fromRow: 0, toRow: 202 });
  expect(upper).toContain(`<g transform="translate(0 10)">${dot(20).svg}</g>${dot(109).svg}</g></svg>`);
  expect(upper).not.toContain(dot(180).svg);
  const lower = writeBand(map, { pixels, fromRow: 240, toRow: 400 });
  expect(lower).toContain('viewBox="0 0 200 160"');
  expect(lower).toContain(`<g transform="translate(0 -240) scale(2 2)"><g transform="translate(0 10)">`);
  expect(lower).not.toContain(dot(20).svg);
  expect(lower).not.toContain(dot(109).svg);
});

test("the whole map has every piece, in the order of its layers", () => {
  const svg = writeMap(map);
  expect(svg.match(/cy="\d+"/g)).toEqual(['cy="20"', 'cy="180"', 'cy="109"']);
  expect(svg).toContain('<desc id="map-text">Due bisogni.</desc><defs/>');
});
