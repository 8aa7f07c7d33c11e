import { afterAll, beforeAll, expect, it } from "vitest";
import type { Member } from "~/database/members.server";
import { admitPartner } from "~/commands/admit-partner.server";
import { createOrganisation } from "~/database/organisations.server";
import { readPeople } from "~/routes/read-people.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { buildCast } from "../cast";

let test: TestDatabase;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

it("the tax code of a sole trader is that of a person: only who manages the partnership finds it among the people", async () => {
  const acting = buildActing(test.database);
  const cast = await buildCast(test.database);
  const { workspaceId } = cast;
  const codes = { trader: "RSSMRA80A01H501U", company: "80087670016" };
  for (const [name, taxCode] of Object.entries(codes)) {
    const seat = { seatMunicipality: "Pinerolo", seatProvince: "TO" };
    const of = { name, shortName: name, kind: "enterprise", taxCode, ...seat };
    const { id: organisationId } = await createOrganisation(test.database, of);
    const createdAt = new Date("2026-11-01T09:00:00Z");
    const place = { workspaceId, organisationId, role: "supporter", createdAt } as const;
    await admitPartner(test.database, { ...place, recordSharedAt: createdAt });
  }
  const seenBy = async (member: Member) => {
    const { partners } = await readPeople(acting.services, member, "it");
    return Object.keys(codes).map((name) => partners.find((one) => one.name === name)?.taxCode);
  };
  expect(await seenBy(cast.administrator)).toEqual([codes.trader, codes.company]);
  expect(await seenBy(cast.editor)).toEqual([null, codes.company]);
});
