import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { StartError } from "../start-error.ts";
import { canReach, type DatabaseUser, findDatabaseUser } from "./database-user.ts";
import { type InstallationLock, takeInstallationLock } from "./installation-lock.ts";
import { type PostgresBinaries, preparePostgres } from "./postgres-binaries.ts";
import { isRunning, readPostmaster, signal, stopPostmaster, waitUntil } from "./postmaster.ts";

export interface EmbeddedPostgres {
  /** of the database `cantiere` */
  readonly url: string;
  /** of the database `postgres`, to create others from */
  readonly adminUrl: string;
  readonly pid: number;
  /** where its data is */
  readonly folder: string;
  readonly socketFolder: string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** of an earlier start, to be found again under the same address */
  readonly socketFolder?: string;
  /** A line for the person who starts the process. */
  readonly tell?: (line: string) => void;
  /** The database ended without being asked to. */
  readonly onStopped?: () => void;
  /** Further settings of PostgreSQL, `name=value`; tests that throw their data away say `fsync=off`. */
  readonly settings?: readonly string[];
}

/** Another process is at work on the same data. */
export class FolderInUse extends StartError {}

/** Longest socket name that every system takes: 104 bytes on macOS, 108 on Linux, with the closing zero. */
const longestSocketPath = 100;
const socketName = "/.s.PGSQL.5432";
const readyWithinMs = 120_000;

/** Small enough for a shared machine, and durable: what is acknowledged has reached the disk. */
const settings = [
  "fsync=on",
  "synchronous_commit=on",
  "full_page_writes=on",
  "listen_addresses=",
  "unix_socket_permissions=0700",
  "max_connections=40",
  "shared_buffers=32MB",
  "work_mem=4MB",
  "maintenance_work_mem=32MB",
  "max_wal_size=256MB",
  "min_wal_size=64MB",
  "max_worker_processes=2",
  "max_parallel_workers=0",
  "autovacuum_max_workers=1",
  "max_wal_senders=0",
  "wal_level=minimal",
  "io_method=sync",
  "jit=off",
  "timezone=UTC",
  "log_timezone=UTC",
];

/**
 * A PostgreSQL of our own as a private child process: a Unix socket in a closed folder, no network.
 * A server left over by a killed process is stopped first and its data taken over; one in use is refused.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = findDatabaseUser();
  const home = chooseHome(options, user);
  const binaries = preparePostgres(home, user);
  const cluster = path.join(home, "postgres");
  if (!fs.existsSync(cluster)) initialise(cluster, binaries, user);
  requireVersion(cluster, binaries);
  await takeOver(cluster);
  const socketFolder = options.socketFolder ?? makeSocketFolder(home, user);
  const server = await launch({ home, cluster, socketFolder, binaries, user, more: options.settings ?? [] });
  return attend(server, cluster, socketFolder, options.onStopped ?? (() => {}));
}

/** The address of the database of a Cantiere that runs on this data folder; null when none does. */
export function findRunningPostgres(dataDir: string): string | null {
  const homes = [dataDir, path.join("/var/lib/cantiere", shortHash(dataDir))];
  for (const cluster of homes.map((home) => path.join(home, "postgres"))) {
    const postmaster = readPostmaster(cluster);
    if (postmaster?.isReady === true && isRunning(postmaster.pid, cluster))
      return urlOf(postmaster.socketFolder, "cantiere");
  }
  return null;
}

/** The data folder; or, where that is closed to the database's user (a clone below /root), a place of the system. */
function chooseHome({ dataDir, tell }: EmbeddedPostgresOptions, user: DatabaseUser | null): string {
  makeFolder(dataDir);
  if (canReach(dataDir, user)) return dataDir;
  const elsewhere = path.join("/var/lib/cantiere", shortHash(dataDir));
  makeFolder(elsewhere);
  if (!canReach(elsewhere, user))
    throw new StartError(
      `The database cannot reach ${dataDir}: it never runs as root, so set DATA_DIR to a folder outside /root, or DATABASE_URL.`,
    );
  tell?.(`The database may not run as root and cannot reach ${dataDir}: its data is in ${elsewhere}.`);
  return elsewhere;
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
    fs.accessSync(folder, fs.constants.W_OK | fs.constants.X_OK);
  } catch {
    throw new StartError(`The folder ${folder} cannot be written: set DATA_DIR to one that can.`);
  }
}

function shortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** Into a folder with another name first: an interrupted start must not leave half a cluster behind. */
function initialise(cluster: string, binaries: PostgresBinaries, user: DatabaseUser | null): void {
  const unfinished = `${cluster}.new`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  makePrivate(unfinished, user);
  const choices = ["-U", "cantiere", "-A", "trust", "-E", "UTF8", "--no-instructions"];
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const result = spawnSync(binaries.initdb, ["-D", unfinished, ...choices, ...locale], surroundings(user));
  if (result.status !== 0)
    throw new StartError(
      `The embedded database could not be set up in ${cluster}: ${lastLine(result.error?.message ?? result.stderr.toString())}`,
    );
  fs.renameSync(unfinished, cluster);
}

function requireVersion(cluster: string, { majorVersion }: PostgresBinaries): void {
  const version = fs.readFileSync(path.join(cluster, "PG_VERSION"), "utf8").trim();
  if (version === majorVersion) return;
  throw new StartError(
    `The data in ${cluster} was written by PostgreSQL ${version}, this is ${majorVersion}: copy it over with pg_dump, or move the folder away.`,
  );
}

async function takeOver(cluster: string): Promise<void> {
  const left = readPostmaster(cluster);
  if (left === null || !isRunning(left.pid, cluster)) return;
  if (await isInUse(left.socketFolder, performance.now() + lockFreedWithinMs))
    throw new FolderInUse(
      `Another Cantiere is running on ${path.dirname(cluster)}: stop it first, or set another DATA_DIR.`,
    );
  await stopPostmaster(left.pid, cluster);
}

/** PostgreSQL frees the lock of a process that was killed when it notices, which takes a moment on a busy machine. */
const lockFreedWithinMs = 3_000;

async function isInUse(socketFolder: string, until: number): Promise<boolean> {
  try {
    const lock = await takeInstallationLock(urlOf(socketFolder, "postgres"));
    await lock?.release();
    if (lock !== null) return false;
    if (performance.now() > until) return true;
    await pause(50);
    return await isInUse(socketFolder, until);
  } catch {
    // It does not answer: starting or stopping without an owner.
    return false;
  }
}

/** In the data folder, or in a private temporary folder when that name is too long for a socket. */
function makeSocketFolder(home: string, user: DatabaseUser | null): string {
  const beside = path.join(home, "socket");
  if (Buffer.byteLength(beside + socketName) <= longestSocketPath) {
    makePrivate(beside, user);
    return beside;
  }
  const apart = fs.mkdtempSync(path.join(tmpdir(), "cantiere-"));
  if (Buffer.byteLength(apart + socketName) > longestSocketPath)
    throw new StartError(
      `The path ${home} is too long for a socket: set DATA_DIR or TMPDIR to a shorter one.`,
    );
  makePrivate(apart, user);
  return apart;
}

function makePrivate(folder: string, user: DatabaseUser | null): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o700);
  if (user !== null) fs.chownSync(folder, user.uid, user.gid);
}

interface Launch {
  readonly home: string;
  readonly cluster: string;
  readonly socketFolder: string;
  readonly binaries: PostgresBinaries;
  readonly user: DatabaseUser | null;
  readonly more: readonly string[];
}

async function launch(plan: Launch): Promise<ChildProcess & { pid: number }> {
  const logFile = path.join(plan.home, "postgres.log");
  // A file and not a pipe: the database outlives a killed parent, and must not stumble over a closed pipe.
  const log = fs.openSync(logFile, "w", 0o600);
  const all = [`unix_socket_directories=${plan.socketFolder}`, ...settings, ...plan.more];
  const child = spawn(plan.binaries.postgres, ["-D", plan.cluster, ...all.flatMap((one) => ["-c", one])], {
    ...surroundings(plan.user, foreignPid(plan.cluster)),
    stdio: ["ignore", log, log],
    // A session of its own: Ctrl-C must reach the database only after the server has closed.
    detached: true,
  });
  fs.closeSync(log);
  await once(child, "spawn", logFile);
  const isUp = () => child.exitCode !== null || child.signalCode !== null || isReady(plan.cluster, child.pid);
  const inTime = await waitUntil(isUp, readyWithinMs);
  if (inTime && isReady(plan.cluster, child.pid) && hasPid(child)) return child;
  child.kill("SIGINT");
  throw new StartError(`The embedded database did not start: ${lastLine(fs.readFileSync(logFile, "utf8"))}`);
}

function hasPid(child: ChildProcess): child is ChildProcess & { pid: number } {
  return child.pid !== undefined;
}

function once(child: ChildProcess, event: "spawn", logFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once(event, resolve);
    child.once("error", (error) =>
      reject(new StartError(`The embedded database did not start (${error.message}), see ${logFile}.`)),
    );
  });
}

function isReady(cluster: string, pid: number | undefined): boolean {
  const postmaster = readPostmaster(cluster);
  return postmaster !== null && postmaster.pid === pid && postmaster.isReady;
}

/** PostgreSQL refuses to start when the number in its lock file is alive, whoever that is; unless told it is family. */
function foreignPid(cluster: string): Record<string, string> {
  const left = readPostmaster(cluster);
  return left === null || isRunning(left.pid, cluster) ? {} : { PG_GRANDPARENT_PID: String(left.pid) };
}

/** The folder of the process may be closed to the database's user, and its environment is none of its business. */
function surroundings(user: DatabaseUser | null, more: Record<string, string> = {}) {
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC", ...more };
  return { cwd: "/", env, ...user };
}

async function attend(
  child: ChildProcess & { pid: number },
  cluster: string,
  socketFolder: string,
  onStopped: () => void,
): Promise<EmbeddedPostgres> {
  const { pid } = child;
  const url = urlOf(socketFolder, "cantiere");
  const adminUrl = urlOf(socketFolder, "postgres");
  const stopAtExit = () => signal(pid, "SIGINT");
  process.once("exit", stopAtExit);
  const handleExit = () => onStopped();
  child.once("exit", handleExit);
  child.once("exit", () => process.off("exit", stopAtExit));
  const lock = await requireLock(adminUrl);
  await createDatabaseIfMissing(adminUrl);
  const stop = async () => {
    child.off("exit", handleExit);
    await lock.release();
    await stopPostmaster(pid, cluster);
    process.off("exit", stopAtExit);
    if (!socketFolder.startsWith(path.dirname(cluster)))
      fs.rmSync(socketFolder, { recursive: true, force: true });
  };
  return { url, adminUrl, pid, folder: cluster, socketFolder, stop };
}

async function requireLock(adminUrl: string): Promise<InstallationLock> {
  const lock = await takeInstallationLock(adminUrl);
  if (lock === null) throw new FolderInUse("Another Cantiere has just started on the same data folder.");
  return lock;
}

async function createDatabaseIfMissing(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'cantiere'");
    if (found.rowCount === 0) await client.query("CREATE DATABASE cantiere");
  } finally {
    await client.end();
  }
}

function urlOf(socketFolder: string, database: string): string {
  return `postgresql://cantiere@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}

function lastLine(text: string | undefined): string {
  return text?.trim().split("\n").at(-1) ?? "no reason given";
}
