import { renderAsync } from "@resvg/resvg-js";
import { type Band, type LayeredMap, writeBand } from "~/domain/map/layered-map";
import { encodePng } from "./encode-png.server";
import { fontFamilies, fontFiles } from "./fonts.server";
import { outlineLetters } from "./outline-letters.server";

/** 175 to the inch across the text of a page of A4: a tall drawing with more of them would only take longer. */
const mostPixels = 2_200_000;

/**
 * A map as a PNG of so many pixels across, fewer where it is tall. Its letters are set in the fonts of the product only,
 * so that it is the same on every machine.
 */
export async function renderPng(map: LayeredMap, wantedWidth: number): Promise<Uint8Array> {
  const timesAsTall = map.height / map.width;
  const width = Math.min(wantedWidth, Math.floor(Math.sqrt(mostPixels / timesAsTall)));
  const pixels = { width, height: Math.ceil(width * timesAsTall) };
  return encodePng(pixels, paintBands(map, pixels));
}

/** Of each band: the main thread takes over its pixels at once, and is held meanwhile. */
const bandPixels = 600_000;
/** Of the four threads for such work the others are left to who asks for something else. */
const paintedAtOnce = 2;

/** The pixels of a picture, some rows at a time, from above. */
async function* paintBands(map: LayeredMap, pixels: Band["pixels"]): AsyncGenerator<Uint8Array> {
  const rows = Math.ceil(pixels.height / Math.ceil((pixels.width * pixels.height) / bandPixels));
  const begun: Promise<Uint8Array>[] = [];
  for (let fromRow = 0; fromRow < pixels.height; fromRow += rows) {
    const painted = paintBand(map, { pixels, fromRow, toRow: Math.min(fromRow + rows, pixels.height) });
    // That it failed is told when it is its turn.
    painted.catch(() => undefined);
    begun.push(painted);
    const first = begun.length < paintedAtOnce ? undefined : begun.shift();
    if (first) yield await first;
  }
  for (const painted of begun) yield await painted;
}

async function paintBand(map: LayeredMap, band: Band): Promise<Uint8Array> {
  const drawing = await outlineLetters(writeBand(map, band));
  // Letters that are left are of other scripts, and rare: fonts take long to load.
  const fonts = drawing.includes("<text") ? fontFiles().map(({ path }) => path) : [];
  const image = await renderAsync(drawing, {
    background: "white",
    // Nothing to be cut out is no wish to cut, and spares a copy of all pixels.
    crop: { left: 0, top: 0, right: 0, bottom: 0 },
    font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: fontFamilies[0] },
  });
  return image.pixels;
}

/** In pixels, as its head says. */
export function sizeOfPng(png: Uint8Array): { readonly width: number; readonly height: number } {
  const head = new DataView(png.buffer, png.byteOffset, 24);
  return { width: head.getUint32(16), height: head.getUint32(20) };
}
