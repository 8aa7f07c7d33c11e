import { expect, test } from "vitest";
import { createMemoryUpdateStore } from "../../../server/collab/store/memory-update-store.ts";
import { guardSpace } from "../../../server/collab/store/space-guard.ts";
import { createTestRoom, storedText } from "../../support/live-room.ts";
import { createTestLog, documentName, workspaceId } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

test("[STO-12] on a full disk nothing is stored and everything is read, until there is space again", async () => {
  let isFull = true;
  const room = await createTestRoom({ wrapStore: (store) => guardSpace(store, () => isFull) });
  const anna = room.connect();
  anna.join();
  await until(() => expect(anna.heardOf("step2")).toHaveLength(1));
  anna.type("ciao");
  await until(() => expect(anna.socket.closedWith).toBe(1013));
  expect(anna.saved).toBe(null);

  isFull = false;
  const again = room.connect();
  again.join();
  await until(() => expect(again.heardOf("step2")).toHaveLength(1));
  again.type("ciao");
  await until(() => expect(again.saved).toBe(1));
  expect(await storedText(room.store)).toBe("ciao");
});

test("[STO-12] no snapshot is written on a full disk", async () => {
  const store = createMemoryUpdateStore(createTestLog());
  await store.ensureDocument(workspaceId, documentName);
  const { documentId } = (await store.load(workspaceId, documentName))!;
  const snapshot = { seq: 0, state: Uint8Array.of(0, 0), createdAt: new Date(0) };
  await expect(guardSpace(store, () => true).saveSnapshot(documentId, snapshot)).rejects.toThrow(/full/);
});
