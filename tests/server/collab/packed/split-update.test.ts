import { expect, test } from "vitest";
import * as Y from "yjs";
import { splitUpdate } from "../../../../server/collab/packed/split-update.ts";
import { textOf } from "../../../support/live-room.ts";

/** Two people who write into each other's text, delete and format. */
function writeTogether(): Y.Doc {
  const [one, other] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
  for (let round = 0; round < 300; round++) {
    const doc = round % 2 === 0 ? one : other;
    const text = doc.getText("text");
    text.insert((round * 7) % (text.length + 1), `parole ${round} 🏔️ `);
    if (round % 5 === 0) text.delete((round * 3) % (text.length - 4), 4);
    if (round % 9 === 0) text.format(0, Math.min(6, text.length), { bold: true });
    const target = doc === one ? other : one;
    Y.applyUpdate(target, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(target)));
  }
  return one;
}

function gather(parts: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  for (const part of parts) Y.applyUpdate(doc, part);
  return doc;
}

test("[SYN-16] a long answer goes in pieces that together are the same document", () => {
  const doc = writeTogether();
  const update = Y.encodeStateAsUpdate(doc);
  const parts = splitUpdate(update, 1_000);
  expect(parts.length).toBeGreaterThan(5);
  for (const part of parts.slice(0, -1)) expect(part.length).toBeLessThanOrEqual(1_100);
  const gathered = gather(parts);
  expect(gathered.getText("text").toDelta()).toEqual(doc.getText("text").toDelta());
  expect(Y.encodeStateAsUpdate(gathered)).toEqual(update);
});

test("[SYN-16] one long run is cut between letters, not within them", () => {
  const doc = new Y.Doc({ gc: false });
  doc.getText("text").insert(0, "🏔️ valle ".repeat(5_000));
  const parts = splitUpdate(Y.encodeStateAsUpdate(doc), 10_000);
  expect(parts.length).toBeGreaterThan(5);
  expect(textOf(gather(parts))).toBe(textOf(doc));
});

test("what is short, or leaves something out, goes as it is", () => {
  const doc = writeTogether();
  const update = Y.encodeStateAsUpdate(doc);
  expect(splitUpdate(update, update.length)).toEqual([update]);
  const [first, , third] = [0, 1, 2].map((at) => {
    const written = new Y.Doc({ gc: false });
    written.clientID = 7;
    written.getText("text").insert(0, "a".repeat(100 * at + 100));
    return Y.encodeStateAsUpdate(written, Y.encodeStateVector(emptyUpTo(100 * at)));
  });
  const holed = Y.mergeUpdates([first!, third!]);
  expect(splitUpdate(holed, 20)).toEqual([holed]);
});

function emptyUpTo(clock: number): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = 7;
  if (clock > 0) doc.getText("text").insert(0, "a".repeat(clock));
  return doc;
}
