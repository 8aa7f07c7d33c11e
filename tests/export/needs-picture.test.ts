import { Readable } from "node:stream";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { layerMap } from "~/domain/map/draw-map";
import type { LayeredMap } from "~/domain/map/layered-map";
import { encodePng } from "~/export/encode-png.server";
import { renderPng } from "~/export/needs-picture.server";
import { buildPin, buildShapes } from "../support/map-builders";

const map = (name: string) =>
  layerMap({
    shapes: buildShapes([name, "Cavour"]),
    pins: [buildPin({ id: "a", point: [7.3, 44.9], count: 12 })],
    fill: null,
    language: "it",
    title: "Mappa dei bisogni",
    subtitle: null,
    width: 800,
    hasLegend: true,
    isHatched: false,
  });

test("the picture has the pixels that were asked for, and the same bytes for the same drawing", async () => {
  const { height } = map("Pinerolo");
  const png = await renderPng(map("Pinerolo"), 800);
  expect(sizeOf(png)).toEqual([800, height]);
  expect(Buffer.from(await renderPng(map("Pinerolo"), 800)).equals(png)).toBe(true);
});

test("a tall picture has no more pixels than print needs", async () => {
  expect(sizeOf(await renderPng({ ...map("Pinerolo"), height: 1600 }, 1860))).toEqual([1048, 2096]);
});

test("names are drawn: another name is another picture, also in letters of other scripts", async () => {
  const pictures = await Promise.all(
    ["Pinerolo", "Roletto", "Пинероло", ""].map((name) => renderPng(map(name), 400)),
  );
  expect(new Set(pictures.map((png) => Buffer.from(png).toString("base64"))).size).toBe(4);
});

test("a picture made of bands is the picture that one band would be", async () => {
  const small = pixelsOf(await renderPng(map("Pinerolo"), 800));
  const large = pixelsOf(await renderPng(map("Pinerolo"), 1600));
  expect(large.length).toBeGreaterThan(2 * 600_000 * 4);
  const whole: LayeredMap = { ...map("Pinerolo"), layers: map("Pinerolo").layers.map(everywhere) };
  expect(pixelsOf(await renderPng(whole, 800)).equals(small)).toBe(true);
  expect(pixelsOf(await renderPng(whole, 1600)).equals(large)).toBe(true);
});

/** Its pieces as if each was in every band. */
function everywhere(layer: LayeredMap["layers"][number]): LayeredMap["layers"][number] {
  return {
    ...layer,
    pieces: layer.pieces.map((piece) => ({ ...piece, top: -Infinity, bottom: Infinity })),
  };
}

test("the pixels of a PNG are those it was made of, in the order of its bands", async () => {
  const bands = [
    [255, 0, 0, 255],
    [0, 255, 0, 128],
  ].map((pixel) => Uint8Array.from(pixel));
  const png = Buffer.from(await encodePng({ width: 1, height: 2 }, Readable.from(bands)));
  expect(sizeOf(png)).toEqual([1, 2]);
  expect([...pixelsOf(png)]).toEqual([0, 255, 0, 0, 255, 0, 0, 255, 0, 128]);
  expect(png.subarray(-8).toString("hex")).toBe("49454e44ae426082");
});

test("a picture that cannot be painted is refused, not half made", async () => {
  const failing = function* () {
    yield Uint8Array.from([255, 0, 0, 255]);
    throw new Error("cannot be painted");
  };
  await expect(encodePng({ width: 1, height: 2 }, Readable.from(failing()))).rejects.toThrow(
    "cannot be painted",
  );
  const broken = map("Pinerolo");
  const [first] = broken.layers;
  const pieces = [{ svg: "<path", top: 0, bottom: 480 }];
  await expect(renderPng({ ...broken, layers: [{ ...first!, pieces }] }, 1600)).rejects.toThrow();
});

/** As they were packed, each row with its filter. */
function pixelsOf(png: Uint8Array): Buffer {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf("IDAT");
  return inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
}

function sizeOf(png: Uint8Array): readonly number[] {
  const bytes = Buffer.from(png);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
