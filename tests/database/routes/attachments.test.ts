import { afterAll, beforeAll, expect, it } from "vitest";
import { createAttachmentUpload } from "~/database/attachment-uploads.server";
import type { Member } from "~/database/members.server";
import { storeFile } from "~/database/partnership-documents.server";
import type { AttachmentsData } from "~/features/delivery/attachments-data";
import { loader as fileLoader } from "~/routes/attachment-file";
import { action, loader as pageLoader } from "~/routes/attachments";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing } from "../acting";
import { buildCast, buildMember, buildPartner } from "../cast";
import { answerOf, cookieOf, type Handler, visit } from "./driving";

const at = new Date("2026-11-20T09:00:00Z");
const sha256 = "a".repeat(64);

let test: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;
let neighbour: Member;
let uploadId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  acting = buildActing(test.database);
  cast = await buildCast(test.database);
  const { workspaceId, partner } = cast;
  const others = await buildPartner(test.database, workspaceId, { role: "partner" });
  neighbour = await buildMember(test.database, { workspaceId, organisationId: others, role: "editor" });
  const bytes = new TextEncoder().encode("%PDF-1.7\n");
  await storeFile(test.database, { sha256, mediaType: "application/pdf", bytes, createdAt: at });
  uploadId = await createAttachmentUpload(test.database, {
    ...{ workspaceId, stageId: "preliminary", attachmentId: "T12", organisationId: partner, version: 1 },
    ...{ fileName: "consensi.pdf", fileSha256: sha256, findings: null },
    ...{ uploadedAt: at, uploadedById: cast.editor.memberId },
  });
});
afterAll(() => test.drop());

type Somebody = Pick<Member, "accountId"> | null;

const asked = async (person: Somebody, handler: Handler, form?: Record<string, string>) => ({
  handler,
  method: form ? ("POST" as const) : ("GET" as const),
  path: `/cantieri/${cast.workspaceId}/consegna/allegati`,
  params: { workspaceId: cast.workspaceId, uploadId },
  ...(form && { form }),
  cookie: person && (await cookieOf(acting, test.database, person.accountId)),
});
const get = async (person: Somebody) => visit(acting, await asked(person, fileLoader));

it("a file is had by whoever writes for its body, or answers for the lead, and is there for nobody else", async () => {
  for (const person of [cast.editor, cast.administrator]) expect(await get(person)).toBe("shown");
  const outsider = (await buildCast(test.database)).administrator;
  for (const person of [cast.reader, neighbour, outsider]) expect(await get(person)).toBe("not-found");
  expect(await get(null)).toBe("sign-in");
});

it("a PDF is looked at in the reader of the browser, and nothing else is, whatever it says it is", async () => {
  const look = async (id: string) => {
    const { path, ...rest } = await asked(cast.editor, fileLoader);
    const params = { ...rest.params, uploadId: id };
    const answer = await answerOf(acting, { ...rest, params, path: `${path}?guarda` });
    if (!(answer instanceof Response)) throw new Error("There is no file");
    return [answer.headers.get("Content-Type"), answer.headers.get("Content-Disposition")?.split(";")[0]];
  };
  expect(await look(uploadId)).toEqual(["application/pdf", "inline"]);
  const page = { sha256: "b".repeat(64), mediaType: "text/html", bytes: new TextEncoder().encode("<p>") };
  await storeFile(test.database, { ...page, createdAt: at });
  const disguised = await createAttachmentUpload(test.database, {
    ...{ workspaceId: cast.workspaceId, stageId: "preliminary", attachmentId: "T12" },
    ...{ organisationId: cast.partner, version: 2, fileName: "consensi.pdf", fileSha256: page.sha256 },
    ...{ findings: null, uploadedAt: at, uploadedById: cast.editor.memberId },
  });
  expect(await look(disguised)).toEqual(["text/html", "attachment"]);
});

it("it is downloaded: whatever is in it can do nothing here", async () => {
  const answer = await answerOf(acting, await asked(cast.editor, fileLoader));
  if (!(answer instanceof Response)) throw new Error("There is no file");
  expect(answer.headers.get("Content-Disposition")).toMatch(/^attachment; filename="consensi.pdf"/);
  expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
});

it("a partner is shown its own first, the lead those of all", async () => {
  const read = async (person: Member) =>
    JSON.stringify(await answerOf(acting, await asked(person, pageLoader)));
  expect(await read(neighbour)).not.toContain("consensi.pdf");
  expect(await read(cast.reader)).toContain("consensi.pdf");
  expect(await read(cast.administrator)).toContain("consensi.pdf");
});

it("only the lead reminds, and only bodies that are there", async () => {
  const remind = async (person: Somebody, organisationId: string) =>
    visit(acting, await asked(person, action, { intent: "remind", organisationId }));
  expect(await remind(cast.editor, cast.lead)).toBe("forbidden");
  expect(await remind(cast.administrator, "nobody")).toBe("not-found");
  expect(await remind(cast.administrator, neighbour.organisationId)).toBe("shown");
});

it("today stands in the calendar, between what has passed and what is to come", async () => {
  const answer = await answerOf(acting, await asked(cast.editor, pageLoader));
  const { attachments } = answer as { readonly attachments: AttachmentsData };
  const whens = attachments.calendar.map(({ when }) => when);
  expect(whens.filter((when) => when === "today")).toHaveLength(1);
  expect(whens).toEqual(
    ["past", "today", "to-come"].flatMap((when) => whens.filter((each) => each === when)),
  );
  // 24 November, 26 days before the term: the day of no step
  expect(attachments.calendar.find(({ when }) => when === "today")).toMatchObject({ day: "mar 24 nov" });
});

it("a file whose reason has gone is shown as no longer asked for, to be found again", async () => {
  const unexpected = async () => {
    const answer = await answerOf(acting, await asked(cast.editor, pageLoader));
    const { attachments } = answer as { readonly attachments: AttachmentsData };
    return attachments.bodies.flatMap((body) => body.unexpected);
  };
  expect(await unexpected()).toEqual([]);
  const where = { workspaceId: cast.workspaceId, organisationId: cast.partner };
  await test.database.partner.updateMany({ where, data: { role: "supporter" } });
  const [file, ...others] = await unexpected();
  expect(file?.attachmentId).toBe("T12");
  expect(file?.versions.at(-1)).toMatchObject({ fileName: "consensi.pdf", version: 1 });
  expect(others).toEqual([]);
});
