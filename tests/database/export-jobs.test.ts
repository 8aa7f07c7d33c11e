import { afterAll, beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "~/database/client.server";
import { deleteOldExports } from "~/database/export-jobs.server";
import type { ExportedFile } from "~/services.server";
import { createExportJobs } from "../../server/export-jobs.ts";
import { loader } from "~/routes/workspace-export";
import { createTestDatabase, type TestDatabase } from "../support/embedded-database.ts";
import { until } from "../support/until.ts";
import { buildActing } from "./acting";
import { buildMember, buildPartner, buildWorkspace } from "./cast";
import { answerOf, cookieOf } from "./routes/driving";

let database: TestDatabase;
let otherDatabase: Database;

beforeAll(async () => {
  database = await createTestDatabase();
  otherDatabase = createDatabase(database.url);
});
afterAll(async () => {
  await otherDatabase.$disconnect();
  await database.drop();
});

let made = 0;

function buildFile(bytes = 3): ExportedFile {
  return {
    name: "a.pdf",
    mediaType: "application/pdf",
    bytes: new Uint8Array(bytes).fill(7),
    sha256: "",
    remarks: [{ kind: "left-out-link", where: "needs", what: "javascript:", times: 1 }],
  };
}

/** Two nodes on one database, and a key of its own. */
function buildNodes(bytesToKeep?: number) {
  const failures: object[] = [];
  const log = {
    error: (what: object) => void failures.push(what),
    warn: (what: object) => void failures.push(what),
  };
  const kept = bytesToKeep === undefined ? {} : { bytesToKeep };
  const here = createExportJobs({ database: database.database, log, ...kept });
  const there = createExportJobs({ database: otherDatabase, log });
  return { here, there, failures, key: `workspace-${(made += 1)}/draft` };
}

async function passTime(interval: string): Promise<void> {
  await database.database.$executeRawUnsafe(
    `UPDATE "ExportJob" SET "aliveAt" = "aliveAt" - interval '${interval}', "endedAt" = "endedAt" - interval '${interval}'`,
  );
}

test("[EXP-1] an export made on one node is followed and fetched on another", async () => {
  const { here, there, key } = buildNodes();
  let finish: (file: ExportedFile) => void = () => {};
  const id = await here.start(key, (report) => {
    report({ step: "docx", done: 1, of: 4 });
    return new Promise((resolve) => (finish = resolve));
  });
  const progress = { step: "docx", done: 1, of: 4 };
  await until(async () => expect(await there.find(id)).toMatchObject({ key, status: "running", progress }));
  finish(buildFile());
  const { bytes, ...about } = buildFile();
  const file = { ...about, size: bytes.length };
  await until(async () => expect(await there.find(id)).toMatchObject({ status: "ready", file }));
  expect(Buffer.from((await there.readFile(id))!)).toEqual(Buffer.from(bytes));
});

test("[EXP-1] whoever asks for the same export while it is made joins it, on whichever node", async () => {
  const { here, there, key } = buildNodes();
  let runs = 0;
  let finish: (file: ExportedFile) => void = () => {};
  const run = () => {
    runs++;
    return new Promise<ExportedFile>((resolve) => (finish = resolve));
  };
  const ids = await Promise.all([here, there, here, there].map((node) => node.start(key, run)));
  expect(new Set(ids).size).toBe(1);
  expect(runs).toBe(1);
  finish(buildFile());
  await until(async () => expect(await here.find(ids[0]!)).toMatchObject({ status: "ready" }));
  // The text may have changed since.
  expect(await there.start(key, () => Promise.resolve(buildFile()))).not.toBe(ids[0]);
});

test("[EXP-1] an export whose node is gone is gone, and is not joined", async () => {
  const { here, there, key } = buildNodes();
  const never = () => new Promise<ExportedFile>(() => {});
  const id = await here.start(key, never);
  await passTime("31 seconds");
  expect(await there.find(id)).toBeNull();
  expect(await there.start(key, () => Promise.resolve(buildFile()))).not.toBe(id);
});

test("a failed export says its code, and the process hears of it", async () => {
  const { here, there, failures, key } = buildNodes();
  const known = await here.start(key, () =>
    Promise.reject(Object.assign(new Error("slow"), { code: "pdf-timeout" })),
  );
  const unknown = await here.start(`${key}2`, () => Promise.reject(new Error("what?")));
  await until(async () => {
    expect(await there.find(known)).toMatchObject({ status: "failed", code: "pdf-timeout" });
    expect(await there.find(unknown)).toMatchObject({ status: "failed", code: "unexpected" });
  });
  expect(failures).toHaveLength(2);
});

test("a file is kept for 15 minutes after it was made, then taken away", async () => {
  const { here, key } = buildNodes();
  const id = await here.start(key, () => Promise.resolve(buildFile()));
  await until(async () => expect(await here.find(id)).toMatchObject({ status: "ready" }));
  await passTime("14 minutes");
  expect(await here.find(id)).not.toBeNull();
  await passTime("61 seconds");
  expect(await here.find(id)).toBeNull();
  await deleteOldExports(database.database);
  expect(await here.readFile(id)).toBeNull();
});

test("files take only so much room: the oldest goes first", async () => {
  const { here, key } = buildNodes(5);
  const first = await here.start(key, () => Promise.resolve(buildFile()));
  await until(async () => expect(await here.find(first)).toMatchObject({ status: "ready" }));
  const second = await here.start(`${key}2`, () => Promise.resolve(buildFile()));
  await until(async () => expect(await here.find(first)).toBeNull());
  expect(await here.find(second)).toMatchObject({ status: "ready" });
});

test("[EXP-1] a file is fetched only by who may have it at that moment", async () => {
  const acting = buildActing(database.database);
  const { here, there } = buildNodes();
  const workspaceId = await buildWorkspace(database.database);
  const organisationId = await buildPartner(database.database, workspaceId, { role: "lead" });
  const whose = { workspaceId, organisationId, role: "administrator" } as const;
  const { memberId, accountId } = await buildMember(database.database, whose);
  const cookie = await cookieOf(acting, database.database, accountId);
  const id = await here.start(`${workspaceId}/application`, () => Promise.resolve(buildFile()));
  await until(async () => expect(await there.find(id)).toMatchObject({ status: "ready" }));
  const fetchFrom = async (workspace: string) => {
    const params = { workspaceId: workspace, jobId: id };
    const path = `/cantieri/${workspace}/esporta/${id}`;
    return answerOf({ ...acting, exports: there }, { handler: loader, method: "GET", path, params, cookie });
  };
  expect(Buffer.from(await ((await fetchFrom(workspaceId)) as Response).arrayBuffer())).toHaveLength(3);
  const elsewhere = await buildWorkspace(database.database);
  expect(await fetchFrom(elsewhere)).toMatchObject({ status: 404 });
  await database.database.member.update({ where: { id: memberId }, data: { role: "reader" } });
  expect(await fetchFrom(workspaceId)).toMatchObject({ status: 404 });
});
