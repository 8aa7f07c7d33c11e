import { SQLite } from "@hocuspocus/extension-sqlite";
import { Server } from "@hocuspocus/server";

/** `@hocuspocus/server`, and with its SQLite extension when there is a `STORE`. */
const extensions = process.env.STORE === undefined ? [] : [new SQLite({ database: process.env.STORE })];
const server = new Server({
  extensions,
  quiet: true,
  address: "127.0.0.1",
  port: 0,
  yDocOptions: { gc: false, gcFilter: () => true },
});
await server.listen();
process.send({ port: server.httpServer.address().port });
