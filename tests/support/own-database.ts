import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { applyMigrations } from "../../server/database/apply-migrations.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";

/** For a script: a migrated database on a server of its own, as durable as the product's, gone afterwards. */
export async function onOwnDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "cantiere-script-"));
  // The database may run as another user.
  chmodSync(dataDir, 0o755);
  const database = await startEmbeddedPostgres({ dataDir });
  try {
    await applyMigrations(database.url);
    return await work(database.url);
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
