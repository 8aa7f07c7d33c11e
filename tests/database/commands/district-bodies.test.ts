import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { readPartnershipFacts } from "~/commands/read-partnership-facts.server";
import { createWorkspace, findWorkspace } from "~/database/workspaces.server";
import { setDistrictBody } from "~/database/partner-places.server";
import { readPlace } from "~/routes/read-place.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing } from "../acting";
import { buildPartner } from "../cast";

let test: TestDatabase;
let acting: Acting;
let workspaceId: string;
let lead: string;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());
beforeEach(async () => {
  acting = buildActing(test.database);
  const { id } = await createWorkspace(test.database, {
    callId: "wecare-m1-2017",
    stageId: "preliminary",
    title: "Bra si prende cura",
    acronym: "BRA",
    districtIds: ["CN-05"],
    closesAt: new Date("2026-12-20T11:00:00Z"),
    closesZone: "Europe/Rome",
    closesOffsetMinutes: 60,
    isExample: false,
    createdAt: new Date("2026-11-01T09:00:00Z"),
  });
  workspaceId = id;
  lead = await buildPartner(test.database, workspaceId, { role: "lead", name: "Comune di Bra" });
});

const today = "Gestione intercomunale, capofila Comune di Bra";

async function choices(): Promise<readonly string[]> {
  const services = acting.services as never; // all that the page reads is there
  return (await readPlace(services, { workspaceId, organisationId: lead }, "it")).bodies;
}

it("asks for the managing bodies the district has today, not for one whose service ended years ago", async () => {
  const workspace = (await findWorkspace(test.database, workspaceId))!;
  const { facts } = await readPartnershipFacts(acting.services, workspace);
  expect(facts.districts.map(({ bodies }) => bodies)).toEqual([[today]]);
});

it("offers for an organisation the managing bodies of today, and the one it was said to be", async () => {
  expect(await choices()).toEqual([today]);
  await setDistrictBody(test.database, { workspaceId, organisationId: lead }, "ASL CN2");
  expect(await choices()).toEqual(["ASL CN2", today]);
});
