import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { createLiveDocuments as openDocuments } from "~/database/live-documents.server";
import { readCare } from "~/database/needs-settings.server";
import { changeNeed, type NewNeed, putNeeds } from "~/document/needs/write-needs";
import { needDescription, needsDocumentName } from "~/document/workspace-document";
import { type Point, snapToGrid, writePoint } from "~/domain/territory/point";
import { loader as exportFile } from "~/routes/needs-export";
import { loader as drawPicture } from "~/routes/needs-picture-svg";
import { loader as printPage } from "~/routes/needs-print";
import { createLiveDocuments, type LiveServer } from "../../../server/collab/live-documents.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { createTestLog } from "../../support/live-room.ts";
import { type Acting, buildActing } from "../acting";
import { buildCast } from "../cast";
import { answerOf, cookieOf, type Handler } from "../routes/driving";

const log = createTestLog();
let test: TestDatabase;
let pool: pg.Pool;
let live: LiveServer;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

// No keeper of places: what is shown does not wait for it.
beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, log);
  live = createLiveDocuments({
    store: createPostgresUpdateStore(pool),
    authorize: () => Promise.reject(new Error("nobody connects here")),
    clock: buildActing(test.database).services.clock,
    log,
  });
});
afterAll(async () => {
  await live.close();
  await pool.end();
  await test.drop();
});
beforeEach(async () => {
  const built = buildActing(test.database);
  acting = { ...built, services: { ...built.services, live } };
  cast = await buildCast(test.database);
  await openDocuments(test.database, cast.workspaceId, [needsDocumentName], new Date());
});

/** As a client has it that keeps to nothing. */
const careless = { categories: [], gridMetres: 0, fewestPeople: 0 };
const exact: Point = [7.33118, 44.88512];
const onGrid = snapToGrid(exact, 500);
const placeAt = (point: Point | null) => ({ municipalities: ["001191"], point, area: null });
const violence = { kind: "need", title: "Un posto sicuro", categoryId: "violenza", people: 40 } as const;
const home = { kind: "need", title: "Una casa", categoryId: "casa", people: 40 } as const;

async function openPage(): Promise<Y.Doc> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await live.read(cast.workspaceId, needsDocumentName)).state);
  return doc;
}

async function send(change: (doc: Y.Doc) => void): Promise<void> {
  const doc = await openPage();
  const before = Y.encodeStateVector(doc);
  change(doc);
  const edit = Y.encodeStateAsUpdate(doc, before);
  await live.write(cast.workspaceId, needsDocumentName, edit, cast.editor.memberId);
}

const put = (need: NewNeed, care: Parameters<typeof putNeeds>[2] = careless) =>
  send((doc) => putNeeds(doc, [{ id: "bisogno", order: 1, need, evidence: [] }], care));

/** What a reader of the workspace gets. */
async function ask(loader: unknown, path: string, params: Record<string, string> = {}): Promise<string> {
  const answer = await answerOf(acting, {
    handler: loader as Handler,
    method: "GET",
    path: `/cantieri/${cast.workspaceId}/${path}`,
    params: { workspaceId: cast.workspaceId, ...params },
    cookie: await cookieOf(acting, test.database, cast.reader.accountId),
  });
  return answer instanceof Response ? answer.text() : JSON.stringify(answer);
}
const exported = (format: string) => ask(exportFile, `bisogni/esporta/${format}`, { format });
const picture = () => ask(drawPicture, "bisogni/mappa.svg");
const printed = async () => (JSON.parse(await ask(printPage, "bisogni/stampa")) as { page: Printed }).page;
interface Printed {
  readonly map: string;
  readonly care: unknown;
  readonly needs: readonly object[];
}

/** However numbers are written: with a decimal point or comma. */
const saysPoint = (text: string, [longitude, latitude]: Point) =>
  [longitude, latitude].some((degrees) =>
    [String(degrees), String(degrees).replace(".", ",")].some((written) => text.includes(written)),
  );

describe("a need of violence", () => {
  it("is written with its municipality alone, in the document and in every later edit of the log", async () => {
    const care = await readCare(test.database, cast.workspaceId);
    await put({ ...violence, place: placeAt(exact) }, care);
    await send((doc) => changeNeed(doc, "bisogno", { place: placeAt(exact), people: 41 }, care));
    await send((doc) => needDescription(doc, "bisogno").insert(0, "Di notte non c’è dove andare."));
    const { id: documentId } = await test.database.liveDocument.findFirstOrThrow({
      where: { workspaceId: cast.workspaceId, name: needsDocumentName },
    });
    const rows = await test.database.documentUpdate.findMany({ where: { documentId } });
    expect(rows).toHaveLength(3);
    const { state } = await live.read(cast.workspaceId, needsDocumentName);
    for (const bytes of [state, ...rows.map((row) => row.bytes)]) {
      const text = Buffer.from(bytes).toString("latin1");
      for (const point of [exact, onGrid])
        for (const degrees of writePoint(point).split(" ")) expect(text).not.toContain(degrees);
    }
    expect(Buffer.from(state).toString("latin1")).toContain("001191");
    expect((await live.readNeeds(cast.workspaceId)).needs[0]?.place).toEqual(placeAt(null));
  });

  it("shows no point anywhere, though somebody wrote one", async () => {
    await put({ ...violence, place: placeAt(exact) });
    await expectNoPoint();
  });
});

describe("a need of fewer people than the workspace shows", () => {
  it("shows no point anywhere, and shows one with as many", async () => {
    const { fewestPeople } = await readCare(test.database, cast.workspaceId);
    await put({ ...home, people: fewestPeople - 1, place: placeAt(exact) });
    await expectNoPoint();
    await send((doc) => changeNeed(doc, "bisogno", { people: fewestPeople }, careless));
    expect(saysPoint(await exported("geojson"), onGrid)).toBe(true);
  });
});

describe("a need anybody may know of", () => {
  it("is shown on the grid, in every file and picture, and never where it was put", async () => {
    await put({ ...home, place: placeAt(exact) });
    for (const format of ["csv", "geojson"]) {
      expect(saysPoint(await exported(format), onGrid)).toBe(true);
      expect(saysPoint(await exported(format), exact)).toBe(false);
    }
    const drawn = [await picture(), (await printed()).map];
    expect(JSON.stringify(await printed())).not.toContain(String(exact[0]));
    await send((doc) => changeNeed(doc, "bisogno", { place: placeAt(onGrid) }, careless));
    expect([await picture(), (await printed()).map]).toEqual(drawn);
    await send((doc) => changeNeed(doc, "bisogno", { place: placeAt(null) }, careless));
    const withoutPoint = [await picture(), (await printed()).map];
    expect(withoutPoint[0]).not.toBe(drawn[0]);
    expect(withoutPoint[1]).not.toBe(drawn[1]);
  });
});

/** In the files no coordinate; in the pictures the same as without a point. */
async function expectNoPoint(): Promise<void> {
  for (const format of ["csv", "geojson"])
    for (const point of [exact, onGrid]) expect(saysPoint(await exported(format), point)).toBe(false);
  const drawn = [await picture(), (await printed()).map];
  expect(saysPoint(JSON.stringify(await printed()), exact)).toBe(false);
  const place = placeAt(null);
  const [need] = (await live.readNeeds(cast.workspaceId)).needs;
  await send((doc) => changeNeed(doc, "bisogno", { place }, careless));
  expect([await picture(), (await printed()).map]).toEqual(drawn);
  await send((doc) => changeNeed(doc, "bisogno", { place: need?.place ?? place }, careless));
}
