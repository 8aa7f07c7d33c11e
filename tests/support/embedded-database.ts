import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { createDatabase, type Database } from "~/database/client.server";
import { applyMigrations } from "../../server/database/apply-migrations.ts";
import { startEmbeddedPostgres } from "../../server/database/embedded-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    databaseAdminUrl: string;
  }
}

const template = "cantiere";

/** One server for the whole run, thrown away at its end, with one migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, endWithDatabase);
  const dataDir = mkdtempSync(path.join(tmpdir(), "cantiere-test-"));
  chmodSync(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, settings: ["fsync=off", "full_page_writes=off"] });
  await applyMigrations(server.url);
  project.provide("databaseAdminUrl", server.adminUrl);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** An interrupted run must not leave the server behind: it is told when the process exits, not when it is killed. */
function endWithDatabase(): void {
  process.exit(130);
}

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
  /** Disconnects and drops it; call it in `afterAll` or `afterEach`. */
  drop(): Promise<void>;
}

/** A migrated, empty database of its own (about 30 ms): one for each test file, or each test. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const adminUrl = inject("databaseAdminUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await runAsAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const database = createDatabase(url.href);
  const drop = async () => {
    await database.$disconnect();
    await runAsAdmin(adminUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { url: url.href, database, drop };
}

async function runAsAdmin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
