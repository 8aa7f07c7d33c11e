import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import { connectLiveDocument, type LiveConnection } from "~/collab/live-connection";
import { changeRole } from "~/commands/change-role.server";
import { withdrawPartner } from "~/commands/withdraw-partner.server";
import { createSession } from "~/database/sessions.server";
import { partnerDocumentName, sheetText } from "~/document/workspace-document";
import { createAuthorizer } from "../../server/collab/admission/authorize.ts";
import { createLiveDocuments, type LiveServer } from "../../server/collab/live-documents.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { createTestLog } from "../support/live-room.ts";
import { until } from "../support/until.ts";
import { type Acting, buildActing } from "./acting";
import { buildCast } from "./cast";

const origin = "https://cantiere.example";
let opened: {
  readonly test: TestDatabase;
  readonly pool: pg.Pool;
  readonly acting: Acting;
  readonly live: LiveServer;
  readonly server: Server;
};
const connections: LiveConnection[] = [];

beforeAll(async () => {
  const test = await createTestDatabase();
  const pool = createLivePool(test.url, createTestLog());
  const acting = buildActing(test.database);
  const { clock } = acting.services;
  const authorize = createAuthorizer({ database: test.database, clock, publicOrigins: [origin] });
  const store = createPostgresUpdateStore(pool);
  const live = createLiveDocuments({ store, authorize, clock, log: createTestLog() });
  const server = createServer().on("upgrade", live.handleUpgrade).listen(0, "127.0.0.1");
  await once(server, "listening");
  opened = { test, pool, acting, live, server };
});
afterEach(() => connections.splice(0).forEach((connection) => connection.destroy()));
afterAll(async () => {
  await opened.live.close();
  opened.server.close();
  await opened.pool.end();
  await opened.test.drop();
});

type Cast = Awaited<ReturnType<typeof buildCast>>;

/** A page of the partner's sheet, as its browser has it; `closedWith` are the ends of its lines. */
async function openSheet({ workspaceId, partner }: Cast, { accountId }: { readonly accountId: string }) {
  const now = opened.acting.services.clock.now();
  const cookie = `cantiere_session=${await createSession(opened.test.database, accountId, now)}`;
  const { port } = opened.server.address() as AddressInfo;
  const closedWith: number[] = [];
  const connection = connectLiveDocument({
    ...{ workspaceId, accountId, documentName: partnerDocumentName(partner) },
    url: `ws://127.0.0.1:${port}/live`,
    connect: (address) => {
      const line = new WebSocket(address, { headers: { cookie, origin } });
      line.on("close", (code) => closedWith.push(code));
      return line as unknown as globalThis.WebSocket; // has all that the live socket uses
    },
  });
  connections.push(connection);
  await until(() => expect(connection.saveState.getSnapshot().status).toBe("saved"));
  const people = sheetText(connection.doc, "people");
  return { connection, closedWith, people, state: () => connection.saveState.getSnapshot() };
}

/** Sent away for a moment, and not waiting to ask again. */
async function comeBack({ connection, closedWith }: Awaited<ReturnType<typeof openSheet>>): Promise<void> {
  await until(() => expect(closedWith).toEqual([1013]));
  connection.retryNow();
}

const services = () => ({ ...opened.acting.services, live: opened.live });

async function storedPeople({ workspaceId, partner }: Cast): Promise<string> {
  return (await opened.live.readSheet(workspaceId, partner)).texts.people;
}

test("[SHEET-3] who may no longer write a sheet reads it on, and nothing it still writes is stored", async () => {
  const cast = await buildCast(opened.test.database);
  const [writer, reader] = [await openSheet(cast, cast.editor), await openSheet(cast, cast.leadEditor)];
  writer.people.insert(0, "Giulia");
  await until(() => expect(reader.people.toJSON()).toBe("Giulia"));
  await changeRole(services(), cast.administrator, { memberId: cast.editor.memberId, role: "reader" });
  await comeBack(writer);
  // Goes on typing, before the line is there again and after.
  await until(() => {
    writer.people.insert(6, "!");
    expect(writer.state()).toMatchObject({ status: "refused", code: 4403 });
  });
  expect(writer.closedWith).toEqual([1013, 4403]);
  expect(reader.closedWith).toEqual([]);
  expect(await storedPeople(cast)).toBe("Giulia");
  const again = await openSheet(cast, cast.editor);
  await until(() => expect(again.people.toJSON()).toBe("Giulia"));
});

test("[SHEET-3] whose organisation leaves is out of its sheet for good, with what it still writes; others go on reading", async () => {
  const cast = await buildCast(opened.test.database);
  const [writer, reader] = [await openSheet(cast, cast.editor), await openSheet(cast, cast.leadEditor)];
  writer.people.insert(0, "Giulia");
  await until(() => expect(reader.people.toJSON()).toBe("Giulia"));
  const withdrawal = { organisationId: cast.partner, reason: "Il consiglio ha deciso diversamente." };
  await withdrawPartner(services(), cast.administrator, withdrawal);
  writer.people.insert(6, " e Ada");
  await comeBack(writer);
  await until(() => expect(writer.state()).toMatchObject({ status: "refused", code: 4404 }));
  expect(writer.closedWith).toEqual([1013, 4404]);
  expect([reader.closedWith, reader.people.toJSON()]).toEqual([[], "Giulia"]);
  expect(await storedPeople(cast)).toBe("Giulia");
});
