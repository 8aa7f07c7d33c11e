import path from "node:path";
import { createBuilder } from "./collab/builder/builder.ts";
import { limits } from "./collab/limits.ts";
import { createLivePool } from "./collab/store/live-pool.ts";
import { createRepairStore, type QuarantinedEntry } from "./collab/repair/repair-store.ts";
import { createRepair, type Diagnosis } from "./collab/repair/repair.ts";
import { findRunningPostgres } from "./database/embedded-postgres.ts";

/**
 * Lists the documents that are quarantined; `--show <id>` tells which updates break one, `--restore <id>` sets
 * exactly these aside, which keeps them, and lets people in again. `--json` for programs. The server may run.
 */
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const asJson = process.argv.includes("--json");
const pool = createLivePool(requireUrl(), silent);
const builder = createBuilder({ log: silent, limits: { ...limits, builderTaskMs: limits.rebuildMs } });

try {
  await run();
} finally {
  await builder.close();
  await pool.end();
}

async function run(): Promise<void> {
  const store = createRepairStore(pool);
  const repair = createRepair(store, builder);
  const [shown, restored] = [readId("--show"), readId("--restore")];
  if (restored !== null) tellDiagnosis(await repair.restore(restored), "is open again; set aside:");
  else if (shown !== null) tellDiagnosis(await repair.diagnose(shown), "is broken by:");
  else tellList(await store.listQuarantined());
}

function tellList(entries: readonly QuarantinedEntry[]): void {
  if (asJson) tell(JSON.stringify(entries));
  else if (entries.length === 0) tell("No document is quarantined.");
  else entries.forEach(tellEntry);
}

function tellEntry(entry: QuarantinedEntry): void {
  const { documentId, name, workspaceId, quarantinedAt, reason } = entry;
  tell(`${documentId}  ${name} of ${workspaceId}, since ${quarantinedAt.toISOString()}: ${reason}`);
}

function tellDiagnosis(diagnosis: Diagnosis | null, what: string): void {
  if (asJson) tell(JSON.stringify(diagnosis));
  else if (diagnosis === null) tell("There is no such document, or it is not quarantined.");
  else {
    const { documentId, lastGoodSeq, kept, breaking } = diagnosis;
    tell(`Document ${documentId}: good up to ${lastGoodSeq}, ${kept} updates kept; it ${what}`);
    if (breaking.length === 0) tell("  nothing");
    for (const { seq, memberId, receivedAt, bytes, reason } of breaking) {
      tell(`  ${seq}  ${memberId ?? "the server"}, ${receivedAt.toISOString()}, ${bytes} bytes: ${reason}`);
    }
  }
  if (diagnosis === null) process.exitCode = 1;
}

function readId(option: string): number | null {
  const index = process.argv.indexOf(option);
  if (index < 0) return null;
  const id = Number(process.argv[index + 1]);
  if (!Number.isSafeInteger(id)) throw new Error(`${option} needs the number of a document`);
  return id;
}

function requireUrl(): string {
  const url =
    process.env["DATABASE_URL"] ?? findRunningPostgres(path.resolve(process.env["DATA_DIR"] ?? ".data"));
  if (url === null)
    throw new Error("Set DATABASE_URL, or start Cantiere: its database answers while it runs.");
  return url;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
