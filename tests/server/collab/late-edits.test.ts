import { expect, test } from "vitest";
import * as Y from "yjs";
import { closeCodes } from "~/collab/close-codes";
import type { UpdateStore } from "../../../server/collab/store/update-store.ts";
import { createTestRoom, documentName, workspaceId } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";

/** A room whose document is sealed in the store, until it is released there: the room is told of neither. */
async function createSealableRoom() {
  let isSealed = false;
  const wrapStore = (store: UpdateStore): UpdateStore => ({
    ...store,
    append: (batch) =>
      isSealed
        ? Promise.resolve({
            firstSeqs: new Map(),
            sealed: new Set(batch.map(({ documentId }) => documentId)),
          })
        : store.append(batch),
  });
  const room = await createTestRoom({ wrapStore });
  const enter = async (memberId: string, doc?: Y.Doc) => {
    const peer = room.connect({ memberId });
    if (doc) Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(doc));
    peer.join();
    await until(() => expect(peer.heardOf("step1").length).toBeGreaterThan(0));
    return peer;
  };
  const text = async () => {
    const opened = await room.rooms.open(workspaceId, documentName);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, opened!.state.merged());
    return doc.getText("text").toJSON();
  };
  return { room, enter, text, seal: () => (isSealed = true), release: () => (isSealed = false) };
}

test("[SEAL-2] who writes after the seal is answered and sent away; who only reads stays", async () => {
  const { enter, seal } = await createSealableRoom();
  const [anna, berto] = [await enter("anna"), await enter("berto")];
  seal();
  anna.type("tardi");
  await until(() => expect(anna.socket.closedWith).toBe(closeCodes.sealed));
  expect(berto.socket.closedWith).toBe(null);
});

test("[SEAL-5] what came late is taken as new when it comes again after the release", async () => {
  const { enter, text, seal, release } = await createSealableRoom();
  const anna = await enter("anna");
  seal();
  anna.type("tardi");
  await until(() => expect(anna.socket.closedWith).toBe(closeCodes.sealed));
  release();
  const again = await enter("anna", anna.doc);
  again.answer();
  await until(() => expect(again.saved).toBe(1));
  expect(await text()).toBe("tardi");
});

test("[SEAL-2] everybody is sent away when the room is told of the seal, and comes back after the release", async () => {
  const { room, enter, text } = await createSealableRoom();
  const [anna, berto] = [await enter("anna"), await enter("berto")];
  room.rooms.sealed("elsewhere");
  expect(anna.socket.closedWith).toBe(null);
  room.rooms.sealed(workspaceId);
  expect([anna.socket.closedWith, berto.socket.closedWith]).toEqual([closeCodes.sealed, closeCodes.sealed]);
  const reader = await enter("carla");
  room.rooms.released(workspaceId);
  expect(reader.socket.closedWith).toBe(closeCodes.tryAgain);
  const again = await enter("anna");
  again.type("di nuovo");
  await until(async () => expect(await text()).toBe("di nuovo"));
});
