import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as Y from "yjs";
import { restoreSection } from "~/commands/restore-section.server";
import type { DocumentPlace, Moment } from "~/document/history/moment";
import { partnerDocumentName, sheetText } from "~/document/workspace-document";
import { addCommitment } from "~/document/write-sheet";
import { flatCharacters } from "~/domain/text/flat-text";
import { createHistory } from "../../server/collab/history/history.ts";
import { createHistoryPool } from "../../server/collab/history/history-pool.ts";
import { createPostgresHistoryStore } from "../../server/collab/history/postgres-history-store.ts";
import { createLiveDocuments, type LiveServer } from "../../server/collab/live-documents.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { builderHere } from "../support/builder-here.ts";
import { createTestLog } from "../support/live-room.ts";
import { buildActing, refusedAs, type TestClock } from "./acting";
import { buildCast } from "./cast";

let opened: {
  readonly test: TestDatabase;
  readonly pools: readonly pg.Pool[];
  readonly pool: pg.Pool;
  readonly live: LiveServer;
  readonly clock: TestClock;
  readonly history: ReturnType<typeof createHistory>;
};

const commitment = {
  phase: "delivery",
  what: "Custodi sociali",
  quantityThousandths: 2_000,
  unit: "persone",
  valueCents: null,
  from: "2027-01",
  until: null,
  evidence: "",
  recipient: null,
} as const;

beforeAll(async () => {
  const test = await createTestDatabase();
  const log = createTestLog();
  const pool = createLivePool(test.url, log);
  const historyPool = createHistoryPool(test.url, log);
  const { clock } = buildActing(test.database).services;
  const store = createPostgresUpdateStore(pool);
  const authorize = () => Promise.reject(new Error("nobody connects here"));
  const live = createLiveDocuments({ store, authorize, clock, log });
  const history = createHistory({
    store: createPostgresHistoryStore(historyPool),
    live,
    builder: builderHere,
  });
  opened = { test, pools: [pool, historyPool], pool, live, clock, history };
});

afterAll(async () => {
  await opened.live.close();
  for (const pool of opened.pools) await pool.end();
  await opened.test.drop();
});

/** Anna, then Bruno, then Anna again, a second apart; each stored edit is one sequence number. */
async function writeThree() {
  const cast = await buildCast(opened.test.database);
  const place = { workspaceId: cast.workspaceId, name: "section/needs" };
  const anna = new Writer(cast.administrator.memberId, place);
  const bruno = new Writer(cast.leadEditor.memberId, place);
  const startedAt = opened.clock.now().getTime();
  await anna.write((text) => text.insert(0, "Uno due.\n"));
  await bruno.write((text) => text.delete(3, 4));
  await anna.write((text) => text.insert(text.length, "Tre.\n"));
  return { cast, place, anna, bruno, startedAt };
}

class Writer {
  readonly memberId: string;
  readonly doc = new Y.Doc({ gc: false });
  readonly #place: DocumentPlace;

  constructor(memberId: string, place: DocumentPlace) {
    this.memberId = memberId;
    this.#place = place;
  }

  async write(act: (text: Y.Text) => void): Promise<void> {
    await this.hear();
    await this.send(this.edit(act));
  }

  async hear(): Promise<void> {
    const { workspaceId, name } = this.#place;
    Y.applyUpdate(this.doc, (await opened.live.read(workspaceId, name)).state);
  }

  edit(act: (text: Y.Text) => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    act(this.doc.getText("text"));
    return Y.encodeStateAsUpdate(this.doc, before);
  }

  async send(update: Uint8Array): Promise<void> {
    const { workspaceId, name } = this.#place;
    await opened.live.write(workspaceId, name, update, this.memberId);
    opened.clock.advance(1_000);
  }
}

async function textAt(place: DocumentPlace, seq: number): Promise<string | null> {
  const version = await opened.history.readVersion(place, { seq });
  return version && flatCharacters(version.blocks).replace(/\n$/, "");
}

test("[HIST-1] each number of the log has its version, and a number beyond it has none", async () => {
  const { place } = await writeThree();
  const texts = await Promise.all([0, 1, 2, 3].map((seq) => textAt(place, seq)));
  expect(texts).toEqual(["", "Uno due.", "Uno.", "Uno.\nTre."]);
  expect(await textAt(place, 4)).toBe(null);
  expect(await textAt({ ...place, name: "section/nowhere" }, 0)).toBe(null);
});

test("[HIST-1] an instant has the version of all that was received until then", async () => {
  const { place, startedAt } = await writeThree();
  const at = async (ms: number) =>
    (await opened.history.readVersion(place, { at: new Date(startedAt + ms) }))?.seq;
  expect([await at(-1), await at(0), await at(999), await at(1_000), await at(60_000)]).toEqual([
    0, 1, 1, 2, 3,
  ]);
});

test("[HIST-1] a snapshot is used when it is not later and whole, and passed over otherwise", async () => {
  const { place } = await writeThree();
  const other = new Y.Doc({ gc: false });
  other.getText("text").insert(0, "Da una istantanea.\n");
  const { documentId } = (await createPostgresUpdateStore(opened.pool).load(place.workspaceId, place.name))!;
  const state = Y.encodeStateAsUpdate(other);
  await createPostgresUpdateStore(opened.pool).saveSnapshot(documentId, {
    seq: 2,
    state,
    createdAt: new Date(0),
  });
  expect(await textAt(place, 1)).toBe("Uno due.");
  expect(await textAt(place, 2)).toBe("Da una istantanea.");
  await opened.pool.query(`UPDATE "DocumentSnapshot" SET sha256 = 'wrong' WHERE "documentId" = $1`, [
    documentId,
  ]);
  expect(await textAt(place, 2)).toBe("Uno.");
});

test("[HIST-1] what a repair set aside is in no version, and the numbers stay", async () => {
  const { place } = await writeThree();
  await opened.pool.query(
    `UPDATE "DocumentUpdate" SET "setAsideAt" = now() WHERE seq = 2 AND "documentId" =
       (SELECT id FROM "LiveDocument" WHERE "workspaceId" = $1 AND name = $2)`,
    [place.workspaceId, place.name],
  );
  expect(await textAt(place, 2)).toBe("Uno due.");
  // The third edit repeats the deletion of the second, as the answers of browsers do.
  expect(await textAt(place, 3)).toBe("Uno.\nTre.");
});

test("[HIST-1] a sheet has its versions too, with its texts and commitments; what is asked of a text it does not answer", async () => {
  const cast = await buildCast(opened.test.database);
  const at = { workspaceId: cast.workspaceId, organisationId: cast.partner };
  const place = { workspaceId: cast.workspaceId, name: partnerDocumentName(cast.partner) };
  const anna = new Writer(cast.editor.memberId, place);
  await anna.write(({ doc }) => sheetText(doc!, "people").insert(0, "Giulia"));
  await anna.write(({ doc }) => addCommitment(doc!, commitment));
  await anna.write(({ doc }) => sheetText(doc!, "people").delete(0, 6));
  const read = async (moment: Moment) => {
    const version = await opened.history.readSheetVersion(at, moment);
    return version && [version.sheet.texts.people, version.sheet.commitments.map(({ what }) => what)];
  };
  expect(await Promise.all([0, 1, 2, 3].map((seq) => read({ seq })))).toEqual([
    ["", []],
    ["Giulia", []],
    ["Giulia", ["Custodi sociali"]],
    ["", ["Custodi sociali"]],
  ]);
  expect(await read({ at: opened.clock.now() })).toEqual(["", ["Custodi sociali"]]);
  expect(await read({ seq: 4 })).toBe(null);
  expect(await opened.history.readSheetVersion({ ...at, organisationId: "nobody" }, { seq: 0 })).toBe(null);
  const moment = { seq: 1 };
  expect(await opened.history.readVersion(place, moment)).toBe(null);
  expect(await opened.history.readAuthorship(place, moment)).toBe(null);
  expect(await opened.history.compare(place, { from: { seq: 0 }, to: moment })).toBe(null);
  expect(await opened.history.restore(place, moment, anna.memberId)).toBe(null);
});

test("[HIST-2] the runs of a text are of those who wrote them, with the instant they came", async () => {
  const { place, anna, bruno, startedAt } = await writeThree();
  await bruno.write((text) => text.insert(3, "!"));
  const runs = await opened.history.readAuthorship(place, { seq: 4 });
  const first = { seq: 1, receivedAt: new Date(startedAt) };
  const third = { seq: 3, receivedAt: new Date(startedAt + 2_000) };
  const fourth = { seq: 4, receivedAt: new Date(startedAt + 3_000) };
  expect(runs).toEqual([
    { insert: "Uno", memberId: anna.memberId, first, last: first },
    { insert: "!", memberId: bruno.memberId, first: fourth, last: fourth },
    { insert: ".\nTre.\n", memberId: anna.memberId, first, last: third },
  ]);
});

test("[HIST-3] two versions differ by what each member did, and in this direction only", async () => {
  const { place, anna, bruno } = await writeThree();
  expect(await opened.history.compare(place, { from: { seq: 1 }, to: { seq: 3 } })).toEqual([
    { kind: "kept", insert: "Uno", changes: [] },
    { kind: "deleted", insert: " due", memberId: bruno.memberId },
    { kind: "kept", insert: ".\n", changes: [] },
    { kind: "inserted", insert: "Tre.\n", memberId: anna.memberId },
  ]);
  expect(await opened.history.compare(place, { from: { seq: 3 }, to: { seq: 1 } })).toBe(null);
});

test("[HIST-4] who restores is the author of what comes back, and what is written meanwhile stays", async () => {
  const { cast, place, anna, bruno } = await writeThree();
  await bruno.hear();
  const meanwhile = bruno.edit((text) => text.insert(text.length, "Nel frattempo.\n"));
  const { database } = opened.test;
  const services = { database, clock: opened.clock, history: opened.history };
  const choice = { sectionId: "needs", moment: { seq: 1 } };
  expect(await restoreSection(services, cast.administrator, choice)).toBe(true);
  await bruno.send(meanwhile);
  expect(await textAt(place, 5)).toBe("Uno due.\nNel frattempo.");
  const runs = await opened.history.compare(place, { from: { seq: 3 }, to: { seq: 4 } });
  expect(runs?.filter(({ kind }) => kind !== "kept")).toEqual([
    { kind: "inserted", insert: " due", memberId: anna.memberId },
    { kind: "deleted", insert: "Tre.\n", memberId: anna.memberId },
  ]);
  await restoreSection(services, cast.administrator, { sectionId: "needs", moment: { seq: 5 } });
  expect(await restoreSection(services, cast.leadEditor, { sectionId: "needs", moment: { seq: 3 } })).toBe(
    true,
  );
  expect(await textAt(place, 6)).toBe("Uno.\nTre.");
});

test("[HIST-4] a section is restored by who writes it, to a version it has", async () => {
  const { cast } = await writeThree();
  const services = { database: opened.test.database, clock: opened.clock, history: opened.history };
  const choice = { sectionId: "needs", moment: { seq: 1 } };
  for (const member of [cast.editor, cast.reader]) {
    await expect(restoreSection(services, member, choice)).rejects.toEqual(refusedAs("not-allowed"));
  }
  const beyond = restoreSection(services, cast.administrator, { sectionId: "needs", moment: { seq: 9 } });
  await expect(beyond).rejects.toEqual(refusedAs("not-found"));
});

test("[HIST-1] the log is told in stretches of writing; what came in one act is one by itself", async () => {
  const { cast, place, startedAt } = await writeThree();
  const [anna, bruno] = [cast.administrator.memberId, cast.leadEditor.memberId];
  const at = (second: number) => new Date(startedAt + second * 1_000);
  // All three were written by the server, for somebody.
  expect(await opened.history.listStretches(place, { at: opened.clock.now() }, [])).toEqual([
    { seq: 1, from: at(0), to: at(0), memberIds: [anna] },
    { seq: 2, from: at(1), to: at(1), memberIds: [bruno] },
    { seq: 3, from: at(2), to: at(2), memberIds: [anna] },
  ]);
  await opened.test.database.documentUpdate.updateMany({ data: { connection: "a line" } });
  const list = (named: readonly number[]) =>
    opened.history.listStretches(place, { at: opened.clock.now() }, named);
  expect(await list([])).toEqual([{ seq: 3, from: at(0), to: at(2), memberIds: [anna, bruno] }]);
  expect((await list([2]))?.map(({ seq }) => seq)).toEqual([2, 3]);
  expect(await opened.history.listStretches({ ...place, name: "section/nowhere" }, { seq: 0 }, [])).toBe(
    null,
  );
});
