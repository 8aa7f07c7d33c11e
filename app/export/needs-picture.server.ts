import { renderAsync } from "@resvg/resvg-js";
import { encodePng } from "./encode-png.server";
import { fontFamilies, fontFiles } from "./fonts.server";

/**
 * A drawing of ours as a PNG of so many pixels across. Its letters are set in the fonts of the product only, so that it
 * is the same on every machine.
 */
export async function renderPng(svg: string, width: number): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    background: "white",
    fitTo: { mode: "width", value: width },
    font: { loadSystemFonts: false, fontFiles: drawnFonts(svg), defaultFontFamily: fontFamilies[0] },
  });
  return encodePng(image);
}

/** Those beside Titillium Web take long to load, and names of places hardly ever need them. */
function drawnFonts(svg: string): string[] {
  const isPlain = !beyondLatin.test(svg);
  return fontFiles()
    .filter(({ family }) => !isPlain || family === fontFamilies[0])
    .map(({ path }) => path);
}

const beyondLatin = /[^ -\u024f\u2013-\u2026€≥]/;
