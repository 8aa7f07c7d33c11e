import { afterAll, beforeAll, expect, it } from "vitest";
import type { Member } from "~/database/members.server";
import { createCopy, createDocument, storeFile } from "~/database/partnership-documents.server";
import { action, loader as documentsLoader } from "~/routes/partner-documents";
import { loader as documentLoader } from "~/routes/partnership-document";
import { loader as copyLoader } from "~/routes/signed-copy";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing } from "../acting";
import { buildCast, buildMember, buildPartner } from "../cast";
import { cookieOf, type Handler, visit } from "./driving";

const madeAt = new Date("2026-11-20T09:00:00Z");
const pdf = new TextEncoder().encode("%PDF-1.7\n");

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;
let foreign: Pick<Member, "accountId">;
let others: string;
/** Of the partner: its declaration with tax codes, its letter, and a copy handed in for it. */
let ids: Readonly<Record<"declaration" | "letter" | "copy", string>>;

beforeAll(async () => {
  test = await createTestDatabase();
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  const { workspaceId } = cast;
  others = await buildPartner(test.database, workspaceId, { role: "partner" });
  foreign = await buildMember(test.database, { workspaceId, organisationId: others, role: "editor" });
  await storeFile(test.database, {
    sha256: "a".repeat(64),
    mediaType: "application/pdf",
    bytes: pdf,
    createdAt: madeAt,
  });
  const make = (kind: string) =>
    createDocument(test.database, {
      workspaceId,
      organisationId: cast.partner,
      kind,
      dataHash: "b".repeat(64),
      data: {},
      fileName: `${kind}.pdf`,
      fileSha256: "a".repeat(64),
      createdAt: madeAt,
      createdById: cast.editor.memberId,
    });
  const letter = await make("letter-of-intent");
  const copy = await createCopy(test.database, {
    documentId: letter,
    organisationId: cast.partner,
    fileName: "lettera-firmata.pdf",
    fileSha256: "a".repeat(64),
    verdict: { verdict: { kind: "handwritten" } },
    isAccepted: false,
    uploadedAt: madeAt,
    uploadedById: cast.editor.memberId,
  });
  ids = { declaration: await make("self-declaration"), letter, copy };
});
afterAll(() => test.drop());

type Somebody = Pick<Member, "accountId"> | null;

async function ask(
  person: Somebody,
  handler: Handler,
  { params = {}, form }: { params?: Record<string, string>; form?: Record<string, string> } = {},
) {
  return visit(acting, {
    handler,
    method: form ? "POST" : "GET",
    path: `/cantieri/${cast.workspaceId}/partenariato/x/documenti`,
    params: { workspaceId: cast.workspaceId, organisationId: cast.partner, ...params },
    ...(form && { form }),
    cookie: person && (await cookieOf(acting, test.database, person.accountId)),
  });
}

const elsewhere = async () => (await buildCast(test.database)).administrator;

it("another partner can neither make nor hand in for it nor confirm, whatever the form names", async () => {
  const sent = (form: Record<string, string>, organisationId = cast.partner) =>
    ask(foreign, action, { params: { organisationId }, form });
  for (const intent of ["make", "hand-in"]) {
    expect(await sent({ intent, kind: "letter-of-intent" }), intent).toBe("forbidden");
    expect(await sent({ intent, kind: "self-declaration" }), intent).toBe("forbidden");
  }
  const ownPage = { intent: "confirm", copyId: ids.copy, kind: "letter-of-intent" };
  expect(await sent(ownPage)).toBe("forbidden");
  expect(await sent(ownPage, others)).toBe("forbidden");
  // Named on one's own page, the other organisation counts for nothing: nothing was made here.
  const named = { intent: "hand-in", kind: "letter-of-intent", organisationId: cast.partner };
  expect(await sent(named, others)).toBe("not-found");
  // Everybody signs it, the lead alone makes it.
  expect(await sent({ intent: "make", kind: "subsidiarity-pact", ofAll: "1" }, others)).toBe("forbidden");
  expect(await test.database.signedCopy.count()).toBe(1);
  expect(await test.database.partnershipDocument.count()).toBe(2);
});

it("a declaration with tax codes of people is had by its organisation's editors and the lead's alone", async () => {
  const get = (person: Somebody) => ask(person, documentLoader, { params: { documentId: ids.declaration } });
  expect(await get(cast.editor)).toBe("shown");
  expect(await get(cast.administrator)).toBe("shown");
  for (const person of [cast.reader, foreign]) expect(await get(person)).toBe("not-found");
});

it("a letter is read by everybody in the workspace, a signed copy by those who may know its signers", async () => {
  const letter = { params: { documentId: ids.letter } };
  const copy = { params: { copyId: ids.copy } };
  for (const person of [cast.editor, cast.administrator, cast.reader, foreign])
    expect(await ask(person, documentLoader as Handler, letter)).toBe("shown");
  expect(await ask(cast.editor, copyLoader as Handler, copy)).toBe("shown");
  for (const person of [cast.reader, foreign])
    expect(await ask(person, copyLoader as Handler, copy)).toBe("not-found");
});

it("a letter of a sole trader, whose tax code is that of a person, is had by those who may know it", async () => {
  const soleTrader = { body: { taxCode: "RSTGLI80A41G674X" } };
  const where = { id: ids.letter };
  await test.database.partnershipDocument.update({ where, data: { data: soleTrader } });
  const get = (person: Somebody) => ask(person, documentLoader, { params: { documentId: ids.letter } });
  expect(await get(cast.editor)).toBe("shown");
  expect(await get(cast.administrator)).toBe("shown");
  for (const person of [cast.reader, foreign]) expect(await get(person)).toBe("not-found");
  await test.database.partnershipDocument.update({ where, data: { data: {} } });
});

it("a deed of all with a sole trader among its parties is had by who writes for any of them, to sign it", async () => {
  const { workspaceId } = cast;
  const { id } = await test.database.partnershipDocument.create({
    data: {
      ...{ workspaceId, organisationId: "", kind: "association-commitment", dataHash: "c".repeat(64) },
      ...{ fileName: "impegno.pdf", fileSha256: "a".repeat(64), createdAt: madeAt, createdById: "m" },
      data: { partners: [{ taxCode: "01234567897" }, { taxCode: "RSTGLI80A41G674X" }] },
    },
  });
  const get = (person: Somebody) => ask(person, documentLoader, { params: { documentId: id } });
  for (const person of [cast.editor, foreign, cast.administrator]) expect(await get(person)).toBe("shown");
  expect(await get(cast.reader)).toBe("not-found");
  await test.database.partnershipDocument.delete({ where: { id } });
});

it("people of other workspaces are told that there is nothing, strangers to sign in", async () => {
  const asked = [
    [documentsLoader, {}],
    [documentLoader, { documentId: ids.letter }],
    [documentLoader, { documentId: ids.declaration }],
    [copyLoader, { copyId: ids.copy }],
  ] as const;
  const other = await elsewhere();
  for (const [handler, params] of asked) {
    expect(await ask(other, handler as Handler, { params })).toBe("not-found");
    expect(await ask(null, handler as Handler, { params })).toBe("sign-in");
  }
  const form = { intent: "make", kind: "letter-of-intent" };
  expect(await ask(other, action as Handler, { form })).toBe("not-found");
  expect(await ask(null, action as Handler, { form })).toBe("sign-in");
});

it("a document is not had by the address of another workspace", async () => {
  const other = await elsewhere();
  const params = { workspaceId: other.workspaceId, documentId: ids.letter, copyId: ids.copy };
  expect(await ask(other, documentLoader as Handler, { params })).toBe("not-found");
  expect(await ask(other, copyLoader as Handler, { params })).toBe("not-found");
});
