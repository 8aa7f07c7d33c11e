import type { ChangedLine } from "./versions-data";

interface Part {
  readonly isFolded: boolean;
  readonly lines: readonly ChangedLine[];
}

/** So many paragraphs beside a change stay in sight, to know where one is. */
const inSight = 1;

/** Parts the paragraphs into those to be seen and those that are the same and far from what is not. */
export function foldUnchanged(lines: readonly ChangedLine[]): readonly Part[] {
  const parts: { isFolded: boolean; lines: ChangedLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const near = lines.slice(Math.max(0, index - inSight), index + inSight + 1);
    const isFolded = near.every(isUnchanged);
    const last = parts.at(-1);
    if (last?.isFolded === isFolded) last.lines.push(line);
    else parts.push({ isFolded, lines: [line] });
  }
  // A fold of one would take as much room as what it hides.
  return parts.map((part) => (part.lines.length === 1 ? { ...part, isFolded: false } : part));
}

function isUnchanged(line: ChangedLine): boolean {
  return line.every(({ kind }) => kind === "kept");
}
