import { createServer } from "node:http";
import { setPersistence, setupWSConnection } from "@y/websocket-server/utils";
import { WebSocketServer } from "ws";
import { LeveldbPersistence } from "y-leveldb";
import * as Y from "yjs";

/** `@y/websocket-server` as its own start file runs it, and with y-leveldb, as its documentation binds it, when there is a `STORE`. */
if (process.env.STORE !== undefined) storeIn(new LeveldbPersistence(process.env.STORE));
const server = createServer();
const sockets = new WebSocketServer({ server });
sockets.on("connection", (socket, request) => setupWSConnection(socket, request, { gc: false }));
server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
process.on("SIGTERM", () => process.exit(0));

function storeIn(store) {
  setPersistence({
    provider: store,
    bindState: async (name, doc) => {
      const stored = await store.getYDoc(name);
      const news = Y.encodeStateAsUpdate(doc);
      store.storeUpdate(name, news);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored));
      doc.on("update", (update) => store.storeUpdate(name, update));
    },
    writeState: () => Promise.resolve(),
  });
}
