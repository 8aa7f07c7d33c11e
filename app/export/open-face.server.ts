import { readFileSync } from "node:fs";
import { create, type Font } from "fontkit";
import { facePath, type TitilliumFace } from "./fonts.server";

/** Reads a face for its shapes and measures; that takes a moment each time. */
export function openFace(face: TitilliumFace): Font {
  const font = create(readFileSync(facePath(face)));
  if (!("layout" in font)) throw new Error("a collection of fonts, not one font");
  return font;
}
