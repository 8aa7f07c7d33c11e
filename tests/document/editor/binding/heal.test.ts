import { createHeadlessEditor } from "@lexical/headless";
import { $getNodeByKey, $getRoot, $isElementNode, type LexicalEditor } from "lexical";
import { afterEach, expect, test } from "vitest";
import * as Y from "yjs";
import { bindEditor, type TextBinding } from "~/document/editor/binding/bind-editor";
import { sectionNodes } from "~/document/editor/section-nodes";
import { readSectionBlocks, writeInitialText } from "~/document/section-text";
import { sectionText } from "~/document/workspace-document";
import { blocksToDelta } from "~/domain/text/blocks-to-delta";
import { blockText } from "~/domain/text/flat-text";
import type { TextBlock } from "~/domain/text/blocks";

/** Longer than what is dragged over it: of two blocks that change places the shorter one is taken to have moved. */
const second = "un secondo paragrafo, ben più lungo del primo";

const opened: TextBinding[] = [];
afterEach(() => {
  for (const binding of opened.splice(0)) binding.dispose();
});

test("words typed into a block while somebody drags it go along, each to its place", () => {
  const [mover, author] = openTogether("primo testo qui", second);
  drag(mover, 0);
  type(author, "primo testo".length, " MIO");
  type(author, 0, "ANCHE ");
  exchange(mover, author);
  expect(textsOf(mover)).toEqual([second, "ANCHE primo testo MIO qui"]);
});

test("a reference and the look of letters go along too", () => {
  const [mover, author] = openTogether("primo testo", second);
  drag(mover, 0);
  sectionText(author.doc).insertEmbed(5, { chip: "b1" });
  sectionText(author.doc).insert(6, " grasso", { bold: true });
  exchange(mover, author);
  expect(blocksToDelta(readSectionBlocks(mover.doc))).toEqual([
    { insert: second },
    { insert: "\n" },
    { insert: "primo" },
    { insert: { chip: "b1" } },
    { insert: " grasso", attributes: { bold: true } },
    { insert: " testo" },
    { insert: "\n" },
  ]);
});

test("words never come to stand inside another", () => {
  const [mover, author] = openTogether("alfa beta", second);
  sectionText(mover.doc).delete("alfa".length, 1);
  drag(mover, 0);
  type(author, "alfa".length, " MIO");
  exchange(mover, author);
  expect(textsOf(mover)).toEqual([second, "alfabeta MIO"]);
});

test("words typed into a block while somebody removes it stay, in a block of their own", () => {
  const [mover, author] = openTogether("primo", second);
  remove(mover, 0);
  type(author, 5, " MIO");
  exchange(mover, author);
  expect(textsOf(mover)).toEqual([" MIO", second]);
});

test("a block dragged by two at once is there once, with the words both added", () => {
  const [mover, author] = openTogether("primo", second, "terzo");
  drag(mover, 0);
  drag(author, 0);
  exchange(mover, author);
  expect(textsOf(mover).filter((text) => text === "primo")).toHaveLength(1);
  expect(textsOf(mover)).toEqual(textsOf(author));
});

interface Desk {
  readonly doc: Y.Doc;
  readonly editor: LexicalEditor;
}

function openTogether(...texts: string[]): readonly [Desk, Desk] {
  const stored = new Y.Doc();
  writeInitialText(
    stored,
    texts.map((text): TextBlock => ({ type: "paragraph", indent: 0, runs: [{ text }] })),
  );
  const state = Y.encodeStateAsUpdate(stored);
  return [open(1, state), open(2, state)];
}

function open(clientId: number, state: Uint8Array): Desk {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientId;
  Y.applyUpdate(doc, state);
  const editor = createHeadlessEditor({ nodes: [...sectionNodes], onError: rethrow });
  opened.push(bindEditor({ editor, doc }));
  return { doc, editor };
}

function type({ doc }: Desk, at: number, words: string): void {
  sectionText(doc).insert(at, words, {});
}

/** To the end of the text. */
function drag({ editor }: Desk, block: number): void {
  editor.update(() => $getRoot().append($block(block)), { discrete: true });
}

function remove({ editor }: Desk, block: number): void {
  editor.update(() => $block(block).remove(), { discrete: true });
}

function $block(index: number) {
  const node = $getNodeByKey($getRoot().getChildAtIndex(index)?.getKey() ?? "");
  if (!$isElementNode(node)) throw new Error(`There is no block ${index}`);
  return node;
}

/** Until neither has anything the other has not. */
function exchange(one: Desk, other: Desk): void {
  for (let round = 0; round < 3; round++) {
    const toOther = Y.encodeStateAsUpdate(one.doc, Y.encodeStateVector(other.doc));
    const toOne = Y.encodeStateAsUpdate(other.doc, Y.encodeStateVector(one.doc));
    Y.applyUpdate(other.doc, toOther);
    Y.applyUpdate(one.doc, toOne);
  }
  expect(textsOf(one)).toEqual(textsOf(other));
}

function textsOf({ doc }: Desk): string[] {
  return readSectionBlocks(doc).map(blockText);
}

function rethrow(error: Error): never {
  throw error;
}
