import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { bringAttachment } from "~/commands/bring-attachment.server";
import { readReadiness } from "~/commands/read-readiness.server";
import { readAttachmentsForPackage } from "~/commands/read-attachments-for-package.server";
import { listAttachmentUploads } from "~/database/attachment-uploads.server";
import { readStoredFile } from "~/database/partnership-documents.server";
import { findWorkspace } from "~/database/workspaces.server";
import { signatureOf } from "~/domain/delivery/checklist/uploaded-signature";
import { createSignatureInspector } from "../../../server/signatures/signature-inspector";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { createTestAuthority } from "../../support/sign-with-openssl";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast, buildMember, buildPartner } from "../cast";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const signatures = createSignatureInspector({ log: { warn: () => undefined } });
const authority = createTestAuthority();
const giulia = authority.issue({ name: "Giulia Rostagnoli", taxCode: "RSTGLI80A41G674X" });

let test: TestDatabase;
let acting: Acting;
let services: Acting["services"] & { readonly signatures: typeof signatures };
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(async () => {
  await test.drop();
  authority.close();
});
beforeEach(async () => {
  acting = buildActing(test.database);
  services = { ...acting.services, signatures };
  cast = await buildCast(test.database);
});

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n(${text})\n%%EOF\n`);

const bring = (
  given: Partial<Parameters<typeof bringAttachment>[2]> = {},
  by = cast.editor,
  inspector: typeof signatures = signatures,
) =>
  bringAttachment({ ...services, signatures: inspector }, by, {
    ...{ attachmentId: "T12", organisationId: cast.partner, fileName: "consensi.pdf", bytes: pdf("uno") },
    ...given,
  });
const uploads = () =>
  listAttachmentUploads(test.database, { workspaceId: cast.workspaceId, stageId: "preliminary" });
const packaged = async () => {
  const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
  return readAttachmentsForPackage(services, workspace, services.clock.now());
};

it("every file is a new version, and those before it stay; the same bytes are none", async () => {
  expect(await bring()).toEqual({ fileName: "consensi.pdf", version: 1, isRenamed: false, isSame: false });
  expect(await bring({ bytes: pdf("due") })).toMatchObject({ version: 2 });
  expect(await bring({ bytes: pdf("due"), fileName: "altro.pdf" })).toMatchObject({
    version: 2,
    isSame: true,
  });
  expect((await uploads()).map(({ version }) => version)).toEqual([2, 1]);
  for (const { fileSha256 } of await uploads())
    expect(await readStoredFile(test.database, fileSha256)).not.toBe(null);
  expect(acting.changed).toEqual([cast.workspaceId, cast.workspaceId]);
});

it("of files that come at the same moment each is a version of its own", async () => {
  const texts = ["uno", "due", "tre", "quattro", "cinque"];
  await Promise.all(
    texts.map((text) => bring({ bytes: pdf(text) }, cast.editor, { inspect: whenAllAreHere(texts.length) })),
  );
  expect((await uploads()).map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);
});

const waiting: (() => void)[] = [];

/** Looks into nothing, and answers once so many ask. */
function whenAllAreHere(most: number): (typeof signatures)["inspect"] {
  return async () => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      if (waiting.length === most) for (const go of waiting.splice(0)) go();
    });
    return null;
  };
}

it("the package has the latest file of each body by name, with the fingerprint of what was brought", async () => {
  await bring({ organisationId: cast.lead, fileName: "Consensi è.pdf" }, cast.leadEditor);
  await bring();
  await bring({ bytes: pdf("due"), fileName: "consensi-e.pdf" });
  const organisation = await test.database.organisation.findUniqueOrThrow({ where: { id: cast.partner } });
  expect(await packaged()).toMatchObject([
    { attachmentId: "T12", organisationId: cast.lead, fileName: "Consensi-e.pdf" },
    {
      name: "Informativa e consensi sui dati personali",
      organisation: organisation.name,
      fileName: `consensi-e-${organisation.shortName.replace(" ", "-")}.pdf`,
      sha256: createHash("sha256").update(pdf("due")).digest("hex"),
      size: pdf("due").length,
    },
  ]);
});

it("what a body brought that has left is no part of the package", async () => {
  await bring();
  await test.database.partner.updateMany({
    where: { workspaceId: cast.workspaceId, organisationId: cast.partner },
    data: { withdrawnAt: new Date() },
  });
  expect(await packaged()).toEqual([]);
});

it("what is no longer asked of a body is no part of the package, and is again when it is asked for again", async () => {
  await bring();
  const setRole = (role: string) =>
    test.database.partner.updateMany({
      where: { workspaceId: cast.workspaceId, organisationId: cast.partner },
      data: { role },
    });
  await setRole("supporter");
  expect(await packaged()).toEqual([]);
  await setRole("partner");
  expect(await packaged()).toHaveLength(1);
});

it("what is no PDF and no signed file, empty or too large is refused, and nothing is kept", async () => {
  const refuse = (bytes: Uint8Array) => expect(bring({ bytes })).rejects;
  await refuse(Buffer.from("Gentile capofila")).toEqual(refusedAs("file-not-recognised"));
  await refuse(Buffer.alloc(0)).toEqual(refusedAs("file-missing"));
  await refuse(Buffer.alloc(5_000_001)).toEqual(refusedAs("file-too-large"));
  expect(await uploads()).toEqual([]);
});

it("a signed file is looked into; an altered one is kept, and told", async () => {
  const signed = authority.sign(pdf("firmato"), [giulia]);
  const at = signed.indexOf("PDF-");
  const spoilt = Buffer.concat([signed.subarray(0, at + 5), Buffer.from("9"), signed.subarray(at + 6)]);
  expect(await bring({ bytes: signed, fileName: "consensi.pdf.p7m" })).toMatchObject({
    fileName: "consensi.pdf.p7m",
  });
  await bring({ bytes: spoilt });
  await bring({ bytes: pdf("scansione") });
  expect((await uploads()).map(({ findings }) => signatureOf(findings))).toEqual([
    "none",
    "altered",
    "intact",
  ]);
});

it("a body brings its own, the lead brings for all, and readers bring nothing", async () => {
  const ofLead = { organisationId: cast.lead };
  await expect(bring(ofLead)).rejects.toEqual(refusedAs("not-allowed"));
  await expect(bring({}, cast.reader)).rejects.toEqual(refusedAs("not-allowed"));
  expect(await bring({}, cast.administrator)).toMatchObject({ version: 1 });
  const other = await buildPartner(test.database, cast.workspaceId, { role: "partner" });
  const place = { workspaceId: cast.workspaceId, organisationId: other, role: "editor" } as const;
  const neighbour = await buildMember(test.database, place);
  await expect(bring({}, neighbour)).rejects.toEqual(refusedAs("not-allowed"));
  expect(await bring({ organisationId: other }, neighbour)).toMatchObject({ version: 1 });
});

it("a body of another workspace is not found, whoever asks", async () => {
  const elsewhere = await buildCast(test.database);
  await expect(bring({ organisationId: elsewhere.partner })).rejects.toEqual(refusedAs("not-found"));
  await expect(bring({ organisationId: elsewhere.partner }, cast.administrator)).rejects.toEqual(
    refusedAs("not-found"),
  );
});

it.each([
  ["is not expected of the body", "T13"],
  ["is signed among the documents", "T4"],
  ["the product makes", "T1"],
  ["the stage does not ask for", "T9"],
  ["is not there", "T99"],
])("nothing is brought for an attachment that %s", async (_, attachmentId) => {
  const ofLead = { attachmentId, organisationId: attachmentId === "T4" ? cast.partner : cast.lead };
  await expect(bring(ofLead, cast.administrator)).rejects.toEqual(refusedAs("not-found"));
});

it("a delegation is expected once somebody signs for the body", async () => {
  const data = { delegateName: "Anna Gay" };
  await test.database.organisation.update({ where: { id: cast.partner }, data });
  expect(await bring({ attachmentId: "T13" })).toMatchObject({ version: 1 });
});

it("who brought what is noted", async () => {
  await bring();
  const { workspaceId } = cast;
  const [entry] = await test.database.auditEntry.findMany({
    where: { workspaceId, act: "bring-attachment" },
  });
  expect(entry).toMatchObject({
    accountId: cast.editor.accountId,
    subject: { attachmentId: "T12", organisationId: cast.partner },
  });
});

it("what is missing stands in the way of the freeze until every body has brought it", async () => {
  const inTheWay = async () => {
    const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
    const { obstacles } = await readReadiness(services, workspace, { ownOrganisationId: cast.lead });
    return obstacles.find(({ id }) => id === "attachment/T12");
  };
  const organisation = await test.database.organisation.findUniqueOrThrow({ where: { id: cast.partner } });
  expect(await inTheWay()).toMatchObject({ isOverridable: true, link: { to: "/consegna/allegati" } });
  await bring({ organisationId: cast.lead }, cast.administrator);
  expect((await inTheWay())?.enough?.it).toBe(`Basta che lo porti ${organisation.shortName}.`);
  await bring();
  expect(await inTheWay()).toBe(undefined);
});

it("a deed that was brought shows that the association is constituted", async () => {
  await test.database.workspace.update({ where: { id: cast.workspaceId }, data: { stageId: "final" } });
  const isStillAsked = async () => {
    const workspace = (await findWorkspace(test.database, cast.workspaceId))!;
    const { obstacles } = await readReadiness(services, workspace, { ownOrganisationId: cast.lead });
    return obstacles.some((each) => each.what.it.includes("L’associazione temporanea di scopo è costituita"));
  };
  expect(await isStillAsked()).toBe(true);
  await bring({ attachmentId: "T6", organisationId: cast.lead, fileName: "atto.pdf" }, cast.administrator);
  expect(await isStillAsked()).toBe(false);
});
