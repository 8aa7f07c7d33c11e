import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { editNeedCategories } from "~/commands/edit-need-categories.server";
import { createLiveDocuments as openDocuments } from "~/database/live-documents.server";
import { listNeedCategories, replaceNeedCategories } from "~/database/needs-settings.server";
import { addNeeds, changeNeed } from "~/document/needs/write-needs";
import { needEntries, needsDocumentName } from "~/document/workspace-document";
import { categoryMark } from "~/domain/needs/change-categories";
import { defaultCategories } from "~/domain/needs/default-categories";
import type { Need } from "~/domain/needs/need";
import { createLiveDocuments, type LiveServer } from "../../../server/collab/live-documents.ts";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { createPlaceKeeper, type PlaceKeeper } from "../../../server/needs/place-keeper.ts";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { createTestLog } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

const log = createTestLog();
let test: TestDatabase;
let pool: pg.Pool;
let live: LiveServer;
let keeper: PlaceKeeper;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, log);
  live = createLiveDocuments({
    store: createPostgresUpdateStore(pool),
    authorize: () => Promise.reject(new Error("nobody connects here")),
    clock: buildActing(test.database).services.clock,
    log,
    onWritten: ({ workspaceId, name }) => name === needsDocumentName && keeper.written(workspaceId),
  });
  const { clock } = buildActing(test.database).services;
  keeper = createPlaceKeeper({ database: test.database, coarsen: live.coarsenNeeds, clock, log });
});
afterAll(async () => {
  await keeper.stop();
  await live.close();
  await pool.end();
  await test.drop();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  await openDocuments(test.database, cast.workspaceId, [needsDocumentName], new Date());
  await replaceNeedCategories(test.database, cast.workspaceId, defaultCategories);
});

const place = { municipalities: ["001191"], point: [7.33118, 44.88512], area: null } as const;
const coarse = { municipalities: ["001191"], point: null, area: null };
/** As a client has it that knows of no category that it is sensitive, and of no grid. */
const careless = { categories: [], gridMetres: 0, fewestPeople: 0 };

/** Appends what somebody wrote on top of the document as it is. */
async function write(change: (doc: Y.Doc) => void): Promise<void> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, (await live.read(cast.workspaceId, needsDocumentName)).state);
  const before = Y.encodeStateVector(doc);
  change(doc);
  await live.write(cast.workspaceId, needsDocumentName, Y.encodeStateAsUpdate(doc, before));
}

const places = async (): Promise<readonly Need["place"][]> =>
  (await live.readNeeds(cast.workspaceId)).needs.map((need) => need.place);
const services = () => ({ ...acting.services, live });
const category = async (id: string) => {
  const found = (await listNeedCategories(test.database, cast.workspaceId)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no category ${id}`);
  return found;
};

describe("a place that is finer than may be kept", () => {
  it("is taken out of a need of a sensitive category, whoever wrote it, and the rest of the need stays", async () => {
    await write((doc) => {
      const need = {
        kind: "need",
        title: "Un posto sicuro",
        categoryId: "violenza",
        place,
        people: 30,
      } as const;
      addNeeds(doc, [need], careless);
    });
    await until(async () => expect(await places()).toEqual([coarse]));
    const [need] = (await live.readNeeds(cast.workspaceId)).needs;
    expect(need).toMatchObject({ title: "Un posto sicuro", categoryId: "violenza", people: 30 });
  });

  it("is taken out when a need with a point becomes one of a sensitive category", async () => {
    let id = "";
    await write((doc) => {
      [id = ""] = addNeeds(doc, [{ kind: "need", title: "Casa", categoryId: "casa", place }], careless);
    });
    await write((doc) => changeNeed(doc, id, { categoryId: "violenza" }, careless));
    await until(async () => expect(await places()).toEqual([coarse]));
  });

  it("is taken out of a need whose category became sensitive while its page was offline", async () => {
    let id = "";
    await write((doc) => {
      [id = ""] = addNeeds(doc, [{ kind: "need", title: "Casa", categoryId: "casa" }], careless);
    });
    const home = await category("casa");
    const sensitive = { ...home, isSensitive: true };
    await editNeedCategories(services(), cast.administrator, {
      ...{ kind: "edit", category: sensitive, seen: categoryMark(home) },
    });
    await write((doc) => changeNeed(doc, id, { place }, careless));
    await until(async () => expect(await places()).toEqual([coarse]));
    const where = { workspaceId: cast.workspaceId, act: "coarsen-needs", accountId: null };
    await until(async () => expect(await test.database.auditEntry.count({ where })).toBe(1));
  });

  it("is taken out of an entry that nobody can read as a need too", async () => {
    const written = async () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, (await live.read(cast.workspaceId, needsDocumentName)).state);
      return needEntries(doc);
    };
    await write((doc) => {
      needEntries(doc).set("need/strano/category", "violenza");
      needEntries(doc).set("need/strano/point", "7.33118 44.88512");
      needEntries(doc).set("need/altro/point", "7.33118 44.88512");
    });
    await until(async () => expect((await written()).get("need/strano/point")).toBeNull());
    expect((await written()).get("need/altro/point")).toBe("7.33118 44.88512");
  });

  it("is put onto the grid where the category is not sensitive", async () => {
    await write((doc) => {
      addNeeds(doc, [{ kind: "need", title: "Casa", categoryId: "casa", place }], careless);
    });
    await until(async () => expect((await places())[0]?.point).not.toEqual(place.point));
    const [kept] = await places();
    expect(kept?.point?.[0]).toBeCloseTo(place.point[0], 1);
    // The server's own edit is looked at as well, and needs none more.
    const { seq } = await live.read(cast.workspaceId, needsDocumentName);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect((await live.read(cast.workspaceId, needsDocumentName)).seq).toBe(seq);
  });
});

describe("a sensitive category", () => {
  it("cannot be removed while there are needs of it, and can be afterwards", async () => {
    let id = "";
    await write((doc) => {
      [id = ""] = addNeeds(doc, [{ kind: "need", title: "Riservato", categoryId: "violenza" }], careless);
    });
    const remove = {
      kind: "remove",
      id: "violenza",
      seen: categoryMark(await category("violenza")),
    } as const;
    await expect(editNeedCategories(services(), cast.administrator, remove)).rejects.toEqual(
      refusedAs("sensitive-category-used"),
    );
    expect((await category("violenza")).isSensitive).toBe(true);
    await write((doc) => changeNeed(doc, id, { categoryId: "casa" }, careless));
    await editNeedCategories(services(), cast.administrator, remove);
    await expect(category("violenza")).rejects.toThrow("no category");
  });

  it("takes the points out of its needs in the moment it becomes one", async () => {
    await write((doc) => {
      addNeeds(doc, [{ kind: "need", title: "Casa", categoryId: "casa", place }], {
        ...careless,
        gridMetres: 500,
      });
    });
    const home = await category("casa");
    const edit = {
      kind: "edit",
      category: { ...home, isSensitive: true },
      seen: categoryMark(home),
    } as const;
    expect(await editNeedCategories(services(), cast.administrator, edit)).toBe(1);
    expect(await places()).toEqual([coarse]);
  });
});
