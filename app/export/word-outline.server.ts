import type { PathCommand } from "fontkit";
import { openFace } from "./open-face.server";

export interface OutlineCommand {
  readonly kind: "move" | "line" | "quad" | "cubic" | "close";
  /** in points, from the top left corner of the capitals */
  readonly points: readonly (readonly [number, number])[];
}

/** The shape of a word in the bold face of the page, for what is seen but must not be read. */
export function outlineWord(word: string, size: number): readonly OutlineCommand[] {
  const font = openFace("700Bold");
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(word);
  let x = 0;
  return glyphs.flatMap((glyph, index) => {
    const start = x;
    x += positions[index]?.xAdvance ?? 0;
    return glyph.path.commands.map((command) =>
      outlineCommand(command, { start, top: font.capHeight, scale }),
    );
  });
}

interface Place {
  readonly start: number;
  readonly top: number;
  readonly scale: number;
}

function outlineCommand({ command, args }: PathCommand, { start, top, scale }: Place): OutlineCommand {
  const points: [number, number][] = [];
  for (let i = 0; i + 1 < args.length; i += 2) {
    points.push([rounded((start + (args[i] ?? 0)) * scale), rounded((top - (args[i + 1] ?? 0)) * scale)]);
  }
  return { kind: kinds[command], points };
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}

const kinds = {
  moveTo: "move",
  lineTo: "line",
  quadraticCurveTo: "quad",
  bezierCurveTo: "cubic",
  closePath: "close",
} as const;
