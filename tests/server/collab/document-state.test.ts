import { expect, test } from "vitest";
import * as Y from "yjs";
import { DocumentState } from "../../../server/collab/room/document-state.ts";
import { readUpdate } from "../../../server/collab/update/read-update.ts";
import { Random } from "../../support/text-judge/random.ts";

test("[SYN-11] the answer to one state is computed once for a version, and anew when something was added", () => {
  const doc = new Y.Doc({ gc: false });
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  doc.getText("text").insert(0, "uno");
  const state = new DocumentState({
    documentId: 1,
    lastSeq: 1,
    isQuarantined: false,
    snapshot: null,
    updates: [...updates],
    authors: new Map(),
  });
  const empty = Uint8Array.of(0);
  const first = state.answerTo(empty);
  expect(state.answerTo(Uint8Array.of(0))).toBe(first);
  doc.getText("text").insert(3, " due");
  state.add(updates.slice(1), updates.slice(1).map(readUpdate));
  expect(state.answerTo(empty)).not.toBe(first);
});

test("[SYN-11] whoever lacks nothing but deletions gets those, and whoever lacks more gets all of it", () => {
  const random = new Random(5);
  for (let turn = 0; turn < 40; turn++) {
    const doc = new Y.Doc({ gc: false });
    const updates: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => updates.push(update));
    const text = doc.getText("text");
    for (let edit = 0; edit < 20; edit++) {
      doc.clientID = 1 + random.below(3);
      if (text.length > 3 && random.chance(0.4)) text.delete(random.below(text.length - 2), 2);
      else text.insert(random.below(text.length + 1), "parola");
    }
    const state = new DocumentState({
      ...{ documentId: 1, lastSeq: updates.length, isQuarantined: false, snapshot: null },
      ...{ updates, authors: new Map() },
    });
    const somewhere = random.below(updates.length + 1);
    const other = new Y.Doc({ gc: false });
    for (const update of updates.slice(0, somewhere)) Y.applyUpdate(other, update);
    for (const update of state.difference(Y.encodeStateVector(other))) Y.applyUpdate(other, update);
    expect(Y.encodeStateAsUpdate(other)).toEqual(Y.encodeStateAsUpdate(doc));
  }
});

test("[SYN-11] what a worker merged takes the place of its parts, whatever came meanwhile", () => {
  const doc = new Y.Doc({ gc: false });
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let count = 0; count < 1_200; count++) doc.getText("text").insert(count >> 1, String(count % 10));
  for (const [before, meanwhile] of [
    [100, 50],
    [100, 400],
    [600, 10],
    [600, 600],
    [0, 3],
  ] as const) {
    const stored = { documentId: 1, lastSeq: 0, isQuarantined: false, snapshot: null, authors: new Map() };
    const state = new DocumentState({ ...stored, updates: [] });
    for (const update of updates.slice(0, before)) state.add([update], [readUpdate(update)]);
    const parts = state.parts();
    const merged = Y.mergeUpdates([...parts]);
    for (const update of updates.slice(before, before + meanwhile)) state.add([update], [readUpdate(update)]);
    state.adopt(parts, merged);
    expect(state.parts()[0]).toBe(merged);
    const [one, other] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
    for (const update of updates.slice(0, before + meanwhile)) Y.applyUpdate(one, update);
    Y.applyUpdate(other, state.merged());
    expect(Y.encodeStateAsUpdate(other)).toEqual(Y.encodeStateAsUpdate(one));
  }
});
