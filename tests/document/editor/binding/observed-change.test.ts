import { expect, test } from "vitest";
import * as Y from "yjs";
import { observedChange } from "~/document/editor/binding/observed-change";
import { sectionText } from "~/document/workspace-document";
import { applyChange } from "~/domain/text/apply-change";
import type { TextBlock } from "~/domain/text/blocks";
import type { Change } from "~/domain/text/change";
import type { Delta } from "~/domain/text/delta";
import type { FlatText } from "~/domain/text/flat-text";
import { parseBlocks } from "~/domain/text/parse-blocks";
import { diceOf, randomChange } from "../../../domain/text/random-changes";

test("it turns the blocks of before into those of after, in 100 sessions of three people", {
  timeout: 30_000,
}, () => {
  for (let seed = 0; seed < 100; seed++) {
    const dice = diceOf(seed);
    const docs = [1, 2, 3].map(newDocument);
    const checks = docs.map(followBlocks);
    for (let step = 0; step < 14; step++) {
      const [one, other] = [docs[dice(3)], docs[dice(3)]];
      if (!one || !other) continue;
      write(one, randomChange(dice, sectionText(one).length));
      if (dice(2) === 0) Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
    }
    for (const check of checks) check(`seed ${seed}`);
  }
});

test("a format taken off by a mark in front reaches as far as it did", () => {
  const doc = newDocument(1);
  sectionText(doc).insert(0, "abcdef");
  sectionText(doc).format(1, 3, { bold: true });
  const seen = changesOf(doc);
  sectionText(doc).format(1, 3, { bold: null });
  expect(seen).toEqual([[{ retain: 1 }, { retain: 3, attributes: { bold: null } }]]);
});

test("what was put in and taken out at once is nothing", () => {
  const doc = newDocument(1);
  sectionText(doc).insert(0, "ab");
  const seen = changesOf(doc);
  doc.transact(() => {
    sectionText(doc).insert(1, "x");
    sectionText(doc).delete(1, 1);
  });
  expect(seen.flat()).toEqual([]);
});

function newDocument(clientId: number): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientId;
  return doc;
}

function write(doc: Y.Doc, change: Change): void {
  sectionText(doc).applyDelta(structuredClone(change) as Change[number][]);
}

/** Keeps blocks by what is observed, and compares them with the text on every change. */
function followBlocks(doc: Y.Doc): (name: string) => void {
  const text = sectionText(doc);
  let followed: FlatText = { blocks: [], isTerminated: false };
  followed = applyChange(followed, []).text;
  text.observe((_event, transaction) => {
    followed = applyChange(followed, observedChange(text, transaction)).text;
  });
  return (name) => expect(withoutKeys(followed.blocks), name).toEqual(parseBlocks(text.toDelta() as Delta));
}

function withoutKeys(blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.map(({ type, indent, runs }) => ({ type, indent, runs }));
}

function changesOf(doc: Y.Doc): Change[] {
  const seen: Change[] = [];
  const text = sectionText(doc);
  text.observe((_event, transaction) => seen.push(observedChange(text, transaction)));
  return seen;
}
