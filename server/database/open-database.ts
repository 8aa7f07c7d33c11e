import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Settings } from "~/env.server";
import { StartError } from "../start-error.ts";
import { applyMigrations } from "./apply-migrations.ts";
import { type InstallationLock, takeInstallationLock } from "./installation-lock.ts";
import { keepEmbeddedPostgres } from "./keep-embedded.ts";
import { requireDurable } from "./require-durable.ts";
import { takeTurn } from "./take-turn.ts";

export interface OpenDatabase {
  readonly url: string;
  /** Its disk has no space for more; false where that cannot be known. */
  isFull(): boolean;
  stop(): Promise<void>;
}

export interface OpenDatabaseOptions {
  readonly settings: Pick<Settings, "databaseUrl" | "redisUrl" | "dataDir">;
  readonly tell: (line: string) => void;
  /** Another process has taken the database: nothing more can be saved. */
  readonly onLost: (reason: string) => void;
}

/** The database of the settings, ours alone, durable and up to date. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const opened = await (options.settings.databaseUrl === null
    ? keepEmbeddedPostgres({ ...options, dataDir: options.settings.dataDir })
    : openExternal(options.settings.databaseUrl, options));
  try {
    await requireDurable(opened.url);
    const applied = await takeTurn(opened.url, () => applyMigrations(opened.url));
    if (applied.length > 0) options.tell(`The database was brought up to date: ${applied.join(", ")}.`);
    return opened;
  } catch (error) {
    await opened.stop();
    throw error;
  }
}

async function openExternal(url: string, { settings, onLost }: OpenDatabaseOptions): Promise<OpenDatabase> {
  const lockOptions = { isShared: settings.redisUrl !== null, onLost: () => void keepLock() };
  const lock = await connect(url, lockOptions);
  let current: InstallationLock = lock;
  let isStopped = false;

  /** The connection broke; the database may only be restarting. */
  async function keepLock(): Promise<void> {
    for (;;) {
      if (isStopped) return;
      const again = await takeInstallationLock(url, lockOptions).catch(() => "unreachable" as const);
      if (again === null) {
        onLost("Another Cantiere has taken over this database.");
        return;
      }
      if (again !== "unreachable") {
        current = again;
        return;
      }
      await pause(retryMs);
    }
  }

  const stop = async () => {
    isStopped = true;
    await current.release();
  };
  return { url, isFull: () => false, stop };
}

const retryMs = 1_000;

async function connect(
  url: string,
  options: Parameters<typeof takeInstallationLock>[1],
): Promise<InstallationLock> {
  const lock = await takeInstallationLock(url, options).catch((error: unknown) => {
    throw new StartError(explain(error, url), { cause: error });
  });
  if (lock === null)
    throw new StartError(
      "Another Cantiere is at work on this database: stop it first, or give both the same REDIS_URL.",
    );
  return lock;
}

/** In one sentence, and without the password in it. */
function explain(error: unknown, url: string): string {
  const { host, pathname } = new URL(url);
  const reason = error instanceof pg.DatabaseError ? error.message : codeOf(error);
  return `The database ${pathname.slice(1)} at ${host} of DATABASE_URL cannot be used: ${reason}.`;
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
