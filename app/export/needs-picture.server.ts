import { renderAsync } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.server";
import { fontFamilies, fontFiles } from "./fonts.server";
import { outlineLetters } from "./outline-letters.server";

/** 175 to the inch across the text of a page of A4: a tall drawing with more of them would only take longer. */
const mostPixels = 2_200_000;

/**
 * A drawing of ours as a PNG of so many pixels across, fewer where it is tall. Its letters are set in the fonts of the
 * product only, so that it is the same on every machine.
 */
export async function renderPng(svg: string, wantedWidth: number): Promise<Uint8Array> {
  const width = Math.min(wantedWidth, Math.floor(Math.sqrt(mostPixels / timesAsTall(svg))));
  const drawing = await outlineLetters(svg);
  // Letters that are left are of other scripts, and rare: fonts take long to load.
  const fonts = drawing.includes("<text") ? fontFiles().map(({ path }) => path) : [];
  const image = await renderAsync(drawing, {
    background: "white",
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: fontFamilies[0] },
  });
  return encodePng(image);
}

/** How its height is to its width, as `drawMap` writes them. */
function timesAsTall(svg: string): number {
  const [, width, height] = /^<svg [^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return width === undefined || height === undefined ? 1 : Number(height) / Number(width);
}

/** In pixels, as its head says. */
export function sizeOfPng(png: Uint8Array): { readonly width: number; readonly height: number } {
  const head = new DataView(png.buffer, png.byteOffset, 24);
  return { width: head.getUint32(16), height: head.getUint32(20) };
}
