import { expect, test } from "vitest";
import * as Y from "yjs";
import { readLateWords } from "~/document/late-words";
import { needEntries, sectionText } from "~/document/workspace-document";

/** A document as it was sealed, and the edits somebody made after that. */
function afterSeal(edit: (doc: Y.Doc) => void, sealed = "Anziani soli."): readonly Uint8Array[] {
  const doc = new Y.Doc({ gc: false });
  sectionText(doc).insert(0, sealed);
  const edits: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void edits.push(update));
  edit(doc);
  return edits;
}

const typeAt = (doc: Y.Doc, at: number, words: string) => {
  for (const [index, letter] of Array.from(words).entries()) sectionText(doc).insert(at + index, letter);
};

test("letters typed one by one are read as words, without the document they were meant for", () => {
  const edits = afterSeal((doc) => {
    typeAt(doc, 13, " e lontani");
    typeAt(doc, 0, "Gli ");
  });
  expect(readLateWords(edits)).toEqual({ changes: 14, pieces: ["e lontani", "Gli"] });
});

test("what is sent again, all in one, is counted once", () => {
  const edits = afterSeal((doc) => typeAt(doc, 13, " ok"));
  const again = Y.mergeUpdates([...edits]);
  expect(readLateWords([...edits, again])).toEqual({ changes: 3, pieces: ["ok"] });
  expect(readLateWords([edits[0]!, again])).toEqual({ changes: 2, pieces: ["ok"] });
});

test("what its author took out again is left out", () => {
  const edits = afterSeal((doc) => {
    typeAt(doc, 13, " moltissimo");
    sectionText(doc).delete(18, 6);
  });
  expect(readLateWords(edits).pieces).toEqual(["molt"]);
});

test("deletions alone bring no words", () => {
  const edits = afterSeal((doc) => sectionText(doc).delete(0, 7));
  expect(readLateWords(edits).pieces).toEqual([]);
});

test("of needs and sheets the words in their fields are read", () => {
  const edits = afterSeal((doc) => {
    const need = new Y.Map<unknown>();
    need.set("title", "Trasporti la sera");
    need.set("order", 3);
    needEntries(doc).set("n1", need);
  });
  expect(readLateWords(edits).pieces).toEqual(["Trasporti la sera"]);
});
