import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { writeAudit } from "~/database/audit.server";
import { createDatabase, type Database } from "~/database/client.server";
import { createBoundarySet, removeBoundarySets } from "~/database/territory.server";
import { inTransaction } from "~/database/transaction.server";
import { findWorkspace } from "~/database/workspaces.server";
import { istatAttribution, longestAttribution } from "~/domain/territory/boundaries/attribution";
import type { BoundaryRefusal, ConvertedBoundaries } from "~/domain/territory/boundaries/boundary-reading";
import { dayInFileName } from "~/domain/territory/boundaries/day-in-file-name";
import { describeBoundaryRefusal, nothingChanged } from "~/domain/territory/boundaries/describe-refusal";
import { mostBoundaryBytes } from "~/domain/territory/boundaries/limits";
import { regionName } from "~/domain/territory/italian-regions";
import { createBoundaryConverter } from "./boundaries/boundary-converter.ts";
import { findRunningPostgres } from "./database/embedded-postgres.ts";

/**
 * Imports official boundaries for the whole installation, or for one workspace; what the page of a workspace refuses
 * is refused here with the same words. The server may run. Ends with 1 when nothing was imported, with 2 when it was
 * not asked rightly.
 */
const usage = `npm run import:boundaries -- <file.zip> [--regione 1,2] [--workspace <id>] [--attribution "…"] [--valid-on 2025-01-01]
npm run import:boundaries -- --remove [--workspace <id>]`;

class NotDone extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

try {
  await run(readArguments());
} catch (error) {
  if (!(error instanceof NotDone)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

type Asked = ReturnType<typeof readArguments>;

async function run({ file, isRemoval, ...asked }: Asked): Promise<void> {
  const database = createDatabase(requireUrl());
  try {
    await requireKnown(database, asked.workspaceId);
    if (isRemoval) await remove(database, asked.workspaceId);
    else await importFile(database, { ...asked, file });
  } finally {
    await database.$disconnect();
  }
}

async function importFile(
  database: Database,
  { file, regions, workspaceId, ...said }: Omit<Asked, "isRemoval">,
): Promise<void> {
  const name = path.basename(file);
  await requireSize(file);
  tell(`Reading ${name}…`);
  const converter = createBoundaryConverter({ log: { warn: () => undefined } });
  const reading = await converter.convert({ path: path.resolve(file), name, regions });
  if (reading.status === "refused") throw refused(reading);
  tellRegions(reading);
  const validOn = said.validOn ?? dayInFileName(name) ?? dayInFileName(reading.layerName);
  const attribution =
    reading.source === "istat" ? istatAttribution(validOn) : requireAttribution(said.attribution);
  await store(database, { reading, workspaceId, fileName: name, validOn, attribution });
  tell(`Imported ${reading.count} municipalities, ${kilobytes(reading.shapes)} kB: ${attribution}`);
  tell("Maps use them from now on; pages that are open, when they are opened again.");
}

interface ToStore {
  readonly reading: ConvertedBoundaries;
  readonly workspaceId: string | null;
  readonly fileName: string;
  readonly validOn: string | null;
  readonly attribution: string;
}

async function store(database: Database, { reading, workspaceId, ...about }: ToStore): Promise<void> {
  const createdAt = new Date();
  const shapes = new Uint8Array(reading.shapes);
  const sha256 = createHash("sha256").update(shapes).digest("hex");
  await inTransaction(database, async (queries) => {
    const set = { workspaceId, ...about, count: reading.count, shapes, sha256, createdAt };
    const { id } = await createBoundarySet(queries, { ...set, importedById: null });
    const subject = { id, fileName: about.fileName, sha256 };
    await writeAudit(queries, {
      at: createdAt,
      accountId: null,
      workspaceId,
      act: "import-boundaries",
      subject,
    });
  });
}

async function remove(database: Database, workspaceId: string | null): Promise<void> {
  const at = new Date();
  const removed = await inTransaction(database, async (queries) => {
    const count = await removeBoundarySets(queries, workspaceId);
    const subject = { sets: String(count) };
    if (count > 0)
      await writeAudit(queries, { at, accountId: null, workspaceId, act: "remove-boundaries", subject });
    return count;
  });
  tell(removed === 0 ? "There were no imported boundaries." : "The imported boundaries no longer hold.");
}

function readArguments() {
  const { values, positionals } = parse();
  const [file = "", ...more] = positionals;
  const isRemoval = values.remove === true;
  if (more.length > 0 || (file === "") !== isRemoval) throw new NotDone(usage, 2);
  return {
    file,
    isRemoval,
    regions: values.regione === undefined ? null : readRegions(values.regione),
    workspaceId: values.workspace ?? null,
    attribution: values.attribution ?? "",
    validOn: values["valid-on"] === undefined ? null : readDay(values["valid-on"]),
  };
}

function parse() {
  const text = { type: "string" } as const;
  const options = {
    regione: text,
    workspace: text,
    attribution: text,
    "valid-on": text,
    remove: { type: "boolean" },
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new NotDone(`${error instanceof Error ? error.message : ""}\n${usage}`, 2);
  }
}

function readRegions(typed: string): readonly number[] {
  const codes = typed.split(",").map(Number);
  if (codes.every((code) => Number.isInteger(code) && code >= 1 && code <= 20)) return codes;
  throw new NotDone("--regione takes ISTAT codes of regions, 1 to 20, with commas between them: 1,7", 2);
}

function readDay(typed: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(Date.parse(typed))) return typed;
  throw new NotDone("--valid-on takes a day such as 2025-01-01", 2);
}

function requireAttribution(typed: string): string {
  const attribution = typed.trim();
  if (attribution.length >= 3 && attribution.length <= longestAttribution) return attribution;
  throw new NotDone(
    'Say whose the boundaries are: --attribution "Confini: Regione Piemonte, 2025 (CC BY)"',
    2,
  );
}

async function requireSize(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
  if (size === null) throw new NotDone(`There is no file ${file}.`, 1);
  if (size > mostBoundaryBytes) throw refused({ code: "too-large", found: "" });
}

async function requireKnown(database: Database, workspaceId: string | null): Promise<void> {
  if (workspaceId === null || (await findWorkspace(database, workspaceId)) !== null) return;
  throw new NotDone(`There is no workspace ${workspaceId}: its id is in its address, after /cantieri/.`, 1);
}

function refused(refusal: Pick<BoundaryRefusal, "code" | "found">): NotDone {
  return new NotDone(`${describeBoundaryRefusal(refusal).en} ${nothingChanged.en}`, 1);
}

function tellRegions({ regions, chosen }: ConvertedBoundaries): void {
  for (const { code, count } of regions) {
    const name = code === 0 ? "region not said" : `${code} ${regionName(code)}`;
    tell(`  ${name}: ${count} municipalities${chosen.includes(code) ? "" : ", left out"}`);
  }
}

function requireUrl(): string {
  const url =
    process.env["DATABASE_URL"] ?? findRunningPostgres(path.resolve(process.env["DATA_DIR"] ?? ".data"));
  if (url === null)
    throw new NotDone("Set DATABASE_URL, or start Cantiere: its database answers while it runs.", 1);
  return url;
}

function kilobytes({ length }: Uint8Array): number {
  return Math.ceil(length / 1000);
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
