import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { drawMap } from "~/domain/map/draw-map";
import { encodePng } from "~/export/encode-png.server";
import { renderPng } from "~/export/needs-picture.server";
import { buildShapes } from "../support/map-builders";

const svg = (name: string) =>
  drawMap({
    shapes: buildShapes([name, "Cavour"]),
    pins: [],
    fill: null,
    language: "it",
    title: "Mappa dei bisogni",
    subtitle: null,
    width: 800,
    hasLegend: false,
    isHatched: false,
  });

test("the picture has the pixels that were asked for, and the same bytes for the same drawing", async () => {
  const png = await renderPng(svg("Pinerolo"), 800);
  expect(sizeOf(png)).toEqual([800, 480]);
  expect(Buffer.from(await renderPng(svg("Pinerolo"), 800)).equals(png)).toBe(true);
});

test("a tall picture has no more pixels than print needs", async () => {
  const tall = svg("Pinerolo").replace(
    /viewBox="0 0 800 480" width="800" height="480"/,
    'viewBox="0 0 800 1600" width="800" height="1600"',
  );
  expect(sizeOf(await renderPng(tall, 1860))).toEqual([1048, 2096]);
});

test("names are drawn: another name is another picture, also in letters of other scripts", async () => {
  const pictures = await Promise.all(
    ["Pinerolo", "Roletto", "Пинероло", ""].map((name) => renderPng(svg(name), 400)),
  );
  expect(new Set(pictures.map((png) => Buffer.from(png).toString("base64"))).size).toBe(4);
});

test("the pixels of a PNG are those it was made of", async () => {
  const pixels = Uint8Array.from([255, 0, 0, 255, 0, 255, 0, 128]);
  const png = Buffer.from(await encodePng({ width: 1, height: 2, pixels }));
  expect(sizeOf(png)).toEqual([1, 2]);
  const at = png.indexOf("IDAT");
  const packed = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  expect([...inflateSync(packed)]).toEqual([0, 255, 0, 0, 255, 0, 0, 255, 0, 128]);
  expect(png.subarray(-8).toString("hex")).toBe("49454e44ae426082");
});

function sizeOf(png: Uint8Array): readonly number[] {
  const bytes = Buffer.from(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
