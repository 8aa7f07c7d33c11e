import { findSplices } from "~/domain/text/find-splices";

/** A stretch of a line that stayed, was put in, or was taken out. */
export interface WordPiece {
  readonly kind: "kept" | "put-in" | "taken-out";
  readonly text: string;
}

/** Word by word; what was taken out stands before what came in its place. */
export function comparePieces(before: string, after: string): readonly WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = 0;
  for (const { from, to, newFrom, newTo } of findSplices(before, after, { selected: null, caret: null })) {
    pieces.push({ kind: "kept", text: before.slice(at, from) });
    pieces.push({ kind: "taken-out", text: before.slice(from, to) });
    pieces.push({ kind: "put-in", text: after.slice(newFrom, newTo) });
    at = to;
  }
  pieces.push({ kind: "kept", text: before.slice(at) });
  return pieces.filter(({ text }) => text !== "");
}
