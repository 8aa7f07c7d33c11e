import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import * as Y from "yjs";
import { textPieces } from "~/document/history/text-pieces";
import { allMaps, allTexts } from "~/document/workspace-document";
import { hashText } from "./build-document.ts";

/** Everything that can be seen of a document, now or in its history: what two that are the same have in common. */
export interface DescribedDocument {
  /** SHA-256 in hex: of what can be read now, with its formats */
  readonly text: string;
  /** of all that was ever in it, in the order it stands, with what was removed */
  readonly pieces: string;
  /** of what stands under keys */
  readonly entries: string;
  /** how far every client has come, and all that was removed */
  readonly state: string;
}

export function describeDocument(doc: Y.Doc): DescribedDocument {
  return {
    text: hashText(doc),
    pieces: hashPieces(doc),
    entries: hashOf(JSON.stringify(allMaps(doc).map(sortedEntries))),
    state: hashOf(Y.encodeSnapshot(Y.snapshot(doc))),
  };
}

export function isSameDocument(one: Y.Doc, other: Y.Doc): boolean {
  return isDeepStrictEqual(describeDocument(one), describeDocument(other));
}

/** Character by character, because what one has in a row the other may have in pieces. */
function hashPieces(doc: Y.Doc): string {
  const hash = createHash("sha256");
  for (const text of allTexts(doc)) {
    hash.update(`\n${describePieces(text)}`);
  }
  return hash.digest("hex");
}

function describePieces(text: Y.Text): string {
  const described: string[] = [];
  let before = { client: -1, to: -1, isShown: false };
  for (const piece of textPieces(text)) {
    const { client, from, isShown } = piece;
    const goesOn =
      piece.kind === "characters" &&
      client === before.client &&
      from === before.to &&
      isShown === before.isShown;
    if (!goesOn) described.push(` ${client} ${from} ${isShown ? "+" : "-"} `);
    described.push(contentOf(piece));
    before = { client, to: piece.kind === "characters" ? piece.to : -1, isShown };
  }
  return described.join("");
}

function contentOf(
  piece: ReturnType<typeof textPieces> extends Iterable<infer Piece> ? Piece : never,
): string {
  switch (piece.kind) {
    case "characters":
      return piece.text;
    case "embed":
      return JSON.stringify([piece.embed]);
    case "mark":
      return JSON.stringify([piece.key, piece.value]);
  }
}

function sortedEntries(map: Y.Map<unknown>): readonly (readonly [string, unknown])[] {
  return [...map.entries()].sort(([one], [other]) => (one < other ? -1 : 1));
}

function hashOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
