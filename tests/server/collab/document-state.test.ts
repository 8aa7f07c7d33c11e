import { expect, test } from "vitest";
import * as Y from "yjs";
import { DocumentState } from "../../../server/collab/room/document-state.ts";

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
  state.add(updates.slice(1));
  expect(state.answerTo(empty)).not.toBe(first);
});
