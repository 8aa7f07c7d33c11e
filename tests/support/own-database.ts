import { rmSync } from "node:fs";
import { startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";
import { makeDatabaseFolder } from "./prepared-database.ts";

/** For a script: a migrated database on a server of its own, as durable as the product's, gone afterwards. */
export async function onOwnDatabase<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const dataDir = await makeDatabaseFolder();
  const database = await startEmbeddedPostgres({ dataDir });
  try {
    return await work(database.url);
  } finally {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
