import type pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { applyLateWords, leaveLateWords } from "~/commands/settle-late-words.server";
import { unfreezeStage } from "~/commands/unfreeze-stage.server";
import { isStageFrozen } from "~/database/stage-frozen.server";
import { countLateDocuments, listLateUpdates } from "~/database/late-updates.server";
import { sectionText } from "~/document/workspace-document";
import { createLiveDocuments } from "../../../server/collab/live-documents.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

const name = "section/needs";
let test: TestDatabase;
let pool: pg.Pool;
let live: ReturnType<typeof createLiveDocuments>;
let services: Acting["services"] & ReturnType<typeof openStageFreezes>;
let cast: Awaited<ReturnType<typeof buildCast>>;
let text: Y.Doc;

beforeAll(async () => {
  test = await createTestDatabase();
  const log = createTestLog();
  pool = createLivePool(test.url, log);
  live = createLiveDocuments({
    store: createPostgresUpdateStore(pool),
    authorize: () => Promise.reject(new Error("nobody connects here")),
    clock: { now: () => new Date() },
    log,
  });
});
afterAll(async () => {
  await live.close();
  await pool.end();
  await test.drop();
});
beforeEach(async () => {
  services = { ...buildActing(test.database).services, ...openStageFreezes(pool), live };
  cast = await buildCast(test.database);
  text = new Y.Doc({ gc: false });
  sectionText(text).insert(0, "Anziani soli");
  await append(Y.encodeStateAsUpdate(text), cast.administrator.memberId);
  await freezeAnyhow(services.stages, test.database, cast.administrator);
  await append(typed(" e lontani"), cast.administrator.memberId);
});

function typed(words: string): Uint8Array {
  const before = Y.encodeStateVector(text);
  sectionText(text).insert(sectionText(text).length, words);
  return Y.encodeStateAsUpdate(text, before);
}

async function append(bytes: Uint8Array, memberId: string) {
  const store = createPostgresUpdateStore(pool);
  const { documentId } = (await store.load(cast.workspaceId, name))!;
  const update = { memberId, connection: "a line", receivedAt: new Date(0), bytes };
  await store.append([{ documentId, updates: [update], newAuthors: [] }]);
}

async function textNow(): Promise<string> {
  const { state } = await live.read(cast.workspaceId, name);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return sectionText(doc).toJSON();
}

const open = () =>
  unfreezeStage(services, cast.administrator, { number: 1, reason: "Manca un allegato della Regione." });

it("[SEAL-5] are put into the text by their author once the stage is open again, and once only", async () => {
  await append(typed(" davvero"), cast.administrator.memberId);
  await expect(applyLateWords(services, cast.administrator, name)).rejects.toSatisfy(isStageFrozen);
  expect(await textNow()).toBe("Anziani soli");
  await open();
  expect(await textNow()).toBe("Anziani soli");
  await applyLateWords(services, cast.administrator, name);
  expect(await textNow()).toBe("Anziani soli e lontani davvero");
  expect(await countLateDocuments(test.database, cast.administrator)).toBe(0);
  await expect(applyLateWords(services, cast.administrator, name)).rejects.toEqual(refusedAs("not-found"));
});

it("[SEAL-5] are not there twice when the browser brought them back itself", async () => {
  await open();
  await live.write(cast.workspaceId, name, Y.encodeStateAsUpdate(text), cast.administrator.memberId);
  const { seq } = await live.read(cast.workspaceId, name);
  await applyLateWords(services, cast.administrator, name);
  expect(await textNow()).toBe("Anziani soli e lontani");
  expect((await live.read(cast.workspaceId, name)).seq).toBe(seq);
});

it("are left out, and kept on record all the same", async () => {
  await open();
  await leaveLateWords(services, cast.administrator, name);
  expect(await textNow()).toBe("Anziani soli");
  expect(await listLateUpdates(test.database, cast.administrator)).toEqual([]);
  const kept = await test.database.lateUpdate.findMany({
    where: { document: { workspaceId: cast.workspaceId } },
    select: { settledAs: true },
  });
  expect(kept).toEqual([{ settledAs: "left" }]);
});

it("belong to who wrote them: nobody else reads, applies or leaves them", async () => {
  await open();
  expect(await listLateUpdates(test.database, cast.leadEditor)).toEqual([]);
  for (const act of [applyLateWords, leaveLateWords])
    await expect(act(services, cast.leadEditor, name)).rejects.toEqual(refusedAs("not-found"));
});

it("are copied, and no longer applied, by who may not write there any more", async () => {
  await open();
  await test.database.lateUpdate.updateMany({ data: { memberId: cast.reader.memberId } });
  await expect(applyLateWords(services, cast.reader, name)).rejects.toEqual(refusedAs("not-allowed"));
  expect(await listLateUpdates(test.database, cast.reader)).toHaveLength(1);
});

it("that build on words that are in no text are not applied in part", async () => {
  await test.database.lateUpdate.deleteMany({ where: { document: { workspaceId: cast.workspaceId } } });
  await append(typed(" davvero"), cast.administrator.memberId);
  await open();
  await expect(applyLateWords(services, cast.administrator, name)).rejects.toEqual(
    refusedAs("late-words-do-not-fit"),
  );
  expect(await textNow()).toBe("Anziani soli");
  expect(await countLateDocuments(test.database, cast.administrator)).toBe(1);
});
