import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { admitPartner } from "~/commands/admit-partner.server";
import { answerForRecord } from "~/commands/answer-for-record.server";
import { confirmSignedCopy } from "~/commands/confirm-signed-copy.server";
import { editOrganisationRecord } from "~/commands/edit-organisation-record.server";
import { editPactClause } from "~/commands/edit-pact-clause.server";
import { handInSignedCopy } from "~/commands/hand-in-signed-copy.server";
import { judgeCopiesAgain } from "~/commands/judge-copies-again.server";
import { makePartnershipDocument } from "~/commands/make-partnership-document.server";
import { contributeDocuments } from "~/commands/package/contribute-documents.server";
import {
  attachmentFacts,
  letterStates,
  readDocumentStates,
  readVerdict,
} from "~/commands/read-documents.server";
import { recordFingerprint } from "~/database/organisation-records.server";
import { readStoredFile, rejudgeCopy } from "~/database/partnership-documents.server";
import { findWorkspace } from "~/database/workspaces.server";
import { createSignatureInspector } from "../../../server/signatures/signature-inspector";
import { createTypstRenderer } from "../../../server/typst/typst-renderer";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { recordOf } from "../../support/record-of";
import { createTestAuthority } from "../../support/sign-with-openssl";
import { until } from "../../support/until";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember } from "../cast";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const log = { warn: () => undefined };
const pdfRenderer = createTypstRenderer({ log });
const signatures = createSignatureInspector({ log });
const authority = createTestAuthority();
const giulia = authority.issue({ name: "Giulia Rostagnoli", taxCode: "RSTGLI80A41G674X" });

let test: TestDatabase;
let acting: Acting;
let services: Acting["services"] & {
  readonly pdfRenderer: typeof pdfRenderer;
  readonly signatures: typeof signatures;
};
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(async () => {
  await test.drop();
  await pdfRenderer.close();
  authority.close();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  services = { ...acting.services, pdfRenderer, signatures };
  cast = await buildCast(test.database);
  await test.database.organisation.update({
    where: { id: cast.partner },
    data: { representativeName: "Giulia Rostagnoli", representativeTaxCode: "RSTGLI80A41G674X" },
  });
});

const letter = () => ({ kind: "letter-of-intent", organisationId: cast.partner });
const make = (what = letter(), by = cast.editor) => makePartnershipDocument(services, by, what);

async function bytesOf(documentId: string): Promise<Buffer> {
  const document = await test.database.partnershipDocument.findUniqueOrThrow({ where: { id: documentId } });
  return Buffer.from((await readStoredFile(test.database, document.fileSha256))?.bytes ?? []);
}

const handIn = (bytes: Uint8Array, by = cast.editor, what = letter()) =>
  handInSignedCopy(services, by, { ...what, fileName: "lettera-di-intenti.pdf.p7m", bytes });

async function factsOf(attachmentId: string) {
  const states = await readDocumentStates(services, cast.workspaceId);
  const facts = attachmentFacts(states).find(({ id }) => id === attachmentId);
  return { ...facts, letters: [...letterStates(states).signed] };
}

/** A minute later the project has another title: what is made then is the later one. */
async function entitle(title: string): Promise<void> {
  acting.services.clock.advance(60_000);
  await test.database.workspace.update({ where: { id: cast.workspaceId }, data: { title } });
}

/** Under which path which file goes into the package. */
async function packaged() {
  const workspace = await findWorkspace(test.database, cast.workspaceId);
  if (workspace === null) throw new Error("there is no workspace");
  const stateAt = acting.services.clock.now().toISOString();
  return (await contributeDocuments(services, { workspace, stateAt })).files;
}

/** Until somebody waits for what another holds. */
async function untilOneWaits(): Promise<void> {
  await until(async () => {
    const waiting = await test.database.$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    expect(waiting).toHaveLength(1);
  });
}

async function sumOf(documentId: string): Promise<string> {
  const found = await test.database.partnershipDocument.findUniqueOrThrow({ where: { id: documentId } });
  return found.fileSha256;
}

it("the same data is one document, other data another", async () => {
  const first = await make();
  expect(await make()).toBe(first);
  await test.database.organisation.update({
    where: { id: cast.partner },
    data: { seatMunicipality: "Cavour" },
  });
  expect(await make()).not.toBe(first);
  expect(acting.changed).toEqual([cast.workspaceId, cast.workspaceId]);
});

it("the same data is one document also when two people make it at once", async () => {
  const made = await Promise.all([make(), make(), make()]);
  expect(new Set(made).size).toBe(1);
  expect(await test.database.partnershipDocument.count({ where: { workspaceId: cast.workspaceId } })).toBe(1);
});

it("what was made of the data of now is the document again once a change is undone", async () => {
  const first = await make();
  await entitle("Altro titolo");
  await make();
  await entitle("Valli che curano");
  expect(await make()).toBe(first);
  const { states } = await readDocumentStates(services, cast.workspaceId);
  const own = states.find(({ organisationId }) => organisationId === cast.partner);
  expect(own?.made.map(({ id }) => id === first)).toEqual([true, false]);
});

it("the package takes the letter that counts as signed, not one that was made after it and undone", async () => {
  const first = await make();
  await handIn(authority.sign(await bytesOf(first), [giulia]));
  await entitle("Altro titolo");
  await make();
  await entitle("Valli che curano");
  expect(await packaged()).toEqual([
    { path: expect.stringMatching(/^documenti\/[^/]+\.pdf$/), sha256: await sumOf(first) },
    {
      path: expect.stringMatching(/^documenti\/firmati\/ente-\d+-lettera-di-intenti\.pdf\.p7m$/),
      sha256: expect.anything(),
    },
  ]);
});

it("the package takes a letter nobody signed only as it would be made now", async () => {
  await make();
  await entitle("Altro titolo");
  expect(await packaged()).toEqual([]);
  const now = await make();
  expect(await packaged()).toMatchObject([{ sha256: await sumOf(now) }]);
});

it("a document of all goes into the package as it is now as long as somebody has yet to sign it", async () => {
  const all = { kind: "association-commitment", organisationId: "" };
  const first = await make(all, cast.administrator);
  const signed = authority.sign(await bytesOf(first), [giulia]);
  await handIn(signed, cast.editor, { ...all, organisationId: cast.partner });
  await entitle("Altro titolo");
  const second = await make(all, cast.administrator);
  expect((await packaged()).map(({ sha256 }) => sha256)).toEqual([
    await sumOf(second),
    await sumOf(first),
    expect.anything(),
  ]);
});

it("the letter of an organisation that takes part no more, or in another way, is not in the package", async () => {
  await handIn(authority.sign(await bytesOf(await make()), [giulia]));
  const say = (data: { readonly role?: string; readonly withdrawnAt?: Date | null }) =>
    test.database.partner.updateMany({
      where: { workspaceId: cast.workspaceId, organisationId: cast.partner },
      data,
    });
  expect(await packaged()).toHaveLength(2);
  await say({ role: "supporter" });
  expect(await packaged()).toEqual([]);
  await say({ role: "partner", withdrawnAt: acting.services.clock.now() });
  expect(await packaged()).toEqual([]);
});

it("a signed copy counts; when the data changes it stays the letter and is no longer of now", async () => {
  expect(await factsOf("T4")).toEqual({ id: "T4", mustSign: [cast.partner], signedBy: [], letters: [] });
  const signed = authority.sign(await bytesOf(await make()), [giulia]);
  expect(await handIn(signed)).toMatchObject({ kind: "signed", organisationIds: [cast.partner] });
  expect(await factsOf("T4")).toMatchObject({ signedBy: [cast.partner], letters: [cast.partner] });
  await test.database.workspace.update({ where: { id: cast.workspaceId }, data: { title: "Altro titolo" } });
  expect(await factsOf("T4")).toMatchObject({ signedBy: [], letters: [cast.partner] });
});

it("a copy that is sent again under the same key is kept once", async () => {
  const signed = authority.sign(await bytesOf(await make()), [giulia]);
  const by = { ...cast.editor, sendingKey: "a".repeat(32) };
  const kept = () =>
    test.database.signedCopy.count({ where: { document: { workspaceId: cast.workspaceId } } });
  expect(await handIn(signed, by)).toEqual(await handIn(signed, by));
  expect(await kept()).toBe(1);
  await handIn(signed, { ...by, sendingKey: "b".repeat(32) });
  expect(await kept()).toBe(2);
});

it("a copy of the letter before is taken as that one, not refused", async () => {
  const old = authority.sign(await bytesOf(await make()), [giulia]);
  await test.database.workspace.update({ where: { id: cast.workspaceId }, data: { title: "Altro titolo" } });
  await make();
  expect(await handIn(old)).toMatchObject({ kind: "signed" });
  expect(await factsOf("T4")).toMatchObject({ signedBy: [], letters: [cast.partner] });
});

it("a copy that does not count is kept with what is wrong, one that is no file of this kind is refused", async () => {
  const signed = authority.sign(await bytesOf(await make()), [giulia]);
  const at = signed.indexOf("PDF-");
  const spoilt = Buffer.concat([signed.subarray(0, at + 5), Buffer.from("9"), signed.subarray(at + 6)]);
  expect(await handIn(spoilt)).toEqual({ kind: "altered" });
  await expect(handIn(Buffer.from("Gentile capofila"))).rejects.toEqual(refusedAs("file-not-recognised"));
  await expect(handIn(Buffer.alloc(0))).rejects.toEqual(refusedAs("file-missing"));
  await expect(handIn(Buffer.alloc(5_300_000))).rejects.toEqual(refusedAs("file-too-large"));
  const kept = await test.database.signedCopy.findMany({ where: { organisationId: cast.partner } });
  expect(kept.map(({ isAccepted }) => isAccepted)).toEqual([false]);
  expect(await factsOf("T4")).toMatchObject({ signedBy: [], letters: [] });
});

it("a scan counts once a person of the lead has looked at it, and only then", async () => {
  await make();
  expect(await handIn(Buffer.from("%PDF-1.7\n(scan)\n%%EOF\n"))).toEqual({ kind: "handwritten" });
  expect(await factsOf("T4")).toMatchObject({ signedBy: [] });
  const copy = await test.database.signedCopy.findFirstOrThrow({ where: { organisationId: cast.partner } });
  await expect(confirmSignedCopy(services, cast.editor, copy.id)).rejects.toEqual(refusedAs("not-allowed"));
  await confirmSignedCopy(services, cast.leadEditor, copy.id);
  expect(await factsOf("T4")).toMatchObject({ signedBy: [cast.partner] });
});

it("a copy that waits for the record to say who signs is judged again once it does, and no other is", async () => {
  const say = (representativeTaxCode: string | null) =>
    test.database.organisation.update({ where: { id: cast.partner }, data: { representativeTaxCode } });
  const complete = async (representativeTaxCode: string) => {
    const before = await recordOf(test.database, cast.partner);
    const record = { ...before, representativeTaxCode };
    const edit = { organisationId: cast.partner, seen: recordFingerprint(before), record };
    await editOrganisationRecord(services, cast.editor, edit);
  };
  const kept = async () => {
    const copies = await test.database.signedCopy.findMany({ where: { organisationId: cast.partner } });
    return copies.map(({ isAccepted, verdict }) => [isAccepted, readVerdict(verdict)?.kind]).sort();
  };
  await say(null);
  const pdf = await bytesOf(await make());
  await handIn(Buffer.from("%PDF-1.7\n(scan)\n%%EOF\n"));
  expect(await handIn(authority.sign(pdf, [giulia]))).toEqual({ kind: "signer-not-in-record" });
  await complete("VRDMRA70A01G674Z");
  expect(await kept()).toEqual([
    [false, "handwritten"],
    [false, "other-signer"],
  ]);
  await say(null);
  await handIn(authority.sign(pdf, [giulia]));
  await complete("RSTGLI80A41G674X");
  expect(await kept()).toEqual([
    [false, "handwritten"],
    [false, "other-signer"],
    [true, "signed"],
  ]);
  expect(await factsOf("T4")).toMatchObject({ letters: [cast.partner] });
});

it("a copy that waits for a record that is withheld is judged again once its organisation says yes", async () => {
  const keeper = await buildCast(test.database);
  const place = { workspaceId: keeper.workspaceId, organisationId: cast.partner, role: "partner" } as const;
  const createdAt = services.clock.now();
  await admitPartner(test.database, { ...place, createdAt, recordSharedAt: createdAt });
  const answering = await buildMember(test.database, { ...place, role: "editor" });
  await test.database.partner.update({
    where: { workspaceId_organisationId: { workspaceId: cast.workspaceId, organisationId: cast.partner } },
    data: { recordSharedAt: null, recordAskedAt: createdAt },
  });
  const pdf = await bytesOf(await make(letter(), cast.administrator));
  const signed = await handIn(authority.sign(pdf, [giulia]), cast.administrator);
  expect(signed).toEqual({ kind: "signer-not-in-record" });
  expect(await factsOf("T4")).toMatchObject({ letters: [] });
  const answer = { organisationId: cast.partner, askingId: cast.workspaceId, isYes: true };
  await answerForRecord(services, answering, answer);
  expect(await factsOf("T4")).toMatchObject({ letters: [cast.partner] });
  const again = { workspaceId: cast.workspaceId, act: "judge-signed-again" };
  // Who said yes stays unknown here.
  expect(await test.database.auditEntry.findMany({ where: again })).toMatchObject([{ accountId: null }]);
});

it("a copy that a person confirms while it is judged again stays confirmed, and nothing else is noted", async () => {
  const say = (representativeTaxCode: string | null) =>
    test.database.organisation.update({ where: { id: cast.partner }, data: { representativeTaxCode } });
  await say(null);
  await handIn(authority.sign(await bytesOf(await make()), [giulia]));
  await say("VRDMRA70A01G674Z");
  const copy = await test.database.signedCopy.findFirstOrThrow({ where: { organisationId: cast.partner } });
  const confirmed = { ...(copy.verdict as object), confirmed: { by: "Marta" } };
  let judging = Promise.resolve();
  await test.database.$transaction(async (queries) => {
    await rejudgeCopy(queries, copy, { verdict: confirmed, isAccepted: true });
    judging = judgeCopiesAgain(services, cast.editor, cast.partner);
    await untilOneWaits();
  });
  await judging;
  expect(await test.database.signedCopy.findUniqueOrThrow({ where: { id: copy.id } })).toMatchObject({
    isAccepted: true,
    verdict: confirmed,
  });
  const again = { workspaceId: cast.workspaceId, act: "judge-signed-again" };
  expect(await test.database.auditEntry.count({ where: again })).toBe(0);
});

it("what is judged otherwise in the same moment is not confirmed: nobody has looked at it", async () => {
  await make();
  await handIn(Buffer.from("%PDF-1.7\n(scan)\n%%EOF\n"));
  const copy = await test.database.signedCopy.findFirstOrThrow({ where: { organisationId: cast.partner } });
  const verdict = { verdict: { kind: "other-signer", name: "Marta" } };
  let confirming: Promise<unknown> = Promise.resolve();
  await test.database.$transaction(async (queries) => {
    await rejudgeCopy(queries, copy, { verdict, isAccepted: false });
    confirming = confirmSignedCopy(services, cast.leadEditor, copy.id).catch((error: unknown) => error);
    await untilOneWaits();
  });
  expect(await confirming).toEqual(refusedAs("record-changed"));
  expect(await test.database.signedCopy.findUniqueOrThrow({ where: { id: copy.id } })).toMatchObject({
    isAccepted: false,
    verdict,
  });
  const confirmed = { workspaceId: cast.workspaceId, act: "confirm-signed" };
  expect(await test.database.auditEntry.count({ where: confirmed })).toBe(0);
});

it("who confirms what somebody else has confirmed meanwhile takes nothing of theirs", async () => {
  await make();
  await handIn(Buffer.from("%PDF-1.7\n(scan)\n%%EOF\n"));
  const copy = await test.database.signedCopy.findFirstOrThrow({ where: { organisationId: cast.partner } });
  await confirmSignedCopy(services, cast.leadEditor, copy.id);
  const first = await test.database.signedCopy.findUniqueOrThrow({ where: { id: copy.id } });
  await confirmSignedCopy(services, cast.administrator, copy.id);
  expect(await test.database.signedCopy.findUniqueOrThrow({ where: { id: copy.id } })).toEqual(first);
});

it("what is altered no person can confirm, and nobody confirms a copy of another workspace", async () => {
  await make();
  await handIn(Buffer.from("%PDF-1.7\n(scan)\n%%EOF\n"));
  const copy = await test.database.signedCopy.findFirstOrThrow({ where: { organisationId: cast.partner } });
  const elsewhere = await buildCast(test.database);
  await expect(confirmSignedCopy(services, elsewhere.leadEditor, copy.id)).rejects.toEqual(
    refusedAs("not-found"),
  );
  const verdict = { verdict: { kind: "altered" } };
  await test.database.signedCopy.update({ where: { id: copy.id }, data: { verdict } });
  await expect(confirmSignedCopy(services, cast.leadEditor, copy.id)).rejects.toEqual(
    refusedAs("input-not-valid"),
  );
});

it("nobody makes or hands in for another organisation, or what it does not sign", async () => {
  const leads = { kind: "letter-of-intent", organisationId: cast.lead };
  await expect(make(leads, cast.editor)).rejects.toEqual(refusedAs("not-allowed"));
  await expect(make(leads, cast.administrator)).rejects.toEqual(refusedAs("not-found"));
  await expect(make(letter(), cast.reader)).rejects.toEqual(refusedAs("not-allowed"));
  await expect(make({ kind: "subsidiarity-pact", organisationId: "" }, cast.editor)).rejects.toEqual(
    refusedAs("not-allowed"),
  );
  await make();
  await expect(handIn(Buffer.from("%PDF-"), cast.reader)).rejects.toEqual(refusedAs("not-allowed"));
});

it("the commitment is signed by lead and partners, each with a copy of its own", async () => {
  const all = { kind: "association-commitment", organisationId: "" };
  const signed = authority.sign(await bytesOf(await make(all, cast.administrator)), [giulia]);
  await handIn(signed, cast.editor, { ...all, organisationId: cast.partner });
  expect(await factsOf("T5")).toMatchObject({
    mustSign: [cast.lead, cast.partner],
    signedBy: [cast.partner],
  });
});

it("a clause is not written over a version the writer has not seen", async () => {
  const edit = (text: string, seenVersion: number, by = cast.leadEditor) =>
    editPactClause(services, by, { clauseId: "duration", text, seenVersion });
  await edit("Tre anni.", 0);
  await expect(edit("Due anni.", 0)).rejects.toEqual(refusedAs("clause-changed"));
  await edit("Due anni.", 1);
  // Sent once more by somebody who had no answer.
  await edit("Due anni.", 1);
  await expect(edit("Un anno.", 2, cast.editor)).rejects.toEqual(refusedAs("not-allowed"));
  const clauses = await test.database.pactClause.findMany({ where: { workspaceId: cast.workspaceId } });
  expect(clauses).toMatchObject([{ clauseId: "duration", text: "Due anni.", version: 2 }]);
});
