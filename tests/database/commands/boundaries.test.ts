import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importBoundaries } from "~/commands/import-boundaries.server";
import { lookAtBoundaries } from "~/commands/look-at-boundaries.server";
import { removeBoundaries } from "~/commands/remove-boundaries.server";
import { deleteOldBoundaryDrafts } from "~/database/boundary-drafts.server";
import { findBoundarySet, putDistrictMunicipalities } from "~/database/territory.server";
import { readBoundariesInUse, readBoundariesPreview } from "~/routes/read-boundaries.server";
import { createBoundaryConverter } from "../../../server/boundaries/boundary-converter";
import { createTerritory } from "../../../server/territory/territory";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildIstatZip, piedmontSquares } from "../../support/istat-zip";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

const folder = mkdtempSync(path.join(tmpdir(), "cantiere-boundaries-"));
const converter = createBoundaryConverter({ log: { warn: () => undefined } });
let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;
let zip: Buffer;

beforeAll(async () => {
  test = await createTestDatabase();
  zip = await buildIstatZip({ municipalities: piedmontSquares().slice(0, 30) });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await test.drop();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

const name = "Limiti01012025_g.zip";
const istat = { validOn: "2025-01-01", attribution: "Confini: ISTAT, 1 gennaio 2025 (CC BY)" };

async function look(bytes: Buffer | string = zip, member = cast.administrator, boundaries = converter) {
  const file = path.join(folder, "file");
  writeFileSync(file, bytes);
  return lookAtBoundaries({ ...acting.services, boundaries }, member, { path: file, name, regions: null });
}

async function draftOf(bytes?: Buffer | string): Promise<string> {
  const looked = await look(bytes);
  if (looked.status === "refused") throw new Error(looked.code);
  return looked.draftId;
}

const confirm = (draftId: string, member = cast.administrator) =>
  importBoundaries(acting.services, member, { draftId, ...istat });
const inUse = () => readBoundariesInUse(acting.services, cast.workspaceId);

describe("a file that was looked at", () => {
  it("changes nothing before it is confirmed, and holds from then on", async () => {
    const draftId = await draftOf();
    expect(await inUse()).toEqual({ kind: "cells" });
    await confirm(draftId);
    expect(await inUse()).toMatchObject({ kind: "workspace", fileName: name, count: 30, ...istat });
    expect(acting.changed).toEqual([cast.workspaceId]);
    const audit = await test.database.auditEntry.findMany({ where: { workspaceId: cast.workspaceId } });
    expect(audit.map(({ act }) => act)).toContain("import-boundaries");
  });

  it("is drawn at once where cells were drawn before", async () => {
    const days = { validFrom: null, validUntil: null };
    const [{ code, name: called }] = [piedmontSquares()[0]!];
    const municipality = { code, name: called, province: "TO", ...days };
    await putDistrictMunicipalities(test.database, cast.workspaceId, [municipality]);
    const territory = createTerritory(acting.services);
    const before = await territory.shapes(cast.workspaceId);
    await confirm(await draftOf());
    const after = await territory.shapes(cast.workspaceId);
    expect([before.areOfficial, after.areOfficial]).toEqual([false, true]);
    expect(after.attribution.it).toContain("ISTAT, 1 gennaio 2025");
    expect(after.municipalities.find((of) => of.code === code)?.path).not.toBe(
      before.municipalities.find((of) => of.code === code)?.path,
    );
    await removeBoundaries(acting.services, cast.administrator);
    expect(await territory.shapes(cast.workspaceId)).toEqual(before);
  });

  it("says which municipalities of the district it does not have, and which are not in our list", async () => {
    const days = { province: "TO", validFrom: null, validUntil: null };
    const [first] = piedmontSquares();
    await putDistrictMunicipalities(test.database, cast.workspaceId, [
      { code: first!.code, name: first!.name, ...days },
      { code: "001191", name: "Pinerolo", ...days },
      { code: "001194", name: "Piscina", ...days, validUntil: "2020-12-31" },
    ]);
    const merged = { ...piedmontSquares()[1]!, code: "001999", name: "Unione Nuova" };
    const draftId = await draftOf(await buildIstatZip({ municipalities: [first!, merged] }));
    const preview = await readBoundariesPreview(acting.services, cast.administrator, draftId);
    expect(preview).toMatchObject({
      count: 2,
      validOn: "2025-01-01",
      missing: ["Pinerolo"],
      districtSize: 2,
      added: ["Unione Nuova"],
      regions: [{ code: 1, name: "Piemonte", count: 2, isChosen: true }],
    });
    expect(preview?.gone).toHaveLength(1179);
  });

  it("is of one person and one workspace, waits for a day, and is gone once it is used", async () => {
    const draftId = await draftOf();
    const elsewhere = await buildCast(test.database);
    expect(await readBoundariesPreview(acting.services, elsewhere.administrator, draftId)).toBeNull();
    await expect(confirm(draftId, elsewhere.administrator)).rejects.toEqual(refusedAs("preview-gone"));
    await confirm(draftId);
    await expect(confirm(draftId)).rejects.toEqual(refusedAs("preview-gone"));
    const waiting = await draftOf();
    await deleteOldBoundaryDrafts(
      test.database,
      new Date(acting.services.clock.now().getTime() + 23 * 3_600_000),
    );
    expect(await readBoundariesPreview(acting.services, cast.administrator, waiting)).not.toBeNull();
    await deleteOldBoundaryDrafts(
      test.database,
      new Date(acting.services.clock.now().getTime() + 25 * 3_600_000),
    );
    expect(await readBoundariesPreview(acting.services, cast.administrator, waiting)).toBeNull();
  });
});

describe("boundaries that hold", () => {
  it("stay as they are when another file is refused, or breaks the process that reads it", async () => {
    await confirm(await draftOf());
    const before = await findBoundarySet(test.database, cast.workspaceId);
    expect(await look("%PDF-1.7")).toMatchObject({ status: "refused", code: "not-recognised" });
    const childFile = path.join(folder, "child.mjs");
    writeFileSync(childFile, "process.on('message', () => process.kill(process.pid, 'SIGKILL'));");
    const broken = createBoundaryConverter({ log: { warn: () => undefined }, childFile });
    expect(await look(zip, cast.administrator, broken)).toMatchObject({ code: "given-up" });
    expect(await findBoundarySet(test.database, cast.workspaceId)).toEqual(before);
    expect(await test.database.boundaryDraft.count({ where: { workspaceId: cast.workspaceId } })).toBe(0);
  });

  it("belong to the lead's administrators", async () => {
    const draftId = await draftOf();
    for (const member of [cast.leadEditor, cast.editor, cast.reader]) {
      await expect(look(zip, member)).rejects.toEqual(refusedAs("not-allowed"));
      await expect(confirm(draftId, member)).rejects.toEqual(refusedAs("not-allowed"));
      await expect(removeBoundaries(acting.services, member)).rejects.toEqual(refusedAs("not-allowed"));
    }
  });

  it("of another workspace are not touched when those of this one are taken away", async () => {
    const elsewhere = cast;
    await confirm(await draftOf());
    cast = await buildCast(test.database);
    await confirm(await draftOf());
    await removeBoundaries(acting.services, cast.administrator);
    expect(await inUse()).toEqual({ kind: "cells" });
    expect((await readBoundariesInUse(acting.services, elsewhere.workspaceId)).kind).toBe("workspace");
  });
});
