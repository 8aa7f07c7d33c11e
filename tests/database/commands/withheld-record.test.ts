import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { requireCall } from "~/calls/index";
import { addOrganisation } from "~/commands/add-organisation.server";
import { importArchive } from "~/commands/archive/import-archive.server";
import { confirmJoinRequest } from "~/commands/confirm-join-request.server";
import { createWorkspace } from "~/commands/create-workspace.server";
import { editOrganisationRecord } from "~/commands/edit-organisation-record.server";
import { importOrganisations } from "~/commands/import-organisations.server";
import { listSigners } from "~/commands/list-signers.server";
import { makePartnershipDocument } from "~/commands/make-partnership-document.server";
import { readContents } from "~/commands/package/read-contents.server";
import { readDocumentStates } from "~/commands/read-documents.server";
import { startRehearsal } from "~/commands/rehearsal/start-rehearsal.server";
import { withdrawPartner } from "~/commands/withdraw-partner.server";
import { createJoinRequest } from "~/database/join-requests.server";
import { findMembership, type Member } from "~/database/members.server";
import { findOrganisationRecord, recordFingerprint } from "~/database/organisation-records.server";
import { hasNobody } from "~/database/partners.server";
import { findWorkspace } from "~/database/workspaces.server";
import { confidentialFields } from "~/domain/organisation/shared-record";
import { readPartnerSheetPage } from "~/routes/read-partner-sheet.server";
import { readRecord } from "~/routes/read-record.server";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { unzipArchive } from "../../support/archive-files";
import { type ArchiveServices, buildArchiveServices, takeAway } from "../../support/archive-services";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { buildKnownOrganisation, leaksIn, secrets } from "../../support/known-organisation";
import { recordOf } from "../../support/record-of";
import { sendGoodArchive } from "../../support/send-archive";
import { refusedAs } from "../acting";
import { buildAccount, buildCast, buildMember } from "../cast";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pdfRenderer = createTypstRenderer({ log: { warn: () => undefined } });
let test: TestDatabase;
let archive: ArchiveServices;
let services: ArchiveServices["services"];
/** where the organisation is known, with its record */
let known: Awaited<ReturnType<typeof buildKnownOrganisation>>;
/** where somebody knows its tax code, and nothing else */
let other: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => {
  test = await createTestDatabase();
  archive = buildArchiveServices(test);
  ({ services } = archive);
});
afterAll(async () => {
  await archive.close();
  await test.drop();
  await pdfRenderer.close();
});
beforeEach(async () => {
  known = await buildKnownOrganisation(test.database);
  other = await buildCast(test.database);
});

const add = (member: Member = other.administrator) =>
  addOrganisation(services, member, { organisation: known.typed, role: "partner" });

async function isShared(workspaceId: string, organisationId = known.partner): Promise<boolean> {
  const found = await findOrganisationRecord(test.database, { workspaceId, organisationId });
  const filled = confidentialFields.filter((field) => found?.record[field] !== null);
  expect(filled).toEqual(found?.isShared ? confidentialFields : []);
  return found!.isShared;
}

const asked = (organisationId: string) => ({ organisationId, language: "it" }) as const;

async function ask(personEmail: string): Promise<string> {
  return createJoinRequest(test.database, other.workspaceId, {
    ...{ organisationName: known.typed.name, organisationKind: known.typed.kind, taxCode: known.taxCode },
    ...{ seatMunicipality: "Cavour", seatProvince: "TO", personName: "Ada", personEmail, message: "" },
    createdAt: services.clock.now(),
  });
}

/** The administrator of the other workspace, who also is somebody where the organisation is known. */
const alsoThere = (organisationId: string, role: Member["role"]) =>
  test.database.member.create({
    data: { workspaceId: known.workspaceId, organisationId, role, accountId: other.administrator.accountId },
  });

describe("whoever knows a tax code", () => {
  it("adds the organisation, and does not get its people", async () => {
    expect((await add()).id).toBe(known.partner);
    expect(await isShared(other.workspaceId)).toBe(false);
    expect(await isShared(known.workspaceId)).toBe(true);
  });

  it("does not get them by a list, in which there are new ones too", async () => {
    const fresh = { ...known.typed, taxCode: null, name: "Nuova" };
    const organisations = [fresh, known.typed];
    expect(
      await importOrganisations(services, other.administrator, { organisations, role: "supporter" }),
    ).toBe(2);
    expect(await isShared(other.workspaceId)).toBe(false);
    const { organisationId } = await test.database.partner.findFirstOrThrow({
      where: { workspaceId: other.workspaceId, organisation: { name: "Nuova" } },
    });
    const found = await findOrganisationRecord(test.database, { ...other, organisationId });
    expect(found?.isShared).toBe(true);
  });

  it("does not get them by confirming a request, whoever is said to have asked", async () => {
    const requestId = await ask(known.editor.email);
    await confirmJoinRequest(services, other.administrator, { requestId, role: "partner", sectionIds: [] });
    expect(await isShared(other.workspaceId)).toBe(false);
  });

  it("does not get them by opening a workspace for the organisation", async () => {
    const account = await buildAccount(test.database, { isAdministrator: true });
    const { id } = await createWorkspace(services, account, wanted({ organisation: known.typed }));
    expect(await isShared(id)).toBe(false);
  });

  it("does not get them by taking in an archive that says they are shared", async () => {
    const account = await buildAccount(test.database, { isAdministrator: true });
    const zip = await takeAway(archive, known.workspaceId);
    const uploadId = await sendGoodArchive(archive, account, zip);
    const copyId = await importArchive(services, account, { uploadId, asCopy: true, joins: true });
    expect(await isShared(copyId)).toBe(false);
    expect(await isShared(copyId, known.lead)).toBe(false);
  });

  it("does not get them by inviting somebody of its own to act for it", async () => {
    await add();
    const place = { workspaceId: other.workspaceId, organisationId: known.partner } as const;
    for (const role of ["editor", "legal-representative"] as const) {
      const invited = await buildMember(test.database, { ...place, role });
      const record = {
        ...(await recordOf(test.database, known.partner)),
        contactEmail: "mia@altrove.example",
      };
      const seen = recordFingerprint(record);
      const edit = editOrganisationRecord(services, invited, {
        organisationId: known.partner,
        seen,
        record,
      });
      await expect(edit).rejects.toEqual(refusedAs("record-withheld"));
      expect(leaksIn(JSON.stringify(await readRecord(services, invited, asked(known.partner))))).toEqual([]);
    }
    expect((await recordOf(test.database, known.partner)).contactEmail).toBe(secrets.contactEmail);
  });

  it("takes nothing from the lead that looks after the record while nobody acts for it", async () => {
    await test.database.member.updateMany({
      where: { organisationId: known.partner },
      data: { removedAt: new Date() },
    });
    await add();
    const place = { workspaceId: other.workspaceId, organisationId: known.partner } as const;
    await buildMember(test.database, { ...place, role: "editor" });
    expect(await hasNobody(test.database, known.partner)).toBe(true);
    expect((await readRecord(services, known.administrator, asked(known.partner))).canEdit).toBe(true);
    const fromOutside = await readRecord(services, other.administrator, asked(known.partner));
    expect(fromOutside).toMatchObject({ canEdit: false, withheld: { status: "waiting" }, fingerprint: "" });
  });

  it("gets it back without them after it has left, however often", async () => {
    await add();
    await withdrawPartner(services, other.administrator, { organisationId: known.partner, reason: "" });
    await add();
    expect(await isShared(other.workspaceId)).toBe(false);
  });

  it("does not get them once it has left every partnership", async () => {
    await withdrawPartner(services, known.administrator, { organisationId: known.partner, reason: "" });
    await add();
    expect(await isShared(other.workspaceId)).toBe(false);
  });
});

describe("nobody is asked", () => {
  it.each([
    ["the lead's administrator", "lead", "administrator"],
    ["its own editor", "partner", "editor"],
  ] as const)("where %s of another workspace adds it", async (_, organisation, role) => {
    await alsoThere(known[organisation], role);
    await add();
    expect(await isShared(other.workspaceId)).toBe(true);
  });

  it("but is, where the person may not read all of it there", async () => {
    await alsoThere(known.partner, "reader");
    await add();
    expect(await isShared(other.workspaceId)).toBe(false);
  });

  it("for the second application of a lead with the same partners", async () => {
    const { accountId } = known.administrator;
    await test.database.account.update({ where: { id: accountId }, data: { isAdministrator: true } });
    const account = await test.database.account.findUniqueOrThrow({ where: { id: accountId } });
    const { id } = await createWorkspace(
      services,
      { ...account, language: "it" },
      wanted({ organisationId: known.lead }),
    );
    const administrator = (await findMembership(test.database, id, accountId))!;
    await add(administrator);
    expect([
      await isShared(id),
      (await readRecord(services, administrator, asked(known.lead))).withheld,
    ]).toEqual([true, null]);
  });

  it("for a rehearsal, which has what its workspace has and no more", async () => {
    await add();
    const own = await startRehearsal(services, known.administrator);
    const withheld = await startRehearsal(services, other.administrator);
    expect([await isShared(own), await isShared(withheld)]).toEqual([true, false]);
  });

  it("where it comes back to the only workspace that has its record", async () => {
    const leaving = { organisationId: known.partner, reason: "" };
    await withdrawPartner(services, known.administrator, leaving);
    await add(known.administrator);
    expect(await isShared(known.workspaceId)).toBe(true);
  });
});

describe("a workspace from which the people of a record are withheld", () => {
  beforeEach(async () => {
    await add();
  });

  it("sees them on no page of the organisation, for nobody", async () => {
    const place = { workspaceId: other.workspaceId, organisationId: known.partner } as const;
    const invited = await buildMember(test.database, { ...place, role: "editor" });
    for (const member of [other.administrator, other.leadEditor, other.editor, invited]) {
      const wanted = { organisationId: known.partner, part: "dati", language: "it" } as const;
      const page = await readPartnerSheetPage(services, member, wanted);
      expect(leaksIn(JSON.stringify(page))).toEqual([]);
      expect(page.record).toMatchObject({ withheld: { status: "waiting" }, canEdit: false, fingerprint: "" });
      expect(page.record.record).toMatchObject({
        certifiedEmail: "ente@pec.example",
        registerNumber: "21447",
      });
    }
  });

  it("makes its letter with blanks, and has nobody who may sign it", async () => {
    const states = await readDocumentStates(services, other.workspaceId);
    expect(states.signersOf[known.partner]).toEqual([]);
    expect(leaksIn(JSON.stringify(states))).toEqual([]);
    const letter = { kind: "letter-of-intent", organisationId: known.partner };
    await makePartnershipDocument({ ...services, pdfRenderer }, other.administrator, letter);
    const [made] = await test.database.partnershipDocument.findMany({
      where: { workspaceId: other.workspaceId },
    });
    expect(leaksIn(JSON.stringify(made!.data))).toEqual([]);
  });

  it("has none of them in its package, nor in its archive", async () => {
    const workspace = (await findWorkspace(test.database, other.workspaceId))!;
    const freeze = { at: services.clock.now(), by: "Marta", overridden: [] };
    const contents = await readContents(services, workspace, freeze);
    expect(leaksIn(JSON.stringify(contents))).toEqual([]);
    const files = await unzipArchive(await takeAway(archive, other.workspaceId));
    for (const [path, bytes] of files) expect([path, leaksIn(bytes.toString())]).toEqual([path, []]);
    expect(files.get("dati/Organisation.jsonl")!.toString()).toContain("ente@pec.example");
    const own = await unzipArchive(await takeAway(archive, known.workspaceId));
    expect(leaksIn(own.get("dati/Organisation.jsonl")!.toString())).toEqual(Object.values(secrets));
  });

  it("knows nobody of its lead who may sign, when it is the lead", async () => {
    const account = await buildAccount(test.database, { isAdministrator: true });
    const { id } = await createWorkspace(services, account, wanted({ organisation: known.typed }));
    expect(await listSigners(test.database, id)).toEqual([]);
    const where = { workspaceId: known.workspaceId, role: "lead" };
    await test.database.partner.updateMany({ where, data: { role: "supporter" } });
    await test.database.partner.updateMany({
      where: { workspaceId: known.workspaceId, organisationId: known.partner },
      data: { role: "lead" },
    });
    expect((await listSigners(test.database, known.workspaceId)).map(({ name }) => name)).toEqual([
      secrets.representativeName,
      secrets.delegateName,
    ]);
  });
});

function wanted(lead: Parameters<typeof createWorkspace>[2]["lead"]): Parameters<typeof createWorkspace>[2] {
  return {
    ...{ call: requireCall("wecare-m1-2017"), stageId: "preliminary", title: "Altra", acronym: "ALTRA" },
    ...{ districtIds: ["TO-02"], lead },
    term: { at: new Date("2026-12-20T11:00:00Z"), zone: "Europe/Rome", offsetMinutes: 60 },
  };
}
