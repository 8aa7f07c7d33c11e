import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importIndicator } from "~/commands/import-indicator.server";
import { putMunicipalities } from "~/commands/put-municipalities.server";
import { printIndicator } from "~/commands/print-indicator.server";
import { readPrintableIndicators } from "~/commands/read-printable-indicators.server";
import { listIndicators } from "~/database/indicators.server";
import { listDistrictMunicipalities } from "~/database/territory.server";
import { findPiedmontMunicipality } from "~/domain/territory/find-municipality";
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

const always = (code: string) => ({ code, validFrom: null, validUntil: null });
const put = (codes: readonly string[], member = cast.administrator) =>
  putMunicipalities(acting.services, member, codes.map(always));
const codesNow = async () =>
  (await listDistrictMunicipalities(test.database, cast.workspaceId)).map(({ code }) => code).sort();

describe("the municipalities of the district", () => {
  it("are put in by whoever writes for the lead alone; with one that nobody knows none is", async () => {
    await put(["001191"]);
    for (const member of [cast.editor, cast.reader])
      await expect(put(["001214"], member)).rejects.toEqual(refusedAs("not-allowed"));
    await expect(put(["001214", "999999"])).rejects.toEqual(refusedAs("input-not-valid"));
    const reversed = { code: "001214", validFrom: "2026-05-01", validUntil: "2026-04-01" };
    const act = putMunicipalities(acting.services, cast.administrator, [reversed]);
    await expect(act).rejects.toEqual(refusedAs("input-not-valid"));
    expect(await codesNow()).toEqual(["001191"]);
  });

  it("of two who put them in at once are all there, each once", async () => {
    await Promise.all([put(["001191", "001214"]), put(["001214", "001059"], cast.leadEditor)]);
    expect(await codesNow()).toEqual(["001059", "001191", "001214"]);
  });
});

describe("an indicator", () => {
  const indicator = { name: "Età", unit: "%", source: "ISTAT", year: 2024, values: { "001191": 26.5 } };
  const keep = (member = cast.administrator, values: Record<string, number> = indicator.values) =>
    importIndicator(acting.services, member, { ...indicator, values });
  const namesNow = async () =>
    (await listIndicators(test.database, cast.workspaceId)).map(({ name }) => name);

  it("is kept by whoever writes for the lead alone, and not without a value", async () => {
    for (const member of [cast.editor, cast.reader])
      await expect(keep(member)).rejects.toEqual(refusedAs("not-allowed"));
    await expect(keep(cast.administrator, {})).rejects.toEqual(refusedAs("input-not-valid"));
    expect(await namesNow()).toEqual([]);
    await Promise.all([keep(), keep(cast.leadEditor)]);
    expect(await namesNow()).toEqual(["Età", "Età"]);
  });

  it("is put in the application by whoever writes for the lead alone, and taken out again", async () => {
    await put(["001191", "001059", "001214"]);
    const id = await keep();
    const print = (isPrinted: boolean, member = cast.administrator) =>
      printIndicator(acting.services, member, { id, isPrinted });
    const printedNow = () =>
      readPrintableIndicators(acting.services, { workspaceId: cast.workspaceId, language: "it" });
    for (const member of [cast.editor, cast.reader])
      await expect(print(true, member)).rejects.toEqual(refusedAs("not-allowed"));
    expect(await printedNow()).toEqual([]);
    await print(true, cast.leadEditor);
    const [printed, ...more] = await printedNow();
    expect(more).toEqual([]);
    expect(printed).toMatchObject({
      title: "Età (%)",
      rows: [{ municipality: "Pinerolo", value: "26,5" }],
      map: { description: expect.stringMatching(/^3 Comuni\. Età \(%\), ISTAT, 2024: 26,5\./) as string },
    });
    expect(printed?.sources).toMatch(/^ISTAT, 2024\. .*GeoNames/);
    await print(false);
    expect(await printedNow()).toEqual([]);
  });

  it("of a municipality that is not of the district is not printed", async () => {
    await put(["001191"]);
    // It has its place on the drawing, beside the district.
    const neighbour = findPiedmontMunicipality("Roletto")?.code ?? "";
    const id = await keep(cast.administrator, { [neighbour]: 3 });
    await printIndicator(acting.services, cast.administrator, { id, isPrinted: true });
    const printed = await readPrintableIndicators(acting.services, {
      ...{ workspaceId: cast.workspaceId, language: "it" },
    });
    expect(printed).toEqual([]);
  });

  it("comes into an application with five others, not with six", async () => {
    const ids = await Promise.all(Array.from({ length: 7 }, () => keep()));
    const print = (id: string) =>
      printIndicator(acting.services, cast.administrator, { id, isPrinted: true });
    for (const id of ids.slice(0, 6)) await print(id);
    await expect(print(ids[6]!)).rejects.toEqual(refusedAs("too-many-printed"));
    const isPrinted = new Map(
      (await listIndicators(test.database, cast.workspaceId)).map((one) => [one.id, one.isPrinted]),
    );
    expect(ids.map((id) => isPrinted.get(id))).toEqual([true, true, true, true, true, true, false]);
  });
});
