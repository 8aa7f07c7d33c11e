import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { storeNeedFile } from "~/commands/store-need-file.server";
import { mostEvidenceBytes } from "~/domain/needs/exchange/evidence-file";
import { loader } from "~/routes/need-file";
import { createSession } from "~/database/sessions.server";
import type { Member } from "~/database/members.server";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database";
import { type Acting, buildActing, refusedAs } from "../acting";
import { buildCast } from "../cast";

let opened: TestDatabase;
let acting: Acting;
let cast: Awaited<ReturnType<typeof buildCast>>;

beforeAll(async () => void (opened = await createTestDatabase()));
afterAll(() => opened.drop());
beforeEach(async () => {
  acting = buildActing(opened.database);
  cast = await buildCast(opened.database);
});

let made = 0;
const pdf = () => new TextEncoder().encode(`%PDF-1.7 ${(made += 1)}`);
const store = (member: Member, fileName: string, bytes = pdf()) =>
  storeNeedFile(acting.services, member, { fileName, bytes });

async function download(member: Member, sha256: string, workspaceId = member.workspaceId) {
  const token = await createSession(opened.database, member.accountId, acting.services.clock.now());
  const request = new Request(`https://cantiere.example/cantieri/${workspaceId}/bisogni/prove/${sha256}`, {
    headers: { Cookie: `cantiere_session=${token}` },
  });
  const context = { services: acting.services } as never; // all that the loader uses
  const answer = loader({ request, context, params: { workspaceId, sha256 } });
  return await answer.catch((thrown: unknown) => thrown as Response);
}

test("evidence is kept once, under a name that says what it is, and comes back as an attachment", async () => {
  const bytes = pdf();
  const stored = await store(cast.editor, "C:\\dati\\relazione.exe", bytes);
  expect(stored).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), fileName: "relazione.exe.pdf" });
  expect(await store(cast.leadEditor, "altra.PDF", bytes)).toEqual({ ...stored, fileName: "altra.pdf" });
  const answer = await download(cast.reader, stored.sha256);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="relazione.exe.pdf"/);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

test("evidence of another workspace is not there, nor is what nobody handed in", async () => {
  const elsewhere = await buildCast(opened.database);
  const bytes = pdf();
  const { sha256 } = await store(cast.editor, "nostra.pdf", bytes);
  expect((await download(elsewhere.editor, sha256)).status).toBe(404);
  expect((await download(elsewhere.editor, sha256, cast.workspaceId)).status).toBe(404);
  expect((await download(cast.editor, "0".repeat(64))).status).toBe(404);
  expect((await download(cast.editor, "../../etc/passwd")).status).toBe(404);
  await store(elsewhere.editor, "loro.pdf", bytes);
  const theirs = await download(elsewhere.editor, sha256);
  expect(theirs.headers.get("content-disposition")).toContain('filename="loro.pdf"');
});

test("only who may write needs keeps evidence, and only of a known kind and size", async () => {
  await expect(store(cast.reader, "a.pdf")).rejects.toEqual(refusedAs("not-allowed"));
  await expect(store(cast.editor, "a.pdf", new Uint8Array())).rejects.toEqual(refusedAs("file-missing"));
  const page = new TextEncoder().encode("<html>;</html>");
  await expect(store(cast.editor, "a.pdf", page)).rejects.toEqual(refusedAs("file-not-recognised"));
  const large = new Uint8Array(mostEvidenceBytes + 1);
  await expect(store(cast.editor, "a.pdf", large)).rejects.toEqual(refusedAs("file-too-large"));
  expect(await opened.database.needFile.count({ where: { workspaceId: cast.workspaceId } })).toBe(0);
});
