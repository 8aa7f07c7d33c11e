import type { Font } from "fontkit";
import type { TitilliumFace } from "./fonts.server";
import { openFace } from "./open-face.server";

/** Letters of one face, each drawn from the point it stands on and back to it, so that they follow one another. */
export interface LetterShapes {
  /** How many of its units are as long as the size of the letters. */
  readonly unitsPerEm: number;
  /** Path data in units of the face, y downwards, and how far it goes; null: the face lacks a letter of it. */
  outline(text: string): { readonly d: string; readonly length: number } | null;
}

/** Read once for each face, and each letter and pair of letters once: reading a font takes longer than drawing a map. */
const known = new Map<TitilliumFace, LetterShapes>();

export function letterShapes(face: TitilliumFace): LetterShapes {
  return recall(known, face, () => readShapes(face));
}

function readShapes(face: TitilliumFace): LetterShapes {
  const font = openFace(face);
  const letters = new Map<string, string | null>();
  const pairs = new Map<string, number>();
  const letterOf = (letter: string) => recall(letters, letter, () => drawLetter(font, letter));
  const advanceBefore = (letter: string, next: string) =>
    recall(
      pairs,
      letter + next,
      () => advance(font, letter + next) - (next === "" ? 0 : advance(font, next)),
    );
  return {
    unitsPerEm: font.unitsPerEm,
    outline(text) {
      let [d, length] = ["", 0];
      const characters = Array.from(text);
      for (const [index, character] of characters.entries()) {
        const letter = letterOf(character);
        if (letter === null) return null;
        const by = advanceBefore(character, characters[index + 1] ?? "");
        d += `${letter}m${by} 0`;
        length += by;
      }
      return { d, length };
    },
  };
}

function recall<Key, Value>(values: Map<Key, Value>, key: Key, find: () => Value): Value {
  const value = values.get(key);
  if (value !== undefined) return value;
  const found = find();
  values.set(key, found);
  return found;
}

/** With the nearness of its letters to each other. */
function advance(font: Font, text: string): number {
  return font.layout(text, { liga: false }).advanceWidth;
}

/** Only relative commands: the same shape wherever the pen is. Null: the face lacks it. */
function drawLetter(font: Font, letter: string): string | null {
  if (!font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) return null;
  const [glyph] = font.layout(letter).glyphs;
  let d = "";
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const { command, args } of glyph?.path.commands ?? []) {
    d += letterOfCommand[command];
    for (let at = 0; at + 1 < args.length; at += 2)
      d += `${at > 0 ? " " : ""}${(args[at] ?? 0) - x} ${-((args[at + 1] ?? 0) - y)}`;
    if (command === "closePath") [x, y] = [startX, startY];
    else [x, y] = [args.at(-2) ?? x, args.at(-1) ?? y];
    if (command === "moveTo") [startX, startY] = [x, y];
  }
  return d === "" ? "" : `${d}m${-x} ${y}`;
}

const letterOfCommand = {
  moveTo: "m",
  lineTo: "l",
  quadraticCurveTo: "q",
  bezierCurveTo: "c",
  closePath: "z",
} as const;
