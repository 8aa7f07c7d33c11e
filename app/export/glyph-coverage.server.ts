import { readFileSync } from "node:fs";
import { create } from "fontkit";
import { lineBreak } from "~/domain/text/blocks";
import type { CharacterReplacer } from "./clean-application";
import { fontFamilies, fontFiles } from "./fonts.server";

/**
 * Replaces with U+FFFD what the fonts of the PDF cannot draw: one missing glyph would make the export of an
 * archivable file fail. Blanks and hyphens that only differ in kind become the ordinary ones, untold.
 */
export const replaceUndrawable: CharacterReplacer = (text, onReplaced) => {
  const coverage = loadCoverage();
  const plain = text
    .replace(/\u2011/g, "-")
    .replace(/\u202f/g, "\u00a0")
    .replace(/[\u2000-\u200a\u205f\u3000]/g, " ")
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Line_Separator}]/gu, keepLineBreak);
  if (isDrawnBy(plain, coverage.main)) return plain;
  let result = "";
  for (const { segment } of graphemes.segment(plain)) {
    result += drawnOrReplaced(segment, coverage, onReplaced);
  }
  return result;
};

const replacement = "\ufffd";
const graphemes = new Intl.Segmenter("it", { granularity: "grapheme" });

interface Coverage {
  /** of the family in which nearly all of a text is set */
  readonly main: ReadonlySet<number>;
  readonly families: readonly ReadonlySet<number>[];
}

function keepLineBreak(character: string): string {
  return character === lineBreak ? character : "";
}

/** What is drawn together must be in one font: of a letter with a mark no font has beside it, the letter stays. */
function drawnOrReplaced(
  grapheme: string,
  coverage: Coverage,
  onReplaced: (character: string) => void,
): string {
  const isDrawn = (text: string) => coverage.families.some((family) => isDrawnBy(text, family));
  const characters = Array.from(grapheme);
  let drawn = characters.length;
  while (drawn > 0 && !isDrawn(characters.slice(0, drawn).join(""))) drawn--;
  if (drawn === characters.length) return grapheme;
  onReplaced(characters.slice(drawn).join(""));
  return characters.slice(0, drawn).join("") + replacement;
}

function isDrawnBy(text: string, family: ReadonlySet<number>): boolean {
  for (const character of text) {
    if (character !== lineBreak && !family.has(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

let loaded: Coverage | null = null;

/** The fonts never change while the program runs, so they are read once. */
function loadCoverage(): Coverage {
  loaded ??= readCoverage();
  return loaded;
}

function readCoverage(): Coverage {
  const files = fontFiles();
  const families = fontFamilies.map((family) =>
    files.filter((file) => file.family === family).map(({ path }) => readCharacters(path)),
  );
  const [main = new Set<number>(), ...others] = families.map(shared);
  return { main, families: [main, ...others, builtInCharacters()] };
}

function readCharacters(path: string): ReadonlySet<number> {
  const font = create(readFileSync(path));
  if (!("characterSet" in font)) throw new Error(`${path} is a collection of fonts, not one font`);
  // Characters for private use have no meaning for others, and an archivable file refuses them.
  return new Set(
    font.characterSet.filter((codePoint) => !/\p{Private_Use}/u.test(String.fromCodePoint(codePoint))),
  );
}

/** A character must be in every face of a family: the text may be bold or italic there. */
function shared(faces: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...rest] = faces;
  return new Set([...first].filter((codePoint) => rest.every((face) => face.has(codePoint))));
}

/** What DejaVu Sans Mono inside the compiler has of arrows and of the signs of mathematics. */
function builtInCharacters(): ReadonlySet<number> {
  const ranges = [
    [0x2190, 0x2213],
    [0x2217, 0x2220],
    [0x2223, 0x2224],
    [0x2227, 0x222d],
    [0x2234, 0x223d],
    [0x2241, 0x2269],
    [0x226d, 0x228b],
    [0x228d, 0x22a5],
    [0x22c2, 0x22c6],
    [0x22cd, 0x22d1],
    [0x22da, 0x22ed],
  ] as const;
  return new Set(ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
}
