import type pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { deleteOldRightsChanges } from "~/database/rights-changes.server";
import { createLocalBus } from "../../server/bus/local-bus.ts";
import type { Whose } from "../../server/collab/admission/admission.ts";
import { createLivePool } from "../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../server/collab/store/postgres-update-store.ts";
import { createPostgresRightsLog } from "../../server/collab/admission/rights-log.ts";
import { createRightsWatch, type RightsWatch } from "../../server/collab/admission/rights-watch.ts";
import { StaleRights } from "../../server/collab/store/update-store.ts";
import { countWaiting } from "../support/count-waiting.ts";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { createTestLog } from "../support/live-room.ts";
import { until } from "../support/until.ts";
import { buildAccount, buildMember, buildPartner, buildWorkspace } from "./cast";

let database: TestDatabase;
let pool: pg.Pool;
const watches: RightsWatch[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  pool = createLivePool(database.url, createTestLog());
});
afterEach(() => watches.splice(0).forEach((watch) => watch.stop()));
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function watchRights() {
  const watch = createRightsWatch({
    rights: createPostgresRightsLog(pool),
    bus: createLocalBus(),
    log: createTestLog(),
  });
  watches.push(watch);
  const lost: Whose[] = [];
  watch.onLoss((whose) => lost.push(whose));
  await watch.refresh();
  return { watch, lost, store: createPostgresUpdateStore(pool, () => watch.epoch) };
}

async function buildLead() {
  const workspaceId = await buildWorkspace(database.database);
  const organisationId = await buildPartner(database.database, workspaceId, { role: "lead" });
  return buildMember(database.database, { workspaceId, organisationId, role: "administrator" });
}

async function openDocument(workspaceId: string) {
  const store = createPostgresUpdateStore(pool);
  await store.ensureDocument(workspaceId, "section/epoch");
  const { documentId } = (await store.load(workspaceId, "section/epoch"))!;
  const updates = [
    { memberId: null, connection: "test", receivedAt: new Date(0), bytes: Uint8Array.of(0, 0) },
  ];
  return [{ documentId, updates, newAuthors: [] }];
}

test("[STO-9] from the moment a role is taken away no node appends until it has acted on it", async () => {
  const { workspaceId, memberId } = await buildLead();
  const [one, other] = [await watchRights(), await watchRights()];
  const batch = await openDocument(workspaceId);
  await one.store.append(batch);
  await database.database.member.update({ where: { id: memberId }, data: { role: "reader" } });
  for (const { store, watch, lost } of [one, other]) {
    await expect(store.append(batch)).rejects.toThrow(StaleRights);
    await watch.refresh();
    expect(lost).toEqual([{ memberId }]);
    expect((await store.append(batch)).firstSeqs.size).toBe(1);
  }
});

test("[STO-11] a right goes only after the append made by it", async () => {
  const { workspaceId, memberId } = await buildLead();
  const { watch } = await watchRights();
  const batch = await openDocument(workspaceId);
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    // The store asks a pool for nothing but queries; this one is in a transaction that does not end yet.
    const store = createPostgresUpdateStore(client as unknown as pg.Pool, () => watch.epoch);
    expect((await store.append(batch)).firstSeqs.size).toBe(1);
    const taken = database.database.member.update({ where: { id: memberId }, data: { role: "reader" } });
    const isTaken = taken.then(() => true);
    await until(async () => expect(await countWaiting(pool, "advisory")).toBe(1));
    await client.query("COMMIT");
    expect(await isTaken).toBe(true);
  } finally {
    client.release(true);
  }
});

test("[STO-11] an append under way sees the right that went while it waited", async () => {
  const { workspaceId, memberId } = await buildLead();
  const { store, watch } = await watchRights();
  const batch = await openDocument(workspaceId);
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query(`SELECT FROM "LiveDocument" WHERE id = $1 FOR UPDATE`, [batch[0]!.documentId]);
    const appended = store.append(batch).catch((error: unknown) => error);
    await until(async () => expect(await countWaiting(pool, "transactionid")).toBe(1));
    await database.database.member.update({ where: { id: memberId }, data: { role: "reader" } });
    await client.query("COMMIT");
    expect(await appended).toBeInstanceOf(StaleRights);
  } finally {
    client.release(true);
  }
  await watch.refresh();
  expect((await store.append(batch)).firstSeqs.get(batch[0]!.documentId)).toBe(1);
});

test("[STO-11] whoever takes a right away gets its turn, however many append", async () => {
  const { workspaceId, memberId } = await buildLead();
  const batch = await openDocument(workspaceId);
  const held = await Promise.all([pool.connect(), pool.connect()]);
  try {
    for (const client of held) await client.query("BEGIN");
    await held[0].query("SELECT hold_rights_epoch()");
    const taken = database.database.member.update({ where: { id: memberId }, data: { role: "reader" } });
    const isTaken = taken.then(() => "taken");
    await until(async () => expect(await countWaiting(pool, "advisory")).toBe(1));
    // A lock that could be shared on and on, past the one who waits, would let this one through.
    const next = held[1].query("SELECT hold_rights_epoch()").then(() => "appended");
    await until(async () => expect(await countWaiting(pool, "advisory")).toBe(2));
    await held[0].query("COMMIT");
    expect(await Promise.all([isTaken, next])).toEqual(["taken", "appended"]);
    await held[1].query("COMMIT");
  } finally {
    for (const client of held) client.release(true);
  }
  // Without a watch over rights nothing is stale.
  expect((await createPostgresUpdateStore(pool).append(batch)).firstSeqs.size).toBe(1);
});

test("[STO-9] a lost right is found without being told, well within two seconds", async () => {
  const account = await buildAccount(database.database);
  const { lost } = await watchRights();
  await database.database.account.update({ where: { id: account.id }, data: { disabledAt: new Date() } });
  await until(() => expect(lost).toEqual([{ accountId: account.id }]));
});

test("[STO-9] a new password, an ended session and a section taken away count; a mere visit does not", async () => {
  const { workspaceId, memberId, organisationId, accountId: id } = await buildLead();
  const { watch, lost } = await watchRights();
  const tokenHash = "of-a-test";
  const now = new Date();
  await database.database.session.create({
    data: { tokenHash, accountId: id, createdAt: now, lastSeenAt: now },
  });
  await database.database.session.update({ where: { tokenHash }, data: { lastSeenAt: new Date() } });
  await database.database.member.update({ where: { id: memberId }, data: { lastVisitAt: now } });
  await watch.refresh();
  expect(lost).toEqual([]);
  await database.database.account.update({ where: { id }, data: { passwordHash: "another" } });
  await database.database.session.delete({ where: { tokenHash } });
  const sectionAssignment = { workspaceId, sectionId: "needs", organisationId };
  await database.database.sectionAssignment.create({ data: sectionAssignment });
  await database.database.sectionAssignment.deleteMany({ where: sectionAssignment });
  await watch.refresh();
  expect(lost).toEqual([{ accountId: id }, { sessionId: tokenHash }, { memberId }]);
});

test("[STO-9] when the changes are no longer known, anybody may have lost a right", async () => {
  const { memberId } = await buildLead();
  const { watch, lost } = await watchRights();
  await database.database.member.update({ where: { id: memberId }, data: { role: "reader" } });
  const eightDays = 8 * 24 * 3_600_000;
  await deleteOldRightsChanges(database.database, new Date(Date.now() + eightDays));
  await watch.refresh();
  expect(lost).toEqual(["everyone"]);
});
