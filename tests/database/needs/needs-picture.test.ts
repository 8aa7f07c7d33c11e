import { afterAll, beforeAll, expect, it } from "vitest";
import { replaceNeedCategories } from "~/database/needs-settings.server";
import { defaultCategories } from "~/domain/needs/default-categories";
import { readNeedsPicture } from "~/routes/read-needs-picture.server";
import type { Services } from "~/services.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { buildNeed } from "../../support/need-builders";
import { buildActing } from "../acting";
import { buildCast } from "../cast";

let test: TestDatabase;
let services: Services;
let workspaceId: string;

const [pinerolo, prali] = ["001191", "001202"];
const at = (code: string) => ({ municipalities: [code], point: null, area: null });
const needs = [
  buildNeed({ title: "Anziani soli", categoryId: "casa", place: at(pinerolo), people: 40, priority: "low" }),
  buildNeed({ title: "Corse serali", categoryId: "tolta", place: at(prali), people: 90, priority: "high" }),
  buildNeed({ title: "Uno spazio", kind: "resource", categoryId: "casa", place: at(pinerolo) }),
  buildNeed({ title: "Messo da parte", categoryId: "casa", status: "set-aside" }),
];

beforeAll(async () => {
  test = await createTestDatabase();
  ({ workspaceId } = await buildCast(test.database));
  await replaceNeedCategories(test.database, workspaceId, defaultCategories);
  const { services: acting } = buildActing(test.database);
  const contents = { seq: 1, needs, evidence: [], links: [] };
  const live = { ...acting.live, readNeeds: () => Promise.resolve(contents) };
  // Of all services a picture is made with these alone.
  services = { ...acting, live } as unknown as Services;
});
afterAll(() => test.drop());

async function shown(query: string): Promise<readonly string[]> {
  const asked = { workspaceId, query: new URLSearchParams(query), language: "it" } as const;
  return (await readNeedsPicture(services, asked)).needs.map(({ title }) => title);
}

it.each([
  ["", ["Corse serali", "Anziani soli", "Uno spazio"]],
  ["ordine=titolo", ["Anziani soli", "Corse serali", "Uno spazio"]],
  ["cerca=corse", ["Corse serali"]],
  [`comune=${pinerolo}`, ["Anziani soli", "Uno spazio"]],
  ["priorita=bassa", ["Anziani soli"]],
  ["tipo=risorse", ["Uno spazio"]],
  // Whose category is gone has none, as on the screen.
  ["categoria=senza", ["Corse serali"]],
  ["stato=accantonati", ["Messo da parte"]],
])("a picture and a printed page of «%s» hold what the screen shows, in its order", async (query, titles) => {
  expect(await shown(query)).toEqual(titles);
});
