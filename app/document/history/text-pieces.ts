import * as Y from "yjs";
import type { ClockRange } from "./clock-map";

/** A stretch of a text that one person wrote at once, or one format mark; also one that is no longer there. */
export type TextPiece = ClockRange & { readonly isShown: boolean } & (
    | { readonly kind: "characters"; readonly text: string }
    | { readonly kind: "embed"; readonly embed: object }
    | { readonly kind: "mark"; readonly key: string; readonly value: unknown }
  );

/** Goes over a text in the order things stand, removed ones included. Where a mark stands, its value begins. */
export function* textPieces(text: Y.Text): Generator<TextPiece> {
  for (let item = text._start; item !== null; item = item.right) {
    const { client, clock } = item.id;
    const place = { client, from: clock, to: clock + item.length, isShown: !item.deleted };
    const { content } = item;
    if (content instanceof Y.ContentString) yield { ...place, kind: "characters", text: content.str };
    else if (content instanceof Y.ContentEmbed) yield { ...place, kind: "embed", embed: content.embed };
    else if (content instanceof Y.ContentFormat) {
      yield { ...place, kind: "mark", key: content.key, value: content.value };
    }
  }
}

/** The part of a piece between two clocks; an embed and a mark are one clock long. */
export function cutPiece(piece: TextPiece, { from, to }: ClockRange): TextPiece {
  if (piece.kind !== "characters") return piece;
  return { ...piece, from, to, text: piece.text.slice(from - piece.from, to - piece.from) };
}
