import { renderAsync } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { type SvgText, writeText } from "~/domain/map/svg-text";
import { fontFiles } from "~/export/fonts.server";
import { outlineLetters } from "~/export/outline-letters.server";

const style: SvgText = { x: 20, y: 60, size: 40, face: "semibold", colour: "#17324d" };
const drawing = (text: string, about: Partial<SvgText> = {}) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 80" font-family="Titillium Web">${writeText(text, { ...style, ...about })}</svg>`;

test.for<[string, Partial<SvgText>]>([
  ["Torre Pellice, Val d’Aosta", {}],
  ['L’Avviso & «Più» < 3 > "x"', { face: "regular" }],
  ["Città di Torino", { face: "italic" }],
  ["1.234", { face: "bold", x: 580, anchor: "end" }],
  ["AVATAR Todi", { x: 300, anchor: "middle", halo: 6, colour: "#cc334d" }],
])("letters as shapes look like the letters they were: %s", async ([text, about]) => {
  const svg = drawing(text, about);
  const outlined = await outlineLetters(svg);
  expect(outlined).not.toContain("<text");
  const [set, drawn] = await Promise.all([svg, outlined].map(paint));
  expect(inked(set!)).toBeGreaterThan(1_000);
  expect(apart(set!, drawn!)).toBeLessThan(0.02 * inked(set!));
});

test("a text with a letter of another script stays a text", async () => {
  const svg = drawing("Пинероло");
  expect(await outlineLetters(svg)).toBe(svg);
});

async function paint(svg: string): Promise<Uint8Array> {
  const font = { loadSystemFonts: false, fontFiles: fontFiles().map(({ path }) => path) };
  return (await renderAsync(svg, { background: "white", font })).pixels;
}

function inked(pixels: Uint8Array): number {
  return apart(pixels, new Uint8Array(pixels.length).fill(255));
}

/** How many bytes differ by what is seen. */
function apart(one: Uint8Array, other: Uint8Array): number {
  return one.reduce((sum, byte, index) => sum + (Math.abs(byte - other[index]!) > 40 ? 1 : 0), 0);
}
