import { gzipSync } from "node:zlib";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { addOrganisation } from "~/commands/add-organisation.server";
import { assignSection } from "~/commands/assign-section.server";
import { bringAttachment } from "~/commands/bring-attachment.server";
import { changePartnerRole } from "~/commands/change-partner-role.server";
import { changeRole } from "~/commands/change-role.server";
import { confirmJoinRequest } from "~/commands/confirm-join-request.server";
import { confirmSignedCopy } from "~/commands/confirm-signed-copy.server";
import { declareForPartnership } from "~/commands/declare.server";
import { declineJoinRequest } from "~/commands/decline-join-request.server";
import { editCare } from "~/commands/edit-care.server";
import { editNeedCategories } from "~/commands/edit-need-categories.server";
import { editOrganisationRecord } from "~/commands/edit-organisation-record.server";
import { editPactClause } from "~/commands/edit-pact-clause.server";
import { editWorkspace } from "~/commands/edit-workspace.server";
import { handInSignedCopy } from "~/commands/hand-in-signed-copy.server";
import { importIndicator } from "~/commands/import-indicator.server";
import { importOrganisations } from "~/commands/import-organisations.server";
import { makePartnershipDocument } from "~/commands/make-partnership-document.server";
import { markMilestone } from "~/commands/mark-milestone.server";
import { overrideRule, withdrawOverride } from "~/commands/override-rule.server";
import { putMunicipalities } from "~/commands/put-municipalities.server";
import { recordNotice } from "~/commands/record-notice.server";
import { removeBoundaries } from "~/commands/remove-boundaries.server";
import { printIndicator } from "~/commands/print-indicator.server";
import { removeIndicator } from "~/commands/remove-indicator.server";
import { removeMunicipalities } from "~/commands/remove-municipalities.server";
import { restoreSection } from "~/commands/restore-section.server";
import { setMunicipalityDays } from "~/commands/set-municipality-days.server";
import { setPartnerPlace } from "~/commands/set-partner-place.server";
import { setSectionStatus } from "~/commands/set-section-status.server";
import { storeNeedFile } from "~/commands/store-need-file.server";
import { withdrawPartner } from "~/commands/withdraw-partner.server";
import { createWorkshop } from "~/commands/workshop/create-workshop.server";
import { Prisma } from "~/database/generated/client";
import { recordFingerprint } from "~/database/organisation-records.server";
import { isStageFrozen } from "~/database/stage-frozen.server";
import { requireOpenStage } from "~/database/stage-freezes.server";
import { findWorkspace, workspaceFingerprint } from "~/database/workspaces.server";
import { defaultCategories } from "~/domain/needs/default-categories";
import { pactClauses } from "~/domain/partnership/documents/pact-clauses";
import { orPage } from "~/errors.server";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createSignatureInspector } from "../../../server/signatures/signature-inspector";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { recordOf } from "../../support/record-of";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { buildActing } from "../acting";
import { buildCast, buildPartner } from "../cast";

vi.setConfig({ hookTimeout: 60_000 });

/** What belongs to the application: while the stage is frozen none of it changes. */
const held = [
  ...["AttachmentUpload", "BoundarySet", "CoDesignNotice", "Declaration", "DistrictMunicipality"],
  ...["Indicator", "NeedCategory"],
  ...["NeedFile", "NeedsImport", "PactClause", "Partner", "PartnershipDocument", "RuleOverride"],
  ...["SectionAssignment", "SectionState", "SignedCopy", "StageDifference", "Workspace"],
];

/** What may change all the same, and why. */
const open: Readonly<Record<string, string>> = {
  ...notes("of the installation", [
    "Account",
    "Session",
    "SignInLink",
    "Sending",
    "WaitingMail",
    "OutboxMail",
    "Organisation",
    "AuditEntry",
    "AvailabilitySpan",
  ]),
  ...notes("who may do what is no part of what is handed in", [
    "Member",
    "Invitation",
    "RightsEpoch",
    "RightsChange",
  ]),
  ...notes("sealed by itself", ["LiveDocument", "DocumentUpdate", "DocumentSnapshot", "DocumentSegment"]),
  ...notes("beside the texts, never in them", ["DocumentAuthor", "Milestone", "MilestoneDocument"]),
  ...notes("the freeze itself", ["Seal", "DocumentSeal", "LateUpdate", "StageFreeze"]),
  ...notes("said of the text as it stands, also while it is frozen", ["SignOff"]),
  ...notes("what the freeze keeps, and the files made of it", [
    "SealedContents",
    "GivenOutFile",
    "SignedApplication",
    "Submission",
  ]),
  ...notes("files of their own", [
    ...["StoredFile", "ExportJob", "ExportPiece", "BoundaryDraft", "NeedsImportPiece"],
    ...["ArchiveUpload", "ArchiveUploadPiece"],
  ]),
  ...notes("what was sent is sent", ["AttachmentReminder"]),
  ...notes("a letter that came in; only its confirmation brings somebody in", ["JoinRequest"]),
  ...notes("workshops go on and are written up; what comes of them for the application is held", [
    ...["Workshop", "WorkshopFacilitator", "WorkshopStage", "Participant", "Card", "Ballot", "RoomVote"],
    ...["WorkshopOutcome", "WorkshopFinding", "WorkshopEvent", "WorkshopMinutes", "Attendance"],
  ]),
};

function notes(why: string, models: readonly string[]): Record<string, string> {
  return Object.fromEntries(models.map((model) => [model, why]));
}

const pdfRenderer = createTypstRenderer({ log: { warn: () => undefined } });
let test: TestDatabase;
let pool: pg.Pool;
let stage: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, createTestLog());
  stage = await setUp();
});
afterAll(async () => {
  await pdfRenderer.close();
  await pool.end();
  await test.drop();
});

/** A workspace with something of everything, and its stage frozen. */
async function setUp() {
  const acting = buildActing(test.database);
  const { stages } = openStageFreezes(pool);
  const restored = { seq: 1, hasChanged: true };
  const services = {
    ...{ ...acting.services, stages },
    pdfRenderer,
    signatures: createSignatureInspector({ log: { warn: () => undefined } }),
    history: {
      readVersion: () => Promise.resolve(null),
      readSheetVersion: () => Promise.resolve(null),
      listStretches: () => Promise.resolve(null),
      readAuthorship: () => Promise.resolve(null),
      compare: () => Promise.resolve(null),
      readLog: () => Promise.resolve(null),
      restore: () => Promise.resolve(restored),
    },
  };
  const cast = await buildCast(test.database);
  const { workspaceId, administrator } = cast;
  const other = await buildPartner(test.database, workspaceId, { role: "partner" });
  const municipality = { code: "001191", validFrom: null, validUntil: null };
  await putMunicipalities(services, administrator, [municipality]);
  const figures = { name: "Anziani", unit: "persone", source: "ISTAT", year: 2025, values: { "001191": 1 } };
  const indicatorId = await importIndicator(services, administrator, figures);
  await overrideRule(services, administrator, { ruleId: "E9", reason: "È la sola del distretto." });
  const by = { createdAt: new Date(), createdById: administrator.memberId };
  await test.database.boundarySet.create({
    data: {
      ...{ workspaceId, fileName: "confini.zip", attribution: "ISTAT", count: 1, sha256: "0" },
      ...{ shapes: gzipSync(JSON.stringify(noShapes)), createdAt: by.createdAt },
    },
  });
  await makePartnershipDocument(services, cast.editor, {
    kind: "letter-of-intent",
    organisationId: cast.partner,
  });
  const scan = Buffer.from("%PDF-1.7\n(scan)\n%%EOF\n");
  const letter = {
    kind: "letter-of-intent",
    organisationId: cast.partner,
    fileName: "lettera.pdf",
    bytes: scan,
  };
  await handInSignedCopy(services, cast.editor, letter);
  const copy = await test.database.signedCopy.findFirstOrThrow({ where: { organisationId: cast.partner } });
  const request = await test.database.joinRequest.create({
    data: {
      ...{
        workspaceId,
        organisationName: "Il Mulino",
        organisationKind: "association",
        taxCode: "94558100017",
      },
      ...{
        seatMunicipality: "Cavour",
        seatProvince: "TO",
        personName: "Ada",
        personEmail: "ada@mulino.example",
      },
      ...{ message: "", createdAt: by.createdAt },
    },
  });
  const record = await recordOf(test.database, cast.partner);
  const workspace = (await findWorkspace(test.database, workspaceId))!;
  await freezeAnyhow(stages, test.database, administrator);
  return {
    services,
    cast,
    other,
    municipality,
    figures,
    indicatorId,
    letter,
    copy,
    request,
    record,
    workspace,
  };
}

const noShapes = {
  ...{ type: "Topology", arcs: [] },
  objects: { comuni: { type: "GeometryCollection", geometries: [] } },
};

const organisation = {
  ...{ name: "Nuova", shortName: "Nuova", kind: "association", taxCode: null },
  ...{ seatMunicipality: "Cavour", seatProvince: "TO" },
} as const;

/** Every act that changes something of the application, said in full: nothing else could refuse it. */
const acts: Readonly<Record<string, (of: typeof stage) => Promise<unknown>>> = {
  "a section is marked as written": ({ services, cast }) =>
    setSectionStatus(services, cast.administrator, { sectionId: "needs", status: "written" }),
  "a section is given to somebody": ({ services, cast }) =>
    assignSection(services, cast.administrator, { sectionId: "needs", organisationIds: [cast.partner] }),
  "a section is brought back": ({ services, cast }) =>
    restoreSection(services, cast.administrator, { sectionId: "needs", moment: { seq: 1 } }),
  "title and acronym are changed": ({ services, cast, workspace }) =>
    editWorkspace(services, cast.administrator, {
      ...{ ...workspace, title: "Altro titolo" },
      seen: workspaceFingerprint(workspace),
    }),
  "an organisation comes in": ({ services, cast }) =>
    addOrganisation(services, cast.administrator, { organisation, role: "partner" }),
  "a list of organisations comes in": ({ services, cast }) =>
    importOrganisations(services, cast.administrator, { organisations: [organisation], role: "partner" }),
  "a request to join is confirmed": ({ services, cast, request }) =>
    confirmJoinRequest(services, cast.administrator, {
      ...{ requestId: request.id, role: "partner", sectionIds: [] },
    }),
  "a partner becomes a supporter": ({ services, cast, other }) =>
    changePartnerRole(services, cast.administrator, { organisationId: other, role: "supporter" }),
  "a partner is said to be a body of the district": ({ services, cast }) =>
    setPartnerPlace(services, cast.administrator, { organisationId: cast.partner, body: null }),
  "a partner leaves": ({ services, cast, other }) =>
    withdrawPartner(services, cast.administrator, { organisationId: other, reason: "Non ce la fa." }),
  "the record of an organisation changes": ({ services, cast, record }) =>
    editOrganisationRecord(services, cast.editor, {
      organisationId: cast.partner,
      seen: recordFingerprint(record),
      record: { ...record, seatMunicipality: "Cavour" },
    }),
  "the lead declares": ({ services, cast }) =>
    declareForPartnership(services, cast.administrator, { ruleId: "E2", isTrue: true }),
  "a rule is taken upon oneself": ({ services, cast }) =>
    overrideRule(services, cast.administrator, { ruleId: "E3", reason: "Manca solo la delibera." }),
  "and given back": ({ services, cast }) => withdrawOverride(services, cast.administrator, "E9"),
  "the notice is recorded": ({ services, cast }) =>
    recordNotice(services, cast.administrator, {
      notice: {
        ...{ title: "Avviso", address: "https://consorzio.example", openedOn: "2026-10-01" },
        ...{ closesOn: "2026-10-25", applications: 4, criteria: "", outcome: "" },
      },
      ...{ chosen: [], seen: null },
    }),
  "a clause of the pact is changed": ({ services, cast }) =>
    editPactClause(services, cast.administrator, {
      ...{ clauseId: pactClauses[0]!.id, text: "Ognuno mette del suo.", seenVersion: 0 },
    }),
  "a document is made": ({ services, cast }) =>
    makePartnershipDocument(services, cast.administrator, { kind: "subsidiarity-pact", organisationId: "" }),
  "a signed copy is handed in": ({ services, cast, letter }) =>
    handInSignedCopy(services, cast.editor, letter),
  "a signature by hand is confirmed": ({ services, cast, copy }) =>
    confirmSignedCopy(services, { ...cast.administrator, name: "Marta" }, copy.id),
  "an attachment is brought": ({ services, cast }) =>
    bringAttachment(services, cast.editor, {
      ...{ attachmentId: "T12", organisationId: cast.partner, fileName: "consensi.pdf" },
      bytes: Buffer.from("%PDF-1.7\n%%EOF\n"),
    }),
  "a category of needs is added": ({ services, cast }) =>
    editNeedCategories(services, cast.administrator, {
      kind: "add",
      category: { ...defaultCategories[0]!, id: "new", name: "Nuova" },
    }),
  "places are kept otherwise": ({ services, cast }) =>
    editCare(services, cast.administrator, {
      ...{ seen: { gridMetres: 500, fewestPeople: 5 }, gridMetres: 500, fewestPeople: 6 },
    }),
  "a file is added to the needs": ({ services, cast }) =>
    storeNeedFile(services, cast.administrator, {
      ...{ fileName: "prova.pdf", bytes: Buffer.from("%PDF-1.7\n%%EOF\n") },
    }),
  "a municipality comes in": ({ services, cast, municipality }) =>
    putMunicipalities(services, cast.administrator, [{ ...municipality, code: "001070" }]),
  "its days are said": ({ services, cast, municipality }) =>
    setMunicipalityDays(services, cast.administrator, {
      ...{ codes: [municipality.code], which: "validFrom", day: "2026-01-01" },
    }),
  "a municipality goes": ({ services, cast, municipality }) =>
    removeMunicipalities(services, cast.administrator, [municipality.code]),
  "figures come in": ({ services, cast, figures }) => importIndicator(services, cast.administrator, figures),
  "figures come into the application": ({ services, cast, indicatorId }) =>
    printIndicator(services, cast.administrator, { id: indicatorId, isPrinted: true }),
  "figures go": ({ services, cast, indicatorId }) =>
    removeIndicator(services, cast.administrator, indicatorId),
  "boundaries go": ({ services, cast }) => removeBoundaries(services, cast.administrator),
};

describe("while the stage is frozen", () => {
  it("every table is either held or open for a reason", () => {
    expect([...held, ...Object.keys(open)].sort()).toEqual(Object.values(Prisma.ModelName).sort());
  });

  it("every table that is held asks before each of its rows", async () => {
    const { rows } = await pool.query<{ readonly table: string }>(
      `SELECT c.relname AS table FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        WHERE t.tgname = c.relname || '_held' AND t.tgenabled = 'O'
          AND (t.tgtype & 1) = 1 AND (t.tgtype & 2) = 2 ORDER BY 1`,
    );
    expect(rows.map(({ table }) => table)).toEqual([...held].sort());
  });

  it.each(Object.keys(acts))("it is refused that %s", async (name) => {
    const refused = orPage(() => acts[name]!(stage));
    const answer: unknown = await refused.catch((error: unknown) => error);
    if (!(answer instanceof Response)) throw answer;
    expect([answer.status, await answer.text()]).toEqual([409, "stage-frozen"]);
  });

  it("nothing of it was done, and nothing noted", async () => {
    const { workspaceId } = stage.cast;
    const after = await test.database.auditEntry.findFirst({
      where: { workspaceId },
      orderBy: { id: "desc" },
    });
    expect(after!.act).toBe("freeze-stage");
    expect(await test.database.partner.count({ where: { workspaceId, role: "partner" } })).toBe(2);
  });

  it("the term may be put off, people and versions are looked after, requests declined, workshops held", async () => {
    const { services, cast, workspace, request } = stage;
    const closesAt = new Date("2026-12-22T11:00:00Z");
    const seen = workspaceFingerprint(workspace);
    await editWorkspace(services, cast.administrator, { ...workspace, closesAt, seen });
    await changeRole(services, cast.administrator, { memberId: cast.reader.memberId, role: "commenter" });
    await markMilestone(services, cast.administrator, { name: "Come inviata", sectionId: null });
    await declineJoinRequest(services, cast.administrator, { requestId: request.id, reason: "Per ora no." });
    await createWorkshop(services, cast.administrator, {
      ...{ formatId: "needs-in-90-minutes", title: "Dopo", heldOn: "2026-12-10", startsAt: "18:00" },
      ...{ place: "", convenedBy: "", keptUntil: "2027-12-10", facilitatorIds: [] },
    });
  });

  it("another workspace of the same organisation goes on, and so does its record there", async () => {
    const elsewhere = await buildCast(test.database);
    const { services } = stage;
    await setSectionStatus(services, elsewhere.administrator, { sectionId: "needs", status: "written" });
    await expect(requireOpenStage(test.database, elsewhere.workspaceId)).resolves.toBe(undefined);
    await expect(requireOpenStage(test.database, stage.cast.workspaceId)).rejects.toSatisfy(isStageFrozen);
  });
});
