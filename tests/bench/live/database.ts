import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { applyMigrations } from "../../../server/database/apply-migrations.ts";
import { startEmbeddedPostgres } from "../../../server/database/embedded-postgres.ts";
import { insertBareWorkspace } from "../../support/bare-workspace.ts";

export interface BenchDatabase {
  readonly url: string;
  openDocuments(rooms: readonly string[]): Promise<void>;
  query<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** processor time of the database's processes that are alive */
  cpuMs(): number;
  stop(): Promise<void>;
}

/** The product's own embedded PostgreSQL, as durable as in production, on data of its own. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "cantiere-bench-"));
  chmodSync(dataDir, 0o755);
  const postgres = await startEmbeddedPostgres({ dataDir });
  await applyMigrations(postgres.url);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  await insertBareWorkspace(pool, "bench");
  return {
    url: postgres.url,
    async openDocuments(rooms) {
      await pool.query(
        `INSERT INTO "LiveDocument" ("workspaceId", name) SELECT 'bench', 'section/' || room
           FROM unnest($1::text[]) AS room ON CONFLICT DO NOTHING`,
        [rooms],
      );
    },
    query: async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(text, [...values])).rows,
    cpuMs: () => cpuOfFamily(postgres.pid),
    async stop() {
      await pool.end();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const clockTicksPerSecond = 100;

/** Of a process and its children, from /proc; NaN where there is none. */
function cpuOfFamily(pid: number): number {
  try {
    const all = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    const ticks = all.map((name) => readTicks(Number(name), pid));
    return (ticks.reduce((sum, each) => sum + each, 0) * 1000) / clockTicksPerSecond;
  } catch {
    return Number.NaN;
  }
}

function readTicks(pid: number, family: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const isOfFamily = pid === family || fields[1] === family;
    return isOfFamily ? (fields[11] ?? 0) + (fields[12] ?? 0) : 0;
  } catch {
    return 0; // gone since the list was made
  }
}
