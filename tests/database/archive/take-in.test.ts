import { afterAll, beforeAll, expect, test } from "vitest";
import { unzipSync } from "fflate";
import * as Y from "yjs";
import { importArchive } from "~/commands/archive/import-archive.server";
import { makeStagePackage } from "~/commands/package/make-stage-package.server";
import { readContents } from "~/commands/package/read-contents.server";
import type { Account } from "~/database/accounts.server";
import { findPartner } from "~/database/partners.server";
import { isStageFrozen } from "~/database/stage-frozen.server";
import { findWorkspace } from "~/database/workspaces.server";
import { encodeContents } from "~/export/package/sealed-contents";
import { keptModels } from "~/domain/archive/archived-models";
import { seedDemo } from "../../../prisma/seed/seed-demo";
import { createLiveDocuments, type LiveServer } from "../../../server/collab/live-documents.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { type ArchiveServices, buildArchiveServices, takeAway } from "../../support/archive-services";
import { sha256, unzipArchive } from "../../support/archive-files";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { sendGoodArchive } from "../../support/send-archive";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { refusedAs } from "../acting";
import { buildAccount } from "../cast";

interface Place {
  readonly test: TestDatabase;
  readonly archive: ArchiveServices;
  readonly live: LiveServer;
  readonly keeper: Account;
  close(): Promise<void>;
}

let from: Place;
let to: Place;
let workspaceId: string;
let zip: Buffer;
let sent: Map<string, Buffer>;

beforeAll(async () => {
  from = await openPlace((test) => seedDemo(test.database, new Date("2026-11-24T15:00:00Z")));
  to = await openPlace(() => Promise.resolve());
  ({ id: workspaceId } = await from.test.database.workspace.findFirstOrThrow({ select: { id: true } }));
  const pool = createLivePool(from.test.url, createTestLog());
  const { id, accountId } = await from.test.database.member.findFirstOrThrow({
    where: { workspaceId, role: "administrator" },
  });
  const { stages } = openStageFreezes(pool);
  const workspace = (await findWorkspace(from.test.database, workspaceId))!;
  const freeze = { at: new Date("2026-11-28T09:00:00Z"), by: "Marta", overridden: [] };
  const contents = encodeContents(await readContents(from.archive.services, workspace, freeze));
  await freezeAnyhow(stages, from.test.database, { workspaceId, memberId: id, accountId }, contents);
  await pool.end();
  zip = await takeAway(from.archive, workspaceId);
  sent = await unzipArchive(zip);
}, 180_000);
afterAll(async () => {
  await from.close();
  await to.close();
});

test("[ARC-5] what is taken in elsewhere is what was taken away: every row, every update, every file, every text", async () => {
  const uploadId = await sendGoodArchive(to.archive, to.keeper, zip);
  const how = { uploadId, asCopy: false, joins: false };
  expect(await importArchive(to.archive.services, to.keeper, how)).toBe(workspaceId);
  const again = await unzipArchive(await takeAway(to.archive, workspaceId));
  expect([...again.keys()].sort()).toEqual([...sent.keys()].sort());
  for (const [path, bytes] of sent) {
    // What an archive says of itself, and that it was made, are another each time.
    if (/^(?:archivio\.json|manifest-sha256\.txt|dati\/AuditEntry\.jsonl)$/.test(path)) continue;
    expect(sha256(again.get(path)!), path).toBe(sha256(bytes));
  }
  const audit = again.get("dati/AuditEntry.jsonl")!.toString();
  expect(audit.startsWith(sent.get("dati/AuditEntry.jsonl")!.toString())).toBe(true);
  expect(audit.trim().split("\n").length).toBe(
    sent.get("dati/AuditEntry.jsonl")!.toString().trim().split("\n").length + 1,
  );
}, 180_000);

test("[ARC-5] what was frozen is frozen, and the texts are those that were sealed", async () => {
  const { database } = to.test;
  const changed = database.sectionState.updateMany({ where: { workspaceId }, data: { status: "review" } });
  expect(isStageFrozen(await changed.catch((error: unknown) => error))).toBe(true);
  const document = await database.liveDocument.findFirstOrThrow({
    where: { workspaceId, name: "section/needs" },
    include: { seals: true },
  });
  expect(document.sealedAt).not.toBeNull();
  const { blocks } = await to.live.readText(workspaceId, "section/needs");
  expect(JSON.stringify(blocks)).toContain("Nelle frazioni sopra gli 800 metri");
});

test("[EXP-3] the package of what was frozen is made again elsewhere, byte for byte", async () => {
  const pdfRenderer = createTypstRenderer({ log: { warn: () => undefined } });
  try {
    const [here, there] = await Promise.all(
      [from, to].map(({ archive: { services } }) =>
        makeStagePackage({ ...services, pdfRenderer }, workspaceId, () => undefined),
      ),
    );
    expect(Buffer.compare(here!.bytes, there!.bytes)).toBe(0);
    expect(unzipSync(here!.bytes)["vallicura/data/domanda/vallicura.pdf"]?.length).toBeGreaterThan(10_000);
  } finally {
    await pdfRenderer.close();
  }
}, 60_000);

test("a workspace that is there is taken in once", async () => {
  const uploadId = await sendGoodArchive(to.archive, to.keeper, zip);
  const how = { uploadId, asCopy: false, joins: false };
  await expect(importArchive(to.archive.services, to.keeper, how)).rejects.toEqual(
    refusedAs("workspace-there"),
  );
  expect(await to.test.database.workspace.count()).toBe(1);
});

test("[ARC-6] a copy stands beside its original, shares no row with it, is open, and goes on by itself", async () => {
  const uploadId = await sendGoodArchive(to.archive, to.keeper, zip);
  const { database } = to.test;
  const before = await database.card.count();
  const copyId = await importArchive(to.archive.services, to.keeper, { uploadId, asCopy: true, joins: true });
  expect(copyId).not.toBe(workspaceId);
  expect(await database.workspace.count()).toBe(2);
  expect(await database.card.count()).toBe(2 * before);
  expect(await database.stageFreeze.count({ where: { workspaceId: copyId } })).toBe(0);
  const copy = await unzipArchive(await takeAway(to.archive, copyId));
  const all = [...copy]
    .filter(([path]) => path.startsWith("dati/"))
    .map(([, bytes]) => bytes.toString("latin1"))
    .join("\n");
  for (const model of keptModels) {
    if (model.id === undefined || model.how.kind === "named") continue;
    for (const line of sent.get(`dati/${model.model}.jsonl`)!.toString().split("\n").filter(Boolean)) {
      const id = (JSON.parse(line) as Record<string, string>)[model.id]!;
      expect(all.includes(id), `${model.model} ${id}`).toBe(false);
      expect(all.includes(Buffer.from(id).toString("hex")), `${model.model} ${id} in a log`).toBe(false);
    }
  }
  await writeIn(copyId, "Una riga della copia. ");
  const of = async (id: string) => JSON.stringify((await to.live.readText(id, "section/needs")).blocks);
  expect(await of(copyId)).toContain("Una riga della copia.");
  expect(await of(copyId)).toContain("Nelle frazioni sopra gli 800 metri");
  expect(await of(workspaceId)).not.toContain("Una riga della copia.");
  const board = await database.liveDocument.findFirstOrThrow({
    where: { workspaceId: copyId, name: { startsWith: "board/" }, lastSeq: { gt: 0 } },
  });
  const { cards } = await to.live.readBoard(copyId, board.name.slice("board/".length));
  const known = await database.card.findMany({
    where: { workshop: { workspaceId: copyId } },
    select: { id: true },
  });
  expect(cards.length).toBeGreaterThan(5);
  for (const { id } of cards) expect(known.map((card) => card.id)).toContain(id);
}, 180_000);

test("who is known by the address is the same person here; others come without a password and look after nothing", async () => {
  const { database } = to.test;
  const accounts = await database.account.findMany();
  const came = accounts.filter(({ id }) => id !== to.keeper.id);
  expect(came.length).toBe(8);
  expect(came.every(({ passwordHash, isAdministrator }) => passwordHash === null && !isAdministrator)).toBe(
    true,
  );
  // The copy was taken in by the same addresses.
  expect(await database.member.count({ where: { accountId: came[0]!.id } })).toBe(2);
  const lead = await database.partner.findFirstOrThrow({ where: { workspaceId, role: "lead" } });
  expect((await findPartner(database, workspaceId, lead.organisationId))?.role).toBe("lead");
});

test("only who looks after the installation takes in an archive", async () => {
  const somebody = await buildAccount(to.test.database);
  await expect(sendGoodArchive(to.archive, somebody, zip)).rejects.toEqual(refusedAs("not-allowed"));
  const how = { uploadId: "any", asCopy: false, joins: false };
  await expect(importArchive(to.archive.services, somebody, how)).rejects.toEqual(refusedAs("not-allowed"));
});

test("a confirmation that is sent again, because its answer was lost, leads to what was taken in the first time", async () => {
  const uploadId = await sendGoodArchive(to.archive, to.keeper, zip);
  const { database } = to.test;
  const before = await database.workspace.count();
  const how = { uploadId, asCopy: true, joins: false, sendingKey: "a".repeat(32) };
  const copyId = await importArchive(to.archive.services, to.keeper, how);
  expect(await importArchive(to.archive.services, to.keeper, how)).toBe(copyId);
  expect(await database.workspace.count()).toBe(before + 1);
  const other = { ...how, sendingKey: "b".repeat(32) };
  await expect(importArchive(to.archive.services, to.keeper, other)).rejects.toEqual(
    refusedAs("preview-gone"),
  );
});

async function writeIn(workspace: string, words: string): Promise<void> {
  const { state } = await to.live.read(workspace, "section/needs");
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const before = Y.encodeStateVector(doc);
  doc.getText("text").insert(0, words);
  await to.live.write(workspace, "section/needs", Y.encodeStateAsUpdate(doc, before));
}

async function openPlace(fill: (test: TestDatabase) => Promise<unknown>): Promise<Place> {
  const test = await createTestDatabase();
  // The example is filled in only where there is nobody yet.
  await fill(test);
  const archive = buildArchiveServices(test);
  const log = createTestLog();
  const pool = createLivePool(test.url, log);
  const live = createLiveDocuments({
    store: createPostgresUpdateStore(pool),
    authorize: () => Promise.reject(new Error("nobody connects here")),
    clock: archive.services.clock,
    log,
  });
  const keeper = await buildAccount(test.database, { isAdministrator: true });
  const close = async () => {
    await live.close();
    await pool.end();
    await archive.close();
    await test.drop();
  };
  return { test, archive, live, keeper, close };
}
