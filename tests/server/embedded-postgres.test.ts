import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { findDatabaseUser } from "../../server/database/database-user.ts";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";
import { preparePostgres } from "../../server/database/postgres-binaries.ts";
import { keepEmbeddedPostgres } from "../../server/database/keep-embedded.ts";
import { isRunning, readPostmaster } from "../../server/database/postmaster.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let template = "";
beforeAll(async () => {
  template = makeFolder();
  await (await startEmbeddedPostgres({ dataDir: template })).stop();
});
afterAll(() => rmSync(template, { recursive: true, force: true }));

test("after kill -9 of the process, the next start takes over the database and what was committed", async () => {
  const dataDir = copyDataDir();
  const { holder, pid, url } = await holdDatabase(dataDir);
  await query(url, "CREATE TABLE said (word text)");
  await query(url, "INSERT INTO said VALUES ('insieme')");
  holder.kill("SIGKILL");
  await once(holder, "exit");
  expect(isRunning(pid, dataDir)).toBe(true);

  const next = await start(dataDir);
  expect(next.pid).not.toBe(pid);
  expect(isRunning(pid, dataDir)).toBe(false);
  expect(await query(next.url, "SELECT word FROM said")).toEqual([{ word: "insieme" }]);
});

test("a second process on the same folder is refused, and the first goes on", async () => {
  const dataDir = copyDataDir();
  const first = await start(dataDir);
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/Another Cantiere is running/);
  expect(await query(first.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("a number in the lock file that now belongs to another program does not stop the start", async () => {
  const dataDir = copyDataDir();
  const lockFile = path.join(dataDir, "postgres/postmaster.pid");
  // Of the same user: PostgreSQL leaves alone what it may not even ask about.
  const other = spawn("sleep", ["60"], { cwd: "/", ...findDatabaseUser() });
  onTestFinished(() => void other.kill());
  writeFileSync(lockFile, `${other.pid}\n${path.dirname(lockFile)}\n0\n5432\n/nowhere\n\n0 0\nready\n`);
  const next = await start(dataDir);
  expect(await query(next.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("an interrupted set-up is begun again", async () => {
  const dataDir = makeDataDir();
  mkdirSync(path.join(dataDir, "postgres.new"));
  writeFileSync(path.join(dataDir, "postgres.new/PG_VERSION"), "18\n");
  const server = await start(dataDir);
  expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("it is durable, listens to no network, and nobody else can reach its socket", async () => {
  const server = await start(copyDataDir());
  const settings = await query(
    server.url,
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses') ORDER BY name",
  );
  expect(settings.map(({ setting }) => setting)).toEqual(["on", "on", "", "on"]);
  const socketFolder = new URL(server.url).searchParams.get("host")!;
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
});

test("where the path is too long for a socket, the socket is in a private folder elsewhere, until it stops", async () => {
  const dataDir = path.join(makeDataDir(), "a-folder-with-a-long-name".repeat(5));
  renameSync(copyDataDir(), dataDir);
  const server = await startEmbeddedPostgres({ dataDir });
  const socketFolder = new URL(server.url).searchParams.get("host")!;
  expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  expect(socketFolder.startsWith(tmpdir())).toBe(true);
  expect(socketFolder.startsWith(dataDir)).toBe(false);
  expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  await server.stop();
  expect(existsSync(socketFolder)).toBe(false);
});

test("when it ends by itself the process hears of it; when it is stopped, not", async () => {
  const dataDir = copyDataDir();
  const onStopped = vi.fn();
  const server = await startEmbeddedPostgres({ dataDir, onStopped });
  await server.stop();
  expect(onStopped).not.toHaveBeenCalled();
  const ended = new Promise<void>((resolve) => {
    void startEmbeddedPostgres({ dataDir, onStopped: resolve }).then(({ pid }) =>
      process.kill(pid, "SIGQUIT"),
    );
  });
  await expect(ended).resolves.toBeUndefined();
});

test("[STO-12] a database that ends by itself is started again, at the same address and with all that was committed", async () => {
  const dataDir = path.join(makeDataDir(), "a-folder-with-a-long-name".repeat(5));
  renameSync(copyDataDir(), dataDir);
  const onLost = vi.fn();
  const kept = await keepEmbeddedPostgres({ dataDir, tell: () => undefined, onLost });
  onTestFinished(() => kept.stop());
  await query(kept.url, "CREATE TABLE said (word text)");
  await query(kept.url, "INSERT INTO said VALUES ('insieme')");
  const before = readPostmaster(path.join(dataDir, "postgres"))!.pid;
  process.kill(before, "SIGKILL");
  await vi.waitFor(
    async () => expect(await query(kept.url, "SELECT word FROM said")).toEqual([{ word: "insieme" }]),
    { timeout: 20_000, interval: 100 },
  );
  expect(isRunning(before, dataDir)).toBe(false);
  expect(onLost).not.toHaveBeenCalled();
});

test("data of another version of PostgreSQL is left alone", async () => {
  const dataDir = copyDataDir();
  writeFileSync(path.join(dataDir, "postgres/PG_VERSION"), "17\n");
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/written by PostgreSQL 17, this is 18/);
});

test("a system without an embedded database is told of DATABASE_URL", () => {
  expect(() => preparePostgres(tmpdir(), null, "sunos-x64")).toThrow(
    "There is no embedded database for sunos-x64: set DATABASE_URL to a PostgreSQL 15 or later.",
  );
});

test("a folder that cannot be written is named", async () => {
  const file = path.join(makeDataDir(), "file");
  writeFileSync(file, "");
  await expect(startEmbeddedPostgres({ dataDir: path.join(file, "data") })).rejects.toThrow(
    `The folder ${file}/data cannot be written: set DATA_DIR to one that can.`,
  );
});

function makeDataDir(): string {
  const dataDir = makeFolder();
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "cantiere-pg-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** A folder with a database in it, set up once and copied: setting one up takes longer than all the rest. */
function copyDataDir(): string {
  const dataDir = makeDataDir();
  execFileSync("cp", ["-a", path.join(template, "postgres"), dataDir]);
  return dataDir;
}

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir });
  onTestFinished(() => server.stop());
  return server;
}

async function holdDatabase(dataDir: string): Promise<{ holder: ChildProcess; pid: number; url: string }> {
  const holder = spawn(process.execPath, ["--import", "tsx", "tests/support/hold-database.ts", dataDir], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void holder.kill("SIGKILL"));
  const [line] = (await once(holder.stdout.setEncoding("utf8"), "data")) as [string];
  // What the program above writes.
  return { holder, ...(JSON.parse(line) as { pid: number; url: string }) };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}
