import { type ArchivedRow, readArchivedRows } from "~/database/archive-rows.server";
import { readStoredFile } from "~/database/partnership-documents.server";
import type { Queries } from "~/database/transaction.server";
import {
  type AboutArchive,
  aboutName,
  archiveVersion,
  filePath,
  logPath,
  rowsPath,
} from "~/domain/archive/archive-format";
import type { KeptModel } from "~/domain/archive/archived-model";
import { keptModels } from "~/domain/archive/archived-models";
import { canonicalJson } from "~/domain/archive/canonical-json";
import type { StoredEdit } from "~/document/history/logged-edit";
import { archivePage, sectionPage } from "~/export/archive/archive-page";
import type { ArchiveFile } from "~/export/archive/archive-zip.server";
import { Refusal } from "~/errors.server";
import type { Services } from "~/services.server";
import { listArchiveTables } from "./list-archive-tables";
import type { ReadArchive } from "./read-readable-archive.server";

interface ToArchive {
  readonly workspaceId: string;
  readonly readable: ReadArchive;
  readonly takenAt: string;
}

/** All files of an archive: what people read first, then what an installation reads. */
export async function listArchiveFiles(
  { history }: Pick<Services, "history">,
  queries: Queries,
  { workspaceId, readable, takenAt }: ToArchive,
): Promise<readonly ArchiveFile[]> {
  const counts: Record<string, number> = {};
  const documents = await queries.liveDocument.findMany({
    where: { workspaceId },
    orderBy: { name: "asc" },
    select: { name: true, lastSeq: true },
  });
  const about = (): AboutArchive => ({
    ...{ format: "cantiere-archivio", version: archiveVersion, workspaceId, takenAt, counts },
    ...{ title: readable.title, acronym: readable.acronym },
  });
  return [
    { path: "index.html", open: () => text(archivePage(readable)) },
    ...readable.sections.map((section) => ({
      path: `testi/${section.id}.html`,
      open: () => text(sectionPage(section, readable)),
    })),
    ...listArchiveTables(readable).map(({ path, content }) => ({ path, open: () => text(content) })),
    ...rowModels.map((model) => ({
      path: rowsPath(model.model),
      open: () => rowLines(queries, { model, workspaceId, counts }),
    })),
    ...documents.map(({ name, lastSeq }) => ({
      path: logPath(name),
      open: () => logLines(history, { workspaceId, name, seq: Number(lastSeq), counts }),
    })),
    ...readable.storedFiles.map((sha256) => ({
      path: filePath(sha256),
      open: () => fileBytes(queries, sha256),
    })),
    { path: aboutName, open: () => lazily(() => `${JSON.stringify(about(), null, 2)}\n`) },
  ];
}

const rowModels = keptModels.filter(({ how }) => how.kind !== "log");

async function* rowLines(
  queries: Queries,
  {
    model,
    workspaceId,
    counts,
  }: {
    readonly model: KeptModel;
    readonly workspaceId: string;
    readonly counts: Record<string, number>;
  },
): AsyncGenerator<string> {
  let count = 0;
  for await (const row of readArchivedRows(queries, model, workspaceId)) {
    count++;
    yield `${canonicalJson(row)}\n`;
  }
  counts[model.model] = count;
}

interface LogToWrite {
  readonly workspaceId: string;
  readonly name: string;
  readonly seq: number;
  readonly counts: Record<string, number>;
}

/** The log only grows: what it was at the moment of the archive is read by how far it was. */
async function* logLines(
  history: Services["history"],
  { workspaceId, name, seq, counts }: LogToWrite,
): AsyncGenerator<string> {
  const log = await history.readLog({ workspaceId, name }, seq);
  if (log === null) throw new Refusal("not-found");
  for (const edit of log) yield `${canonicalJson(toLogRow(edit))}\n`;
  counts["DocumentUpdate"] = (counts["DocumentUpdate"] ?? 0) + log.length;
}

/** As the database would write the row, without the document, which the file is named after. */
export function toLogRow({
  seq,
  memberId,
  connection,
  receivedAt,
  setAsideAt,
  bytes,
}: StoredEdit): ArchivedRow {
  return {
    ...{ seq, memberId, connection },
    receivedAt: timestamp(receivedAt),
    setAsideAt: setAsideAt && timestamp(setAsideAt),
    bytes: `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex")}`,
  };
}

/** The columns are without zone and hold UTC. */
function timestamp(at: Date): string {
  return at.toISOString().slice(0, -1);
}

async function* fileBytes(queries: Queries, sha256: string): AsyncGenerator<Uint8Array> {
  const file = await readStoredFile(queries, sha256);
  if (file === null) throw new Refusal("not-found");
  yield file.bytes;
}

// An archive is read part by part, and so is a text that is there as a whole.
async function* text(content: string): AsyncGenerator<string> {
  yield await Promise.resolve(content);
}

async function* lazily(write: () => string): AsyncGenerator<string> {
  yield await Promise.resolve(write());
}
