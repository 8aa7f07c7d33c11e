import { unzipSync } from "fflate";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { makeGivenOutApplication, makeStagePackage } from "~/commands/package/make-stage-package.server";
import { readContents } from "~/commands/package/read-contents.server";
import { bringAttachment } from "~/commands/bring-attachment.server";
import { handOver } from "~/commands/hand-over.server";
import { openNextStage } from "~/commands/next-stage/open-next-stage.server";
import { preflightSignedApplication } from "~/commands/preflight-signed-application.server";
import { readChangedSince } from "~/commands/submission/read-changed-since.server";
import { recordSubmission } from "~/commands/submission/record-submission.server";
import { findMember, type Member } from "~/database/members.server";
import { findHandedInAt, listChangedSince, listSubmissions } from "~/database/submissions.server";
import { findWorkspace } from "~/database/workspaces.server";
import { sectionText } from "~/document/workspace-document";
import { sha256 } from "~/export/bag.server";
import { encodeContents } from "~/export/package/sealed-contents";
import type { ReceiptData } from "~/features/delivery/receipt-page";
import { loader as receiptLoader } from "~/routes/submission-receipt";
import { createLivePool } from "../../../server/collab/store/live-pool.ts";
import { createPostgresUpdateStore } from "../../../server/collab/store/postgres-update-store.ts";
import { createSignatureInspector } from "../../../server/signatures/signature-inspector";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestLog } from "../../support/live-room";
import { createTestAuthority } from "../../support/sign-with-openssl";
import { freezeAnyhow, openStageFreezes } from "../../support/stage-freezing";
import { until } from "../../support/until";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember } from "../cast";
import { answerOf, cookieOf } from "../routes/driving";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const log = { warn: () => undefined };
const pdfRenderer = createTypstRenderer({ log });
const signatures = createSignatureInspector({ log });
const authority = createTestAuthority();
const piera = { name: "Piera Bonansea", taxCode: "BNNPRI70A41L219X" };
const certificate = authority.issue(piera);

let test: TestDatabase;
let pool: pg.Pool;
let acting: Acting;
let services: Acting["services"] & {
  readonly pdfRenderer: typeof pdfRenderer;
  readonly signatures: typeof signatures;
};
let cast: Awaited<ReturnType<typeof buildCast>>;
let representative: Member;

beforeAll(async () => {
  test = await createTestDatabase();
  pool = createLivePool(test.url, createTestLog());
});
afterAll(async () => {
  await pool.end();
  await test.drop();
  await pdfRenderer.close();
  authority.close();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  services = { ...acting.services, pdfRenderer, signatures };
  cast = await buildCast(test.database);
  const { workspaceId, lead: organisationId } = cast;
  representative = await buildMember(test.database, {
    ...{ workspaceId, organisationId, role: "legal-representative" },
  });
  await test.database.organisation.update({
    where: { id: organisationId },
    data: { representativeName: piera.name, representativeTaxCode: piera.taxCode },
  });
});

async function freeze(): Promise<void> {
  const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
  const at = new Date("2026-11-28T09:00:00Z");
  const contents = encodeContents(
    await readContents(services, workspace, { at, by: "Marta", overridden: [] }),
  );
  await freezeAnyhow(openStageFreezes(pool).stages, test.database, cast.administrator, contents);
  acting.services.clock.advance(5 * 24 * 60 * 60_000);
}

const makePackage = () => makeStagePackage(services, cast.workspaceId, () => undefined);

async function handInSigned(): Promise<Buffer> {
  const { bytes, path } = await makeGivenOutApplication(services, cast.workspaceId);
  const signed = authority.sign(Buffer.from(bytes), [certificate]);
  const fileName = `${path.slice("domanda/".length)}.p7m`;
  await preflightSignedApplication(services, cast.administrator, {
    fileName,
    bytes: signed,
    channel: "portal",
  });
  return signed;
}

const sentAt = new Date("2026-11-29T08:30:00Z");

function record(by: Member = representative, about: Partial<Parameters<typeof recordSubmission>[2]> = {}) {
  const submission = { channel: "portal", sentAt, registryNumber: "2026/0041877", receipt: null } as const;
  return recordSubmission(services, by, { ...submission, ...about });
}

async function handIn(): Promise<void> {
  await freeze();
  await makePackage();
  await handInSigned();
}

async function changedParts() {
  const [submission] = await listSubmissions(test.database, cast.workspaceId);
  const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
  return readChangedSince(services, workspace, submission!);
}

async function unfreeze(): Promise<void> {
  const { memberId, accountId, workspaceId } = cast.administrator;
  const at = new Date("2026-11-30T09:00:00Z");
  const reason = "Serve una correzione.";
  await openStageFreezes(pool).stages.unfreeze({ workspaceId, memberId, accountId, number: 1, reason, at });
}

async function receipt(): Promise<ReceiptData> {
  const { workspaceId, administrator } = cast;
  const answer = await answerOf(acting, {
    ...{ handler: receiptLoader, method: "GET", path: "/ricevuta", params: { workspaceId } },
    cookie: await cookieOf(acting, test.database, administrator.accountId),
  });
  return (answer as { readonly data: ReceiptData }).data;
}

async function writeInNeeds(): Promise<void> {
  const store = createPostgresUpdateStore(pool);
  const { documentId } = (await store.load(cast.workspaceId, "section/needs"))!;
  const doc = new Y.Doc({ gc: false });
  sectionText(doc).insert(0, ",");
  const bytes = Y.encodeStateAsUpdate(doc);
  const update = { memberId: null, connection: "t", receivedAt: new Date(0), bytes };
  await store.append([{ documentId, updates: [update], newAuthors: [] }]);
}

describe("the record of a submission", () => {
  it("sent again under the same key is there once, and told once", async () => {
    await handIn();
    const by = { ...representative, sendingKey: "a".repeat(32) };
    const id = await record(by);
    const told = await test.database.member.count({ where: { workspaceId: cast.workspaceId } });
    await vi.waitFor(() => expect(acting.mails.length).toBe(told));
    expect(await record(by)).toBe(id);
    expect(await listSubmissions(test.database, cast.workspaceId)).toHaveLength(1);
    await record({ ...by, sendingKey: "b".repeat(32) });
    // Mails of the second record come after those the first one would have sent again.
    await vi.waitFor(() => expect(acting.mails.length).toBe(2 * told));
    expect(await test.database.submission.count({ where: { workspaceId: cast.workspaceId } })).toBe(2);
  });

  it("keeps what was sent, when and under which number, and tells everybody its fingerprint", async () => {
    await freeze();
    const packed = unzipSync((await makePackage()).bytes);
    const signed = await handInSigned();
    const receipt = { fileName: "accettazione.eml", bytes: Buffer.from("ricevuta") };
    await record(representative, { receipt });
    const [submission] = await listSubmissions(test.database, cast.workspaceId);
    expect(submission).toMatchObject({
      ...{ freezeNumber: 1, channel: "portal", registryNumber: "2026/0041877", sentAt },
      receipt: { fileName: "accettazione.eml", sha256: sha256(receipt.bytes) },
      signed: { fileName: "valli.pdf.p7m", sha256: sha256(signed) },
      recordedBy: representative.name,
    });
    const manifest = submission!.manifestSha256;
    expect(manifest).toBe(sha256(packed["valli/manifest-sha256.txt"]!));
    await until(() => acting.mails.length === 5);
    expect(acting.mails.every(({ text }) => text.includes(manifest))).toBe(true);
  });

  it("is for who signs for the lead, and for nobody else", async () => {
    await freeze();
    await makePackage();
    await handInSigned();
    const { workspaceId, partner: organisationId } = cast;
    const place = { workspaceId, organisationId, role: "legal-representative" } as const;
    const ofPartner = await buildMember(test.database, place);
    for (const by of [cast.administrator, cast.leadEditor, cast.editor, ofPartner])
      await expect(record(by)).rejects.toEqual(refusedAs("not-allowed"));
    expect(await listSubmissions(test.database, cast.workspaceId)).toEqual([]);
  });

  it("is made by the representative who takes the administration over, while nobody else has that role", async () => {
    await handIn();
    const { administrator, leadEditor, workspaceId } = cast;
    await handOver(services, administrator, { successorId: representative.memberId, after: "editor" });
    const now = async ({ memberId }: Member) => (await findMember(test.database, workspaceId, memberId))!;
    const successor = await now(representative);
    expect(successor.role).toBe("administrator");
    for (const by of [await now(administrator), leadEditor])
      await expect(record(by)).rejects.toEqual(refusedAs("not-allowed"));
    await record(successor);
    expect(await listSubmissions(test.database, workspaceId)).toHaveLength(1);
  });

  it("waits for the freeze, the package and the signed file", async () => {
    await expect(record()).rejects.toEqual(refusedAs("stage-not-frozen"));
    await freeze();
    await expect(record()).rejects.toEqual(refusedAs("package-not-made"));
    await makePackage();
    await expect(record()).rejects.toEqual(refusedAs("signed-file-missing"));
  });

  it("takes no time that has not passed, nor one before the freeze", async () => {
    await freeze();
    await makePackage();
    await handInSigned();
    const now = acting.services.clock.now().getTime();
    await expect(record(representative, { sentAt: new Date(now + 1) })).rejects.toEqual(
      refusedAs("sent-in-future"),
    );
    const before = new Date("2026-11-28T08:58:59Z");
    await expect(record(representative, { sentAt: before })).rejects.toEqual(refusedAs("sent-before-freeze"));
    await record(representative, { sentAt: new Date(now) });
  });

  it("shows what was written in since, and is put right by a later one", async () => {
    await freeze();
    await makePackage();
    await handInSigned();
    await record();
    acting.services.clock.advance(60_000);
    await record(representative, { registryNumber: "2026/0041878" });
    const [latest, earlier] = await listSubmissions(test.database, cast.workspaceId);
    const { workspaceId } = cast;
    expect(await findHandedInAt(test.database, { workspaceId, stageId: latest!.stageId })).toEqual(
      latest!.sentAt,
    );
    expect(await findHandedInAt(test.database, { workspaceId, stageId: "definitive" })).toBe(null);
    expect([latest?.registryNumber, earlier?.registryNumber]).toEqual(["2026/0041878", "2026/0041877"]);
    expect(await listChangedSince(test.database, latest!.freezeId)).toEqual([]);
    await unfreeze();
    expect(await listChangedSince(test.database, latest!.freezeId)).toEqual([]);
    await writeInNeeds();
    expect(await listChangedSince(test.database, latest!.freezeId)).toEqual(["section/needs"]);
  });

  it("says what the project was called when it was handed in, whatever it is called since", async () => {
    await handIn();
    await record();
    const before = (await receipt()).receipt?.what;
    await unfreeze();
    const data = { title: "Un altro titolo", acronym: "ALTRO" };
    await test.database.workspace.update({ where: { id: cast.workspaceId }, data });
    expect((await receipt()).receipt?.what).toBe(before);
  });

  it("is no longer changed by what is written once the next stage is open, and is no earlier record of that one", async () => {
    await handIn();
    await record();
    acting.services.clock.advance(60_000);
    await record(representative, { registryNumber: "2026/0041878" });
    const term = { at: new Date("2027-06-30T10:00:00Z"), zone: "Europe/Rome", offsetMinutes: 120 };
    await openNextStage({ ...services, ...openStageFreezes(pool) }, cast.administrator, term);
    await writeInNeeds();
    const [submission] = await listSubmissions(test.database, cast.workspaceId);
    expect(await listChangedSince(test.database, submission!.freezeId)).toEqual([]);
    expect((await receipt()).earlier).toMatchObject([{ registryNumber: "2026/0041877" }]);
    await handIn();
    await record(representative, { registryNumber: "2027/1" });
    expect(await receipt()).toMatchObject({ receipt: { registryNumber: "2027/1" }, earlier: [] });
  });
});

describe("what changed after a submission", () => {
  it("is named part by part, and only while its stage is open again", async () => {
    await handIn();
    await record();
    const where = { id: cast.workspaceId };
    const ofPartner = { workspaceId: cast.workspaceId, organisationId: cast.partner };
    expect(await changedParts()).toEqual([]);
    await unfreeze();
    expect(await changedParts()).toEqual([]);
    await writeInNeeds();
    await test.database.workspace.update({ where, data: { acronym: "VALLI-2" } });
    await test.database.partner.updateMany({ where: ofPartner, data: { role: "supporter" } });
    await test.database.organisation.update({
      where: { id: cast.partner },
      data: { seatMunicipality: "Torre Pellice" },
    });
    const bytes = Buffer.from("%PDF-1.7\n(consensi)\n%%EOF\n");
    await bringAttachment(services, cast.leadEditor, {
      ...{ attachmentId: "T12", organisationId: cast.lead, fileName: "consensi.pdf", bytes },
    });
    const { shortName } = await test.database.organisation.findUniqueOrThrow({ where: { id: cast.partner } });
    expect(await changedParts()).toEqual([
      { kind: "title" },
      { kind: "partnership" },
      { kind: "record", name: shortName },
      { kind: "live", documentName: "section/needs" },
      { kind: "attachments" },
    ]);
    expect((await receipt()).receipt?.changed).toContain("Titolo e acronimo");
  });
});

describe("the signed file", () => {
  it("is kept when it is what was given out, whatever else is said of it, and never otherwise", async () => {
    await freeze();
    const { bytes, path } = await makeGivenOutApplication(services, cast.workspaceId);
    const fileName = `${path.slice("domanda/".length)}.p7m`;
    const look = (signed: Buffer, name = fileName) =>
      preflightSignedApplication(services, cast.administrator, {
        fileName: name,
        bytes: signed,
        channel: "portal",
      });
    const altered = Buffer.from(bytes);
    altered[altered.length - 20] = 0x20;
    await look(authority.sign(altered, [certificate]));
    await look(Buffer.from(bytes));
    expect(
      await test.database.signedApplication.count({ where: { freeze: { workspaceId: cast.workspaceId } } }),
    ).toBe(0);
    await look(authority.sign(Buffer.from(bytes), [certificate]), "altro-nome.pdf.p7m");
    const [kept] = await test.database.signedApplication.findMany({
      where: { freeze: { workspaceId: cast.workspaceId } },
    });
    expect(kept).toMatchObject({ fileName: "altro-nome.pdf.p7m", faults: ["name"] });
  });
});
