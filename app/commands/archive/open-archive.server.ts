import { createHash } from "node:crypto";
import {
  type AboutArchive,
  aboutArchive,
  aboutName,
  archiveLimits,
  archiveVersion,
  filePath,
  isArchivePath,
  logPath,
  manifestName,
  parseManifest,
  rowsPath,
} from "~/domain/archive/archive-format";
import { ArchiveRefused } from "./archive-refused";
import type { ArchivedRow } from "~/database/archive-rows.server";
import type { WorkspaceSource } from "./workspace-source";
import { openZip, type ZipEntries } from "./zip-entries.server";

export interface OpenArchive extends WorkspaceSource {
  readonly about: AboutArchive;
  close(): void;
}

/**
 * Opens an archive once all of it was judged: its names, its sizes, the hash of every file, the number of its rows.
 * Throws `ArchiveRefused` for anything this program would not have written so.
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const zip = await openZip(path);
  try {
    const folder = requireFolder(zip.names);
    const within: ZipEntries = { ...zip, read: (name) => zip.read(folder + name) };
    const paths = zip.names.map((name) => name.slice(folder.length));
    const lines = await verifyFiles(within, paths);
    const about = parseAbout(await readWhole(within, aboutName));
    verifyCounts(about, lines);
    return { about, ...sourceOf(within, about, new Set(paths)), close: zip.close };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** All files are below one folder, and each is one of those an archive has. */
function requireFolder(names: readonly string[]): string {
  const folder = /^[\w-]{1,100}\//.exec(names[0] ?? "")?.[0];
  if (folder === undefined) throw new ArchiveRefused("not-an-archive");
  for (const name of names)
    if (!name.startsWith(folder) || !isArchivePath(name.slice(folder.length)))
      throw new ArchiveRefused("unknown-file", name);
  return folder;
}

/** Answers how many lines each file has. */
async function verifyFiles(zip: ZipEntries, paths: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const there = new Set(paths);
  if (!there.has(manifestName)) throw new ArchiveRefused("no-manifest");
  const sums = parseManifest((await readWhole(zip, manifestName)).toString("utf8"));
  if (sums === null) throw new ArchiveRefused("no-manifest");
  const missing = [...sums.keys()].find((path) => !there.has(path));
  if (missing !== undefined) throw new ArchiveRefused("missing-file", missing);
  const lines = new Map<string, number>();
  for (const path of paths) {
    if (path === manifestName) continue;
    const sum = sums.get(path);
    if (sum === undefined) throw new ArchiveRefused("not-listed", path);
    const found = await describeFile(zip, path);
    if (found.sha256 !== sum) throw new ArchiveRefused("changed", path);
    lines.set(path, found.lines);
  }
  return lines;
}

async function describeFile(zip: ZipEntries, path: string) {
  const hash = createHash("sha256");
  let lines = 0;
  for await (const chunk of zip.read(path)) {
    hash.update(chunk);
    if (path.endsWith(".jsonl")) for (const byte of chunk) if (byte === newLine) lines++;
  }
  return { sha256: hash.digest("hex"), lines };
}

const newLine = 10;

function parseAbout(bytes: Buffer): AboutArchive {
  const version = archiveOf(bytes);
  if (typeof version === "number" && version > archiveVersion) throw new ArchiveRefused("newer-version");
  const parsed = aboutArchive.safeParse(parseJson(bytes.toString("utf8")));
  if (!parsed.success) throw new ArchiveRefused("not-an-archive");
  return parsed.data;
}

/** Asked before all else: of a later version nothing more is known. */
function archiveOf(bytes: Buffer): unknown {
  const about = parseJson(bytes.toString("utf8"));
  return typeof about === "object" && about !== null && "version" in about ? about.version : null;
}

function verifyCounts({ counts }: AboutArchive, lines: ReadonlyMap<string, number>): void {
  const logs = [...lines].filter(([path]) => path.startsWith("dati/log/"));
  const updates = logs.reduce((sum, [, count]) => sum + count, 0);
  for (const [model, count] of Object.entries(counts)) {
    const found = model === "DocumentUpdate" ? updates : lines.get(rowsPath(model));
    if (found !== count) throw new ArchiveRefused("wrong-counts", model);
  }
}

function sourceOf(
  zip: ZipEntries,
  { workspaceId }: AboutArchive,
  paths: ReadonlySet<string>,
): WorkspaceSource {
  return {
    workspaceId,
    // A model that came later has no file: then there are no rows of it.
    rows: ({ model }) => (paths.has(rowsPath(model)) ? readRows(zip, rowsPath(model)) : none()),
    log: (name) => readRows(zip, logPath(name)),
    file: (sha256) => readWhole(zip, filePath(sha256)),
  };
}

async function* none(): AsyncGenerator<ArchivedRow> {}

async function* readRows(zip: ZipEntries, path: string): AsyncGenerator<ArchivedRow> {
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of zip.read(path)) {
    let from = 0;
    for (let to = chunk.indexOf(newLine); to !== -1; to = chunk.indexOf(newLine, from)) {
      yield parseRow(Buffer.concat([...waiting, chunk.subarray(from, to)]), path);
      waiting = [];
      bytes = 0;
      from = to + 1;
    }
    waiting.push(chunk.subarray(from));
    bytes += chunk.length - from;
    if (bytes > archiveLimits.lineBytes) throw new ArchiveRefused("too-large", path);
  }
  if (bytes > 0) throw new ArchiveRefused("not-an-archive", path);
}

function parseRow(line: Buffer, path: string): ArchivedRow {
  const row = parseJson(line.toString("utf8"));
  if (typeof row !== "object" || row === null || Array.isArray(row))
    throw new ArchiveRefused("not-an-archive", path);
  return row as ArchivedRow; // an object, as was just seen
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ArchiveRefused("not-an-archive");
  }
}

async function readWhole(zip: ZipEntries, path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of zip.read(path)) {
    bytes += chunk.length;
    if (bytes > archiveLimits.lineBytes) throw new ArchiveRefused("too-large", path);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
