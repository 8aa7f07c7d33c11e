import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { lastPanic, openEngine } from "../../prisma/engine/open-engine.mjs";
import { StartError } from "../start-error.ts";

/**
 * Applies the migrations that the database does not have yet, each as one transaction, in this process.
 * Returns their names. Only one process may do this at a time: the caller holds the lock of the installation.
 */
export async function applyMigrations(
  url: string,
  folder = path.resolve("prisma/migrations"),
): Promise<readonly string[]> {
  const { engine, close } = await openEngine({ url });
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(folder),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } catch (error) {
    const reason = lastPanic() ?? (error instanceof Error ? error.message : String(error));
    throw new StartError(`The database could not be brought up to date: ${reason}`, { cause: error });
  } finally {
    await close();
  }
}

function readMigrations(folder: string) {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "migration.sql")));
  return {
    baseDir: folder,
    shadowDbInitScript: "",
    lockfile: {
      path: "migration_lock.toml",
      content: readFileSync(path.join(folder, "migration_lock.toml"), "utf8"),
    },
    migrationDirectories: names.sort().map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: "ok" as const,
          value: readFileSync(path.join(folder, name, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}
