import * as Y from "yjs";
import { readSectionBlocks } from "~/document/section-text";
import { countCharacters } from "~/domain/text/count-characters";
import { type DocumentParts, unpackParts } from "../packed/segment.ts";
import { buildDocument, hashText } from "./build-document.ts";
import type { Parts } from "./tasks.ts";

/** What a document is known by, with how long the text of a section is. */
export interface DescribedState {
  readonly stateVector: Uint8Array;
  /** SHA-256 of the text with its attributes, hex; equal for equal texts, however they came about */
  readonly textHash: string;
  readonly characters: number;
}

/** Throws when the document cannot be built. */
export function describeState(parts: DocumentParts): DescribedState {
  return describeParts([unpackParts(parts)]);
}

export function describeParts(parts: Parts): DescribedState {
  const doc = buildDocument(parts);
  try {
    return {
      stateVector: Y.encodeStateVector(doc),
      textHash: hashText(doc),
      characters: countCharacters(readSectionBlocks(doc)),
    };
  } finally {
    doc.destroy();
  }
}
