import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import type { TextBlock } from "~/domain/text/blocks";
import type { Delta } from "~/domain/text/delta";
import { parseBlocks } from "~/domain/text/parse-blocks";
import type { Room } from "./room.ts";

interface ParsedText {
  readonly seq: number;
  readonly blocks: readonly TextBlock[];
}

export interface TextCache {
  read(room: Room): ParsedText;
}

/** Keeps the latest texts that were asked for, each as long as nobody has written in it. */
export function createTextCache(size: number): TextCache {
  const texts = new Map<number, ParsedText>();
  return {
    read(room) {
      const cached = texts.get(room.documentId);
      texts.delete(room.documentId);
      const text = cached?.seq === room.state.seq ? cached : parse(room);
      texts.set(room.documentId, text);
      const [oldest] = texts.keys();
      if (texts.size > size && oldest !== undefined) texts.delete(oldest);
      return text;
    },
  };
}

function parse({ state }: Room): ParsedText {
  const doc = new Y.Doc({ gc: false });
  try {
    Y.applyUpdate(doc, state.merged());
    return { seq: state.seq, blocks: parseBlocks(deltaOf(doc)) };
  } finally {
    doc.destroy();
  }
}

function deltaOf(doc: Y.Doc): Delta {
  return sectionText(doc).toDelta() as Delta; // Yjs leaves the type open; this is what it gives
}
