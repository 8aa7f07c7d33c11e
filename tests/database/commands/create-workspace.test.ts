import { partnerDocumentName } from "~/document/workspace-document";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorkspace, liveDocuments, type WorkspaceToCreate } from "~/commands/create-workspace.server";
import { requireCall } from "~/calls/index";
import { findMembership } from "~/database/members.server";
import { listPartners } from "~/database/partners.server";
import { listWorkspacesOf } from "~/database/workspaces.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildActing } from "../acting";
import { buildAccount } from "../cast";

let test: TestDatabase;
beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());

const call = requireCall("wecare-m1-2017");
const consortium = {
  name: "Consorzio intercomunale dei servizi sociali",
  shortName: "Consorzio",
  kind: "managing-consortium",
  taxCode: "12345678903",
  seatMunicipality: "Pinerolo",
  seatProvince: "TO",
} as const;

function buildWanted(given: Partial<WorkspaceToCreate> = {}): WorkspaceToCreate {
  return {
    call,
    stageId: "preliminary",
    title: "Valli che curano",
    acronym: "VALLI",
    districtIds: ["TO-02", "TO-09"],
    term: { at: new Date("2026-12-20T11:00:00Z"), zone: "Europe/Rome", offsetMinutes: 60 },
    lead: { organisation: consortium },
    ...given,
  };
}

it("the creator administers it for the lead, and every text of every stage has its empty document, and the lead its sheet", async () => {
  const { services } = buildActing(test.database);
  const account = await buildAccount(test.database, { isAdministrator: true });
  const workspace = await createWorkspace(services, account, buildWanted());
  expect(workspace).toMatchObject({
    callId: call.id,
    stageId: "preliminary",
    districtIds: ["TO-02", "TO-09"],
  });
  expect(await findMembership(test.database, workspace.id, account.id)).toMatchObject({
    role: "administrator",
    organisationRole: "lead",
  });
  const partners = await listPartners(test.database, workspace.id);
  expect(partners).toMatchObject([{ role: "lead", organisation: consortium }]);
  const documents = await test.database.liveDocument.findMany({
    where: { workspaceId: workspace.id },
    orderBy: { id: "asc" },
  });
  expect(documents.map(({ name }) => name)).toEqual([
    partnerDocumentName(partners[0]!.organisation.id),
    ...liveDocuments(call),
  ]);
  expect(documents.every(({ lastSeq }) => lastSeq === 0n)).toBe(true);
  const texts = call.sections.filter(({ kind }) => kind === "text");
  // Beside them the sheet and the needs.
  expect(documents).toHaveLength(texts.length + 2);
  expect(texts.some(({ stages }) => !stages.includes("preliminary"))).toBe(true);
  expect(await listWorkspacesOf(test.database, account.id)).toMatchObject([
    { workspace: { id: workspace.id }, role: "administrator", organisation: "Consorzio", sections: [] },
  ]);
});

it("is for the administrators of the installation, and leaves nothing behind when refused", async () => {
  const { services } = buildActing(test.database);
  const account = await buildAccount(test.database);
  const before = await test.database.organisation.count();
  await expect(createWorkspace(services, account, buildWanted())).rejects.toMatchObject({
    code: "not-allowed",
  });
  expect(await test.database.organisation.count()).toBe(before);
});

it("an organisation can be chosen as lead by the people who act for it", async () => {
  const { services } = buildActing(test.database);
  const own = await buildAccount(test.database, { isAdministrator: true });
  const first = await createWorkspace(services, own, buildWanted());
  const [lead] = await listPartners(test.database, first.id);
  const organisationId = lead?.organisation.id ?? "";
  const again = await createWorkspace(services, own, buildWanted({ lead: { organisationId } }));
  expect(await listPartners(test.database, again.id)).toMatchObject([
    { organisation: { id: organisationId } },
  ]);
  const stranger = await buildAccount(test.database, { isAdministrator: true });
  await expect(
    createWorkspace(services, stranger, buildWanted({ lead: { organisationId } })),
  ).rejects.toMatchObject({ code: "not-found" });
});
