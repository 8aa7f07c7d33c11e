import { afterAll, beforeAll, expect, test } from "vitest";
import { preflightSignedApplication } from "~/commands/preflight-signed-application.server";
import { changeRole } from "~/commands/change-role.server";
import { invitePerson } from "~/commands/invite-person.server";
import { readPartnershipFacts } from "~/commands/read-partnership-facts.server";
import { readContents } from "~/commands/package/read-contents.server";
import { endRehearsal } from "~/commands/rehearsal/end-rehearsal.server";
import { signForRehearsal } from "~/commands/rehearsal/sign-for-rehearsal.server";
import { startRehearsal } from "~/commands/rehearsal/start-rehearsal.server";
import { removeMember } from "~/commands/remove-member.server";
import { countArchivedRows, readArchivedRows } from "~/database/archive-rows.server";
import { findMembership, listMembers, type Member } from "~/database/members.server";
import { listKeptMail } from "~/database/outbox.server";
import { findWorkspace } from "~/database/workspaces.server";
import { keptModels } from "~/domain/archive/archived-models";
import { encodeContents } from "~/export/package/sealed-contents";
import { seedDemo } from "../../../prisma/seed/seed-demo";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createMailer } from "../../../server/mailer.ts";
import { createSignatureInspector } from "../../../server/signatures/signature-inspector";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { buildArchiveServices } from "../../support/archive-services";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { refusedAs } from "../acting";

const log = { warn: () => undefined };
const pdfRenderer = createTypstRenderer({ log });
let place: TestDatabase;
let archive: ReturnType<typeof buildArchiveServices>;
let pool: ReturnType<typeof createLivePool>;
let workspaceId: string;
let marta: Member;

beforeAll(async () => {
  place = await createTestDatabase();
  await seedDemo(place.database, new Date("2026-11-24T15:00:00Z"));
  archive = buildArchiveServices(place);
  pool = createLivePool(place.url, createTestLog());
  ({ id: workspaceId } = await place.database.workspace.findFirstOrThrow({ select: { id: true } }));
  const lead = await place.database.partner.findFirstOrThrow({ where: { workspaceId, role: "lead" } });
  await place.database.organisation.update({
    where: { id: lead.organisationId },
    data: { representativeName: "Piera Bonansea", representativeTaxCode: "BNNPRI70A41L219X" },
  });
  const members = await listMembers(place.database, workspaceId);
  marta = members.find(
    ({ role, organisationRole }) => role === "administrator" && organisationRole === "lead",
  )!;
}, 120_000);
afterAll(async () => {
  await pdfRenderer.close();
  await pool.end();
  await archive.close();
  await place.drop();
});

test("a rehearsal has what the workspace has, says that it is one, and there is one at a time", async () => {
  const id = await startRehearsal(archive.services, marta);
  expect(await startRehearsal(archive.services, marta)).toBe(id);
  const copy = (await findWorkspace(place.database, id))!;
  expect(copy.title).toMatch(/^PROVA · /);
  expect(copy.acronym).toMatch(/^PROVA /);
  expect(copy.rehearsalOfId).toBe(workspaceId);
  const counts = await countRows(id);
  expect(counts["Card"]).toBeGreaterThan(5);
  for (const [model, count] of Object.entries(await countRows(workspaceId)))
    expect(counts[model], model).toBe(witnesses.includes(model) ? 0 : count);
  const ids = (of: string) =>
    listMembers(place.database, of).then((all) => all.map(({ accountId }) => accountId).sort());
  expect(await ids(id)).toEqual(await ids(workspaceId));
}, 60_000);

test("neither counts for the other as a second application, or nothing could be frozen while there is a rehearsal", async () => {
  const { services } = archive;
  const rehearsalId = await startRehearsal(services, marta);
  const data = { isExample: false };
  await place.database.workspace.update({ where: { id: workspaceId }, data });
  for (const id of [workspaceId, rehearsalId]) {
    const { facts } = await readPartnershipFacts(services, (await findWorkspace(place.database, id))!);
    expect(facts.districts.map(({ otherApplications }) => otherApplications)).toEqual([0]);
    // One of them says itself that it takes part elsewhere.
    expect(facts.partners.filter(({ otherApplications }) => otherApplications === 1)).toHaveLength(1);
  }
  await place.database.workspace.update({ where: { id: workspaceId }, data: { isExample: true } });
});

test("only who administers the lead begins one, and none is begun within one", async () => {
  const partner = (await listMembers(place.database, workspaceId)).find(
    (each) => each.organisationRole === "partner",
  )!;
  await expect(startRehearsal(archive.services, partner)).rejects.toEqual(refusedAs("not-allowed"));
  await expect(startRehearsal(archive.services, await martaInside())).rejects.toEqual(
    refusedAs("not-allowed"),
  );
});

test("from within nobody outside is reached: no person is invited, no mail leaves", async () => {
  const inside = await martaInside();
  const person = {
    email: "nuova@ente.example",
    name: "Nuova",
    organisationId: inside.organisationId,
    role: "editor",
  } as const;
  await expect(invitePerson(archive.services, inside, person)).rejects.toEqual(refusedAs("not-allowed"));
  const { clock } = archive.services;
  const settings = { smtpUrl: null, mailFrom: "x@y.example" };
  const mailer = createMailer({ settings, database: place.database, clock });
  const mail = { to: "a@b.example", subject: "Prova", text: "" };
  await mailer.send({ ...mail, workspaceId: inside.workspaceId });
  expect(await listKeptMail(place.database)).toEqual([]);
  await mailer.send({ ...mail, workspaceId });
  expect(await listKeptMail(place.database)).toHaveLength(1);
});

test("it is frozen, signed with a certificate of its own and found in order, while the workspace stays open", async () => {
  const inside = await martaInside();
  const { database, clock } = archive.services;
  const freeze = { at: clock.now(), by: "Marta", overridden: [] };
  const copy = (await findWorkspace(database, inside.workspaceId))!;
  await freezeAnyhow(
    openStageFreezes(pool).stages,
    database,
    inside,
    encodeContents(await readContents(archive.services, copy, freeze)),
  );
  const services = { ...archive.services, pdfRenderer, signatures: createSignatureInspector({ log }) };
  const { name, bytes } = await signForRehearsal(services, inside);
  expect(name).toMatch(/^prova.*\.pdf\.p7m$/);
  const results = await preflightSignedApplication(services, inside, {
    fileName: name,
    bytes,
    channel: "portal",
  });
  expect(results.filter(({ outcome }) => outcome !== "passed")).toEqual([]);
  expect(await database.stageFreeze.count({ where: { workspaceId } })).toBe(0);
  await expect(signForRehearsal(services, marta)).rejects.toEqual(refusedAs("not-found"));
}, 60_000);

test("who may do less in the workspace may do less in its rehearsal", async () => {
  const { services } = archive;
  const id = await startRehearsal(services, marta);
  const person = (await listMembers(place.database, workspaceId)).find(({ role }) => role === "editor")!;
  const roleInside = () =>
    findMembership(place.database, id, person.accountId).then((member) => member?.role);
  expect(await roleInside()).toBe("editor");
  await changeRole(services, marta, { memberId: person.memberId, role: "reader" });
  expect(await roleInside()).toBe("reader");
  await changeRole(services, marta, { memberId: person.memberId, role: "editor" });
});

test("who leaves the workspace leaves its rehearsal", async () => {
  const inside = await martaInside();
  const gone = (await listMembers(place.database, workspaceId)).find(
    ({ memberId }) => memberId !== marta.memberId,
  )!;
  await removeMember(archive.services, marta, gone.memberId);
  expect(await findMembership(place.database, inside.workspaceId, gone.accountId)).toBeNull();
});

test("thrown away, frozen as it is, nothing of it is left, and nothing of the workspace is missing", async () => {
  const inside = await martaInside();
  const before = await readRows(workspaceId);
  const files = await place.database.storedFile.count();
  await expect(endRehearsal(archive.services, marta)).rejects.toEqual(refusedAs("not-found"));
  expect(await endRehearsal(archive.services, inside)).toBe(workspaceId);
  expect(Object.values(await countRows(inside.workspaceId)).every((count) => count === 0)).toBe(true);
  expect(await readRows(workspaceId)).toEqual(before);
  // What was signed and given out in it was in no other.
  expect(await place.database.storedFile.count()).toBeLessThan(files);
  const acts = await place.database.auditEntry.findMany({
    where: { workspaceId, act: { endsWith: "-rehearsal" } },
  });
  expect(acts.map(({ act }) => act).sort()).toEqual(["end-rehearsal", "start-rehearsal"]);
  expect(await startRehearsal(archive.services, marta)).not.toBe(inside.workspaceId);
}, 60_000);

test("where it counts nothing is signed for a test, frozen or not", async () => {
  const { database } = archive.services;
  await freezeAnyhow(openStageFreezes(pool).stages, database, marta);
  await expect(signForRehearsal({ ...archive.services, pdfRenderer }, marta)).rejects.toEqual(
    refusedAs("not-found"),
  );
});

async function martaInside(): Promise<Member> {
  const rehearsal = await place.database.workspace.findUniqueOrThrow({
    where: { rehearsalOfId: workspaceId },
  });
  return (await findMembership(place.database, rehearsal.id, marta.accountId))!;
}

/** How many rows of each model, of those that stand in no other workspace. */
async function countRows(id: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const model of ownModels) counts[model.model] = await countArchivedRows(place.database, model, id);
  return counts;
}

async function readRows(id: string): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const model of ownModels) {
    if (model.model === "AuditEntry" || model.how.kind === "log") continue;
    const rows: unknown[] = (found[model.model] = []);
    for await (const row of readArchivedRows(place.database, model, id)) rows.push(row);
  }
  return found;
}

const ownModels = keptModels.filter(({ how }) => how.kind !== "named");

/** What bears witness of the workspace itself. */
const witnesses = keptModels.filter((model) => model.staysWithOriginal === true).map(({ model }) => model);
