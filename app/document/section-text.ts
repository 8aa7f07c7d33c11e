import type * as Y from "yjs";
import type { TextBlock } from "~/domain/text/blocks";
import { blocksToDelta } from "~/domain/text/blocks-to-delta";
import type { Delta } from "~/domain/text/delta";
import { parseBlocks } from "~/domain/text/parse-blocks";
import { sectionText } from "./workspace-document";

/** The text of a section as blocks. */
export function readSectionBlocks(doc: Y.Doc): readonly TextBlock[] {
  // Yjs types a delta loosely; the parser takes anything of this shape and ignores what it does not know.
  return parseBlocks(sectionText(doc).toDelta() as Delta);
}

/** Fills a text that was never written in: for examples and imports, before anybody opens it. */
export function writeInitialText(doc: Y.Doc, blocks: readonly TextBlock[]): void {
  const text = sectionText(doc);
  if (text.length > 0) throw new Error("The text is not empty: it would be written twice");
  text.applyDelta(blocksToDelta(blocks));
}

const quietMs = 80;

/** Calls with the blocks now, and again whenever the text has changed; changes that come together are told once. */
export function followSectionBlocks(
  doc: Y.Doc,
  listener: (blocks: readonly TextBlock[]) => void,
): () => void {
  const text = sectionText(doc);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    listener(readSectionBlocks(doc));
  };
  const handleChange = () => {
    timer ??= setTimeout(tell, quietMs);
  };
  tell();
  text.observe(handleChange);
  return () => {
    text.unobserve(handleChange);
    if (timer) clearTimeout(timer);
  };
}
