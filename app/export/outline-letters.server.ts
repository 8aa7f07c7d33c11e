import { setImmediate as letOthers } from "node:timers/promises";
import { round } from "~/domain/map/svg-text";
import type { TitilliumFace } from "./fonts.server";
import { letterShapes } from "./letter-shapes.server";

/** So long, in milliseconds, nobody else waits for their turn: letters met for the first time take half a second together. */
const longestHold = 4;

/**
 * A drawing as `writeText` wrote its texts, with their letters as shapes: whoever paints it would look each letter up in
 * its font anew, which takes longer than to paint it. A text with a letter that Titillium Web lacks stays a text.
 */
export async function outlineLetters(svg: string): Promise<string> {
  let [outlined, end, heldSince] = ["", 0, performance.now()];
  for (const found of svg.matchAll(textElement)) {
    outlined += svg.slice(end, found.index) + (outlineText(found.slice(1)) ?? found[0]);
    end = found.index + found[0].length;
    if (performance.now() - heldSince < longestHold) continue;
    await letOthers();
    heldSince = performance.now();
  }
  return outlined + svg.slice(end);
}

const textElement =
  /<text x="([-\d.]+)" y="([-\d.]+)"(?: text-anchor="(\w+)")? font-size="([\d.]+)" font-weight="(\d+)"( font-style="italic")? ([^>]*)>([^<]*)<\/text>/g;

/** Null: it cannot be. */
function outlineText([x, y, anchor, size, weight, slant, paint, text]: (string | undefined)[]):
  | string
  | null {
  const face = faces[`${weight}${slant ?? ""}`];
  const shapes = face && letterShapes(face);
  const outline = shapes?.outline(readEscaped(text ?? ""));
  if (!shapes || !outline) return null;
  const scale = Number(size) / shapes.unitsPerEm;
  const start = round(Number(x) - (partBefore[anchor ?? "start"] ?? 0) * outline.length * scale);
  const painted = (paint ?? "").replace(
    /stroke-width="([\d.]+)"/,
    (_, width: string) => `stroke-width="${Number(width) / scale}"`,
  );
  return `<path transform="translate(${start} ${y}) scale(${scale})" ${painted} d="M0 0${outline.d}"/>`;
}

const faces: Readonly<Record<string, TitilliumFace>> = {
  "400": "400Regular",
  '400 font-style="italic"': "400Regular_Italic",
  "600": "600SemiBold",
  "700": "700Bold",
};

const partBefore: Readonly<Record<string, number>> = { start: 0, middle: 0.5, end: 1 };

function readEscaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (escaped) => characters[escaped] ?? escaped);
}

const characters: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};
