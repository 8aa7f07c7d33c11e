import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { importNeeds } from "~/commands/import-needs.server";
import { lookAtNeedsFile } from "~/commands/look-at-needs-file.server";
import { removeMember } from "~/commands/remove-member.server";
import { resumeNeedsImport, undoNeedsImport } from "~/commands/undo-needs-import.server";
import { createLiveDocuments as openDocuments } from "~/database/live-documents.server";
import type { Member } from "~/database/members.server";
import {
  deleteOldNeedsImports,
  findNeedsImport,
  readLookedAt,
  readRefusedRows,
} from "~/database/needs-imports.server";
import { replaceNeedCategories } from "~/database/needs-settings.server";
import { mergeNeeds } from "~/document/needs/merge-needs";
import { readNeeds } from "~/document/needs/read-needs";
import { addEvidence, addNeeds, changeNeed } from "~/document/needs/write-needs";
import { needDescription, needsDocumentName } from "~/document/workspace-document";
import { defaultCategories } from "~/domain/needs/default-categories";
import { mostNeedsFileBytes } from "~/domain/needs/exchange/file-row";
import { createBuilder } from "../../../server/collab/builder/builder.ts";
import { limits } from "../../../server/collab/limits.ts";
import { createLiveDocuments, type LiveServer } from "../../../server/collab/live-documents.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { createNeedsImports, type RunningNeedsImports } from "../../../server/needs/needs-imports.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { createTestLog } from "../../support/live-room.ts";
import { buildNeedsCsv } from "../../support/needs-file";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember } from "../cast";

const log = createTestLog();
// How quick the workers are is not what is looked at here.
const builder = createBuilder({ log, limits: { ...limits, builderTaskMs: 30_000 } });
let test: TestDatabase;
let pool: pg.Pool;
let live: LiveServer;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;
let nodes: RunningNeedsImports[] = [];

beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, log);
  const authorize = () => Promise.reject(new Error("nobody connects here"));
  const { clock } = buildActing(test.database).services;
  live = createLiveDocuments({ store: createPostgresUpdateStore(pool), authorize, clock, log, builder });
});
afterAll(async () => {
  await live.close();
  await pool.end();
  await test.drop();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  await openDocuments(test.database, cast.workspaceId, [needsDocumentName], new Date());
});
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.stop()));
  nodes = [];
});

/** A node that writes imports; it takes over what others left when `takesOver`. */
function startNode({
  write = live.write,
  takesOver = false,
}: {
  write?: LiveServer["write"];
  takesOver?: boolean;
} = {}) {
  const needsImports = createNeedsImports({
    database: test.database,
    live: { ...live, write },
    builder,
    clock: acting.services.clock,
    changes: acting.services.changes,
    log,
    lookEveryMs: takesOver ? 20 : 3_600_000,
    silentMs: 5_000,
    firstPauseMs: 1,
  });
  nodes.push(needsImports);
  return { ...acting.services, live, needsImports };
}

type Node = ReturnType<typeof startNode>;

const csv = (text: string) => new TextEncoder().encode(text);

async function look(node: Node, bytes: Uint8Array, member: Member = cast.editor): Promise<string> {
  const looked = await lookAtNeedsFile(node, member, { fileName: "C:\\dati\\bisogni.csv", bytes });
  if (looked.status === "refused") throw new Error(looked.reason);
  return looked.importId;
}

async function importFile(node: Node, text: string, member: Member = cast.editor): Promise<string> {
  const importId = await look(node, csv(text), member);
  await importNeeds(node, member, { importId, chosen: {}, addsNearest: true });
  return importId;
}

const find = (id: string) => findNeedsImport(test.database, cast.workspaceId, id);
const contents = () => live.readNeeds(cast.workspaceId);
const whenIt = (id: string, status: string) =>
  vi.waitFor(async () => expect((await find(id))?.status).toBe(status), { timeout: 60_000, interval: 10 });

/** What the document holds, its history and all. */
async function documentNow(): Promise<{ readonly doc: Y.Doc; readonly bytes: Uint8Array }> {
  const { state } = await live.read(cast.workspaceId, needsDocumentName);
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, state);
  return { doc, bytes: state };
}

/** As somebody with the page open writes. */
async function writeAs(member: Member, change: (doc: Y.Doc) => void): Promise<void> {
  const { doc } = await documentNow();
  const before = Y.encodeStateVector(doc);
  change(doc);
  await live.write(cast.workspaceId, needsDocumentName, Y.encodeStateAsUpdate(doc, before), member.memberId);
}

const care = { categories: defaultCategories, gridMetres: 500, fewestPeople: 5 };
const titled = (count: number, of = "Bisogno") =>
  `titolo;descrizione;fonte\n${Array.from({ length: count }, (_, n) => `${of} ${n + 1};Detto ${n + 1};Registro ${n + 1}`).join("\n")}`;

it("a file with what the database does not take in a list is looked at like any other", async () => {
  const node = startNode();
  const half = `${"x".repeat(79)}😀`;
  const id = await look(node, csv(`titolo;categoria;gravita\n${"t".repeat(199)}😀;casa;${half}\n`));
  const features = [{ type: "Feature", properties: { titolo: "Buche", "a\u0000b": "1" }, geometry: null }];
  const places = {
    fileName: "luoghi.geojson",
    bytes: csv(JSON.stringify({ type: "FeatureCollection", features })),
  };
  const looked = await lookAtNeedsFile(node, cast.editor, places);
  expect([typeof id, looked.status]).toEqual(["string", "read"]);
});

describe("a file of needs", () => {
  it("of 1,000 rows with 10 faulty ones is looked at first, then written piece by piece, each of them once", async () => {
    const edits: Uint8Array[] = [];
    const node = startNode({
      write: (workspaceId, name, edit, memberId) => {
        edits.push(edit);
        return live.write(workspaceId, name, edit, memberId);
      },
    });
    const importId = await look(node, csv(buildNeedsCsv(1_000, 10)));
    expect(await readLookedAt(test.database, importId)).toMatchObject({
      ...{ format: "csv", rows: 1_000, arriving: 990, refused: 10, unknownCategories: [] },
      blurred: { sensitive: 0, grid: 990 },
    });
    expect((await contents()).needs).toEqual([]);
    const refused = await readRefusedRows(test.database, importId);
    expect(JSON.parse(refused.refused)).toHaveLength(10);

    await importNeeds(node, cast.editor, { importId, chosen: {}, addsNearest: true });
    await whenIt(importId, "done");
    const { needs, setAside } = await contents();
    expect([needs.length, setAside]).toEqual([990, []]);
    expect(new Set(needs.map(({ title }) => title)).size).toBe(990);
    expect(needs[0]).toMatchObject({
      title: "Bisogno numero 1",
      description: 'Riga 1; con "virgolette"',
      categoryId: "casa",
      people: 5,
      priority: "high",
    });
    expect(needs.at(-1)?.title).toBe("Bisogno numero 999");
    expect(edits).toHaveLength(Math.ceil(990 / 150));
    expect(Math.max(...edits.map(({ length }) => length))).toBeLessThanOrEqual(256 * 1024);
    expect(await find(importId)).toMatchObject({ total: 990, written: 990, fileName: "bisogni.csv" });
    const audit = await test.database.auditEntry.findMany({ where: { workspaceId: cast.workspaceId } });
    expect(audit.map(({ act }) => act)).toContain("import-needs");
  }, 120_000);

  it("that is too large, or no file of needs, is refused with the reason, and nothing is kept of it", async () => {
    const node = startNode();
    const send = (bytes: Uint8Array) => lookAtNeedsFile(node, cast.editor, { fileName: "a.csv", bytes });
    expect(await send(new Uint8Array(mostNeedsFileBytes + 1))).toMatchObject({ reason: "too-large" });
    expect(await send(csv("PK\u0003\u0004"))).toMatchObject({ status: "refused", reason: "workbook" });
    expect(await send(csv("colore;forma\nrosso;tonda"))).toMatchObject({ reason: "no-title" });
    expect(await test.database.needsImport.count({ where: { workspaceId: cast.workspaceId } })).toBe(0);
  });

  it("is not kept once it is confirmed, nor what of it was written, nor for longer than a day", async () => {
    const node = startNode();
    const importId = await importFile(node, `${titled(3)}\n;senza titolo;`);
    await whenIt(importId, "done");
    const stored = await test.database.needsImport.findUniqueOrThrow({
      where: { id: importId },
      include: { pieces: true },
    });
    expect(stored.bytes).toBeNull();
    expect(stored.pieces.map(({ needs }) => needs)).toEqual([""]);
    const waiting = await look(node, csv(titled(1)));
    await deleteOldNeedsImports(test.database, new Date(node.clock.now().getTime() + 25 * 3_600_000));
    expect(await find(waiting)).toBeNull();
    expect(await readRefusedRows(test.database, importId)).toEqual({ headers: "", refused: "" });
    expect(await find(importId)).toMatchObject({ status: "done" });
  });

  it("belongs to who writes the needs, and to nobody else", async () => {
    const node = startNode();
    const send = (member: Member) => look(node, csv(titled(2)), member);
    await expect(send(cast.reader)).rejects.toEqual(refusedAs("not-allowed"));
    const importId = await send(cast.editor);
    const confirm = (member: Member) =>
      importNeeds(node, member, { importId, chosen: {}, addsNearest: true });
    await expect(confirm(cast.reader)).rejects.toEqual(refusedAs("not-allowed"));
    await expect(confirm(cast.leadEditor)).rejects.toEqual(refusedAs("preview-gone"));
    const elsewhere = await buildCast(test.database);
    await expect(confirm(elsewhere.editor)).rejects.toEqual(refusedAs("preview-gone"));
    await confirm(cast.editor);
    await whenIt(importId, "done");
    const colleague = await buildMember(test.database, {
      workspaceId: cast.workspaceId,
      organisationId: cast.partner,
      role: "editor",
    });
    const undo = (member: Member) => undoNeedsImport(node, member, importId);
    await expect(undo(cast.reader)).rejects.toEqual(refusedAs("not-allowed"));
    await expect(undo(colleague)).rejects.toEqual(refusedAs("not-allowed"));
    await expect(undo(elsewhere.administrator)).rejects.toEqual(refusedAs("not-found"));
    await undo(cast.leadEditor);
    await whenIt(importId, "undone");
  });
});

describe("care for people", () => {
  const sensitive = "titolo;categoria;lat;lon\nSegnalazione;Maltrattamenti;44,88512;7,33218";

  it("holds for what comes in: of a sensitive category only the municipality is ever written", async () => {
    const node = startNode();
    const importId = await look(node, csv(sensitive));
    const looked = await readLookedAt(test.database, importId);
    expect(looked.unknownCategories).toEqual([{ word: "Maltrattamenti", rows: 1 }]);
    const chosen = { maltrattamenti: "violenza" };
    await importNeeds(node, cast.editor, { importId, chosen, addsNearest: false });
    await whenIt(importId, "done");
    const [need] = (await contents()).needs;
    expect(need).toMatchObject({
      categoryId: "violenza",
      place: { municipalities: ["001191"], point: null, area: null },
    });
    expect(Buffer.from((await documentNow()).bytes).toString("latin1")).not.toMatch(/44[.,]8|7[.,]3/);
    const stored = await test.database.needsImport.findMany({ include: { pieces: true } });
    expect(JSON.stringify(stored.filter(({ id }) => id === importId))).not.toMatch(/44[.,]8/);
  });

  it("is that of the moment of writing: a category that has become sensitive meanwhile counts", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const node = startNode({
      write: async (...edit) => {
        await held;
        return live.write(...edit);
      },
    });
    const rows = Array.from({ length: 151 }, (_, n) => `Sfratto ${n};Casa;"Pinerolo (TO)";44,88512;7,33218`);
    const importId = await importFile(node, `titolo;categoria;comune;lat;lon\n${rows.join("\n")}`);
    await vi.waitFor(async () => {
      const piece = await test.database.needsImportPiece.findFirst({ where: { importId, position: 0 } });
      expect(piece?.beganAt).not.toBeNull();
    });
    await replaceNeedCategories(
      test.database,
      cast.workspaceId,
      defaultCategories.map((one) => (one.id === "casa" ? { ...one, isSensitive: true } : one)),
    );
    release();
    await whenIt(importId, "done");
    expect((await contents()).needs.at(-1)?.place).toEqual({
      municipalities: ["001191"],
      point: null,
      area: null,
    });
  });
});

describe("an import that is interrupted", () => {
  /** A node that ends at its third edit: before it reached the log, or just after. */
  async function endInTheMiddle(when: "before" | "after"): Promise<string> {
    let edits = 0;
    const node = startNode({
      write: async (...edit) => {
        edits += 1;
        if (edits < 3) return live.write(...edit);
        if (when === "after") await live.write(...edit);
        void node.needsImports.stop();
        throw new Error("the process was killed");
      },
    });
    const importId = await importFile(node, titled(600));
    await vi.waitFor(() => expect(edits).toBe(3), { timeout: 10_000 });
    await node.needsImports.stop();
    expect(await find(importId)).toMatchObject({ status: "writing", written: 300 });
    return importId;
  }

  it.each(["before", "after"] as const)(
    "%s its third edit reached the log is gone on with by who comes up next, and nothing is there twice",
    async (when) => {
      const importId = await endInTheMiddle(when);
      acting.services.clock.advance(10_000);
      startNode({ takesOver: true });
      await whenIt(importId, "done");
      const { needs, evidence } = await contents();
      expect(needs.map(({ title }) => title)).toEqual(
        Array.from({ length: 600 }, (_, n) => `Bisogno ${n + 1}`),
      );
      expect(needs.map(({ description }) => description)).toEqual(
        Array.from({ length: 600 }, (_, n) => `Detto ${n + 1}`),
      );
      expect(evidence).toHaveLength(600);
    },
  );

  it("can be undone from there: what was written of it goes, also the edit nobody knows the end of", async () => {
    const importId = await endInTheMiddle("after");
    const node = startNode();
    await undoNeedsImport(node, cast.editor, importId);
    await whenIt(importId, "undone");
    expect((await contents()).needs).toEqual([]);
    expect(await find(importId)).toMatchObject({ removed: 450, kept: [] });
  });

  it("stops when it cannot be stored however often it is tried, says so, and goes on when it is asked to", async () => {
    let isBroken = true;
    const node = startNode({
      write: (...edit) => (isBroken ? Promise.reject(new Error("the disk is full")) : live.write(...edit)),
    });
    const importId = await importFile(node, titled(2));
    await whenIt(importId, "stopped");
    expect(await find(importId)).toMatchObject({ stoppedBy: "not-stored", written: 0 });
    isBroken = false;
    await resumeNeedsImport(node, cast.editor, importId);
    await whenIt(importId, "done");
    expect((await contents()).needs).toHaveLength(2);
  });

  it("tries again what failed a few times, and goes on by itself", async () => {
    let failures = 0;
    const node = startNode({
      write: async (...edit) => {
        await live.write(...edit);
        // It came to the log, but whoever wrote it does not know.
        if (failures++ < 4) throw new Error("The edit could not be stored.");
      },
    });
    const importId = await importFile(node, titled(400));
    await whenIt(importId, "done");
    expect((await contents()).needs.map(({ description }) => description)).toEqual(
      Array.from({ length: 400 }, (_, n) => `Detto ${n + 1}`),
    );
  });

  it("stops when who imports may no longer write", async () => {
    let edits = 0;
    const node = startNode({
      write: async (...edit) => {
        await live.write(...edit);
        edits += 1;
        if (edits === 1) await removeMember(acting.services, cast.administrator, cast.editor.memberId);
      },
    });
    const importId = await importFile(node, titled(600));
    await whenIt(importId, "stopped");
    expect(await find(importId)).toMatchObject({ stoppedBy: "not-allowed", written: 150, total: 600 });
  });
});

describe("two at once", () => {
  it("imports of two people both arrive whole, while somebody writes", async () => {
    const node = startNode();
    const ids = await Promise.all([
      importFile(node, titled(400, "Uno"), cast.editor),
      importFile(node, titled(400, "Altro"), cast.leadEditor),
    ]);
    await writeAs(cast.administrator, (doc) => addNeeds(doc, [{ kind: "need", title: "A mano" }], care));
    for (const id of ids) await whenIt(id, "done");
    const titles = (await contents()).needs.map(({ title }) => title);
    expect([titles.length, new Set(titles).size]).toEqual([801, 801]);
  });

  it("confirmations of one import, on two nodes, write it once", async () => {
    const [one, other] = [startNode(), startNode()];
    const importId = await look(one, csv(titled(300)));
    const confirmed = { importId, chosen: {}, addsNearest: true };
    await Promise.all([one, other].map((node) => importNeeds(node, cast.editor, confirmed)));
    await whenIt(importId, "done");
    const { needs } = await contents();
    expect(needs).toHaveLength(300);
    expect(needs.map(({ description }) => description).at(-1)).toBe("Detto 300");
  });
});

describe("undoing an import", () => {
  it("takes out what is as it came in one edit, and leaves what somebody has gone on with", async () => {
    const node = startNode();
    await writeAs(cast.editor, (doc) => addNeeds(doc, [{ kind: "need", title: "Di prima" }], care));
    const importId = await importFile(node, titled(300));
    await whenIt(importId, "done");
    const ids = (await contents()).needs.map(({ id }) => id);
    const [, retitled = "", described = "", backed = "", merged = "", partner = ""] = ids;
    await writeAs(cast.leadEditor, (doc) => {
      changeNeed(doc, retitled, { title: "Cambiato" }, care);
      needDescription(doc, described).insert(0, "Davvero. ");
      const evidence = { indicator: "", source: "Istat", year: null, link: "", file: "", fileName: "" };
      addEvidence(doc, { needId: backed, ...evidence });
      mergeNeeds(doc, { from: [merged, partner], into: { kind: "need", title: "Uniti" } }, care);
    });
    const before = (await contents()).seq;
    await undoNeedsImport(node, cast.editor, importId);
    await whenIt(importId, "undone");
    const after = await contents();
    expect(after.needs.map(({ title }) => title)).toEqual([
      ...["Di prima", "Cambiato", "Bisogno 2", "Bisogno 3", "Bisogno 4", "Bisogno 5", "Uniti"],
    ]);
    expect(after.seq).toBe(before + 1);
    expect(after.evidence.filter(({ needId }) => needId === backed)).toHaveLength(2);
    expect(after.evidence).toHaveLength(6);
    expect(await find(importId)).toMatchObject({
      removed: 295,
      kept: [retitled, described, backed, merged, partner],
    });
    expect(readNeeds((await documentNow()).doc).setAside).toEqual([]);
  });

  it("looks again when somebody writes while it looks: their words stay", async () => {
    const node = startNode();
    const importId = await importFile(node, titled(3));
    await whenIt(importId, "done");
    const [first = ""] = (await contents()).needs.map(({ id }) => id);
    const writing = writeAs(cast.leadEditor, (doc) =>
      changeNeed(doc, first, { title: "Mentre annulli" }, care),
    );
    await Promise.all([writing, undoNeedsImport(node, cast.editor, importId)]);
    await whenIt(importId, "undone");
    expect((await contents()).needs.map(({ title }) => title)).toEqual(["Mentre annulli"]);
  });
});
