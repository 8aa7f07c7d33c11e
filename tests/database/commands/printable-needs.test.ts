import { afterAll, beforeAll, expect, test } from "vitest";
import { readPrintableNeeds } from "~/commands/read-printable-needs.server";
import { putDistrictMunicipalities } from "~/database/territory.server";
import type { Need, NeedLink } from "~/domain/needs/need";
import { findPiedmontMunicipality } from "~/domain/territory/find-municipality";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { buildNeed } from "../../support/need-builders";
import { buildActing, refusedAs } from "../acting";
import { buildWorkspace } from "../cast";

let database: TestDatabase;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  workspaceId = await buildWorkspace(database.database);
  await putDistrictMunicipalities(
    database.database,
    workspaceId,
    [pinerolo, cavour].map(({ code, name, province }) => ({
      ...{ code, name, province },
      validFrom: null,
      validUntil: null,
    })),
  );
});
afterAll(() => database.drop());

const [pinerolo, cavour] = ["Pinerolo", "Cavour"].map((name) => findPiedmontMunicipality(name)!) as [
  Municipality,
  Municipality,
];
type Municipality = NonNullable<ReturnType<typeof findPiedmontMunicipality>>;

const atPoint = {
  municipalities: [pinerolo.code],
  point: [7.36, 44.89],
  area: null,
} as const;

function read(needs: readonly Need[], more: { links?: readonly NeedLink[]; underRepair?: true } = {}) {
  const { services } = buildActing(database.database);
  const { links = [], ...repair } = more;
  const contents = { seq: 1, needs, links, evidence: [], setAside: [], ...repair };
  const live = { ...services.live, readNeeds: () => Promise.resolve(contents) };
  return readPrintableNeeds({ ...services, live }, { workspaceId, language: "it" });
}

test("the needs are numbered in the order of the table, those with a place on the map", async () => {
  const printable = await read([
    buildNeed({ title: "Caldo", categoryId: "caldo", place: atPoint, people: 120, severity: "grave" }),
    buildNeed({ title: "Ovunque", categoryId: "solitudine" }),
    buildNeed({ title: "Soli", categoryId: "solitudine", place: atPoint }),
  ]);
  expect(printable?.rows.map(({ number, title, severity }) => [number, title, severity])).toEqual([
    ["", "Ovunque", "–"],
    ["1", "Soli", "–"],
    ["2", "Caldo", "Grave"],
  ]);
  expect(printable?.map.width).toBeGreaterThan(1200);
  expect(printable?.map.description).toMatch(/^2 Comuni, 2 bisogni\./);
  expect(printable?.sources).toMatch(/GeoNames.*Celle indicative/);
});

test("within a category they stand as on their screen: by priority, then by how many people", async () => {
  const about = { categoryId: "solitudine", place: atPoint };
  const printable = await read([
    buildNeed({ ...about, title: "Senza priorità" }),
    buildNeed({ ...about, title: "Media", priority: "medium" }),
    buildNeed({ ...about, title: "Alta, pochi", priority: "high", people: 20 }),
    buildNeed({ ...about, title: "Alta, molti", priority: "high", people: 300 }),
  ]);
  expect(printable?.rows.map(({ number, title, priority }) => [number, title, priority])).toEqual([
    ["1", "Alta, molti", "Alta"],
    ["2", "Alta, pochi", "Alta"],
    ["3", "Media", "Media"],
    ["4", "Senza priorità", "–"],
  ]);
});

test("of a sensitive category only the municipality is told, and that it is so", async () => {
  const printable = await read([buildNeed({ title: "Violenza", categoryId: "violenza", place: atPoint })]);
  expect(printable?.rows[0]?.place).toBe("Pinerolo (TO), solo il Comune: categoria delicata");
  expect(printable?.care).toContain("categoria delicata (1)");
});

test("the picture of a sensitive need is that of one at the seat of its municipality", async () => {
  const about = { id: "a", title: "Violenza", categoryId: "violenza" };
  const fine = await read([buildNeed({ ...about, place: atPoint })]);
  const coarse = await read([buildNeed({ ...about, place: { ...atPoint, point: null } })]);
  expect(Buffer.compare(fine!.map.png, coarse!.map.png)).toBe(0);
});

test("what was set aside, or lives on in another, is not printed; without needs there is no part", async () => {
  const gone = buildNeed({ place: atPoint });
  const into = buildNeed({ title: "Insieme", place: atPoint });
  const aside = buildNeed({ status: "set-aside" });
  const links = [{ id: "link1", kind: "merge", from: gone.id, to: into.id } as const];
  const printable = await read([gone, into, aside], { links });
  expect(printable?.rows.map(({ title }) => title)).toEqual(["Insieme"]);
  expect(await read([aside])).toBeNull();
  expect(await read([])).toBeNull();
});

test("while the needs are being repaired nothing is printed of them", async () => {
  await expect(read([buildNeed()], { underRepair: true })).rejects.toEqual(refusedAs("section-under-repair"));
});
