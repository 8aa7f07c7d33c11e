import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyMigrations } from "../../server/database/apply-migrations.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";

let prepared: Promise<string> | null = null;

/** A new folder with a migrated database that is not running: made from nothing once for a process, then copied. */
export async function makeDatabaseFolder(): Promise<string> {
  prepared ??= prepare();
  const from = await prepared;
  const folder = makeFolder();
  // With the owners of its files: the database may run as another user.
  execFileSync("cp", ["-a", ...readdirSync(from).map((name) => path.join(from, name)), folder]);
  return folder;
}

async function prepare(): Promise<string> {
  const folder = makeFolder();
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  const database = await startEmbeddedPostgres({ dataDir: folder });
  await applyMigrations(database.url);
  await database.stop();
  return folder;
}

function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "cantiere-script-"));
  chmodSync(folder, 0o755);
  return folder;
}
