import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importOrganisations } from "~/commands/import-organisations.server";
import { listPartners } from "~/database/partners.server";
import { numberControl } from "~/domain/organisation/check-tax-code";
import { importForm } from "~/features/partnership/import-form";
import { readImportFile } from "~/routes/read-import-file.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
});

let made = 0;

function organisation() {
  const stem = String(6_000_000_000 + (made += 1));
  const taxCode = `${stem}${numberControl(stem)}`;
  const name = `Ente ${made}`;
  const seat = { seatMunicipality: "Pinerolo", seatProvince: "TO" };
  return { name, shortName: name, kind: "municipality", taxCode, ...seat };
}

const importAll = (organisations: readonly ReturnType<typeof organisation>[], member = cast.administrator) =>
  importOrganisations(acting.services, member, { organisations, role: "partner" });

const preview = (text: string) =>
  readImportFile(acting.services, cast.workspaceId, new File([text], "enti.csv"));

describe("an import", () => {
  it("brings in those that are not in yet, and leaves the others as they are", async () => {
    const [one, two] = [organisation(), organisation()];
    expect(await importAll([one])).toBe(1);
    expect(await importAll([one, two])).toBe(1);
    expect(await listPartners(test.database, cast.workspaceId)).toHaveLength(4);
  });

  it("at the same moment as another of the same list makes each organisation once", async () => {
    const list = Array.from({ length: 20 }, organisation);
    const elsewhere = await buildCast(test.database);
    const [here, there] = await Promise.all([
      importAll(list),
      importAll([...list].reverse(), elsewhere.administrator),
    ]);
    expect([here, there]).toEqual([20, 20]);
    const made = await test.database.organisation.count({
      where: { taxCode: { in: list.map(({ taxCode }) => taxCode) } },
    });
    expect(made).toBe(20);
  });

  it("belongs to the lead's administrators", async () => {
    for (const member of [cast.leadEditor, cast.editor])
      await expect(importAll([organisation()], member)).rejects.toEqual(refusedAs("not-allowed"));
  });
});

describe("the preview", () => {
  const titles = "Denominazione;Tipo;Codice fiscale;Comune";

  it("tells who is new, who is known and who is in already, and writes nothing", async () => {
    const [inside, known, fresh] = [organisation(), organisation(), organisation()];
    const elsewhere = await buildCast(test.database);
    await importAll([inside]);
    await importAll([known], elsewhere.administrator);
    const before = await test.database.organisation.count();
    const lines = [inside, known, fresh].map(({ name, taxCode }) => `${name};Comune;${taxCode};Pinerolo`);
    const read = await preview([titles, ...lines].join("\n"));
    expect(read).toMatchObject({
      status: "read",
      preview: {
        offered: [
          { line: 3, isKnown: true },
          { line: 4, isKnown: false },
        ],
        refused: [{ line: 2, faults: [{ code: "already-a-partner" }] }],
      },
    });
    expect(await test.database.organisation.count()).toBe(before);
  });

  it("is not made of what is too large, a workbook, or nothing", async () => {
    expect(await preview("x".repeat(1_000_001))).toMatchObject({ reason: "too-large" });
    expect(await preview("PK\u0003\u0004")).toMatchObject({ reason: "workbook" });
    expect(await preview("")).toMatchObject({ reason: "file" });
  });

  it("sent back with the form is looked at again", () => {
    const good = organisation();
    const parse = (offered: unknown) =>
      importForm.safeParse({
        offered: JSON.stringify(offered),
        chosen: [good.taxCode],
        role: "partner",
      });
    expect(parse([good, organisation()]).data).toEqual({ organisations: [good], role: "partner" });
    for (const change of [{ taxCode: "12345678901" }, { kind: "bank" }, { seatMunicipality: "Parigi" }])
      expect(parse([{ ...good, ...change }]).success).toBe(false);
    expect(importForm.safeParse({ offered: "{", chosen: ["1"], role: "partner" }).success).toBe(false);
  });
});
