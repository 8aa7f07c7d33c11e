import type { ArchivedRow } from "~/database/archive-rows.server";
import type { Queries } from "~/database/transaction.server";
import {
  type AboutArchive,
  aboutName,
  archiveVersion,
  filePath,
  logPath,
  rowsPath,
} from "~/domain/archive/archive-format";
import { keptModels } from "~/domain/archive/archived-models";
import { canonicalJson } from "~/domain/archive/canonical-json";
import { archivePage, sectionPage } from "~/export/archive/archive-page";
import type { ArchiveFile } from "~/export/archive/archive-zip.server";
import type { Services } from "~/services.server";
import { databaseSource } from "./database-source.server";
import { listArchiveTables } from "./list-archive-tables";
import type { ReadArchive } from "./read-readable-archive.server";
import type { WorkspaceSource } from "./workspace-source";

interface ToArchive {
  readonly workspaceId: string;
  readonly readable: ReadArchive;
  readonly takenAt: string;
}

/** All files of an archive: what people read first, then what an installation reads. */
export async function listArchiveFiles(
  services: Pick<Services, "history">,
  queries: Queries,
  { workspaceId, readable, takenAt }: ToArchive,
): Promise<readonly ArchiveFile[]> {
  const counts: Record<string, number> = {};
  const documents = await queries.liveDocument.findMany({
    where: { workspaceId },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  const source = databaseSource(services, queries, workspaceId);
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
      open: () => counted(source.rows(model), model.model, counts),
    })),
    ...documents.map(({ name }) => ({
      path: logPath(name),
      open: () => counted(source.log(name), "DocumentUpdate", counts),
    })),
    ...readable.storedFiles.map((sha256) => ({
      path: filePath(sha256),
      open: () => fileBytes(source, sha256),
    })),
    { path: aboutName, open: () => lazily(() => `${JSON.stringify(about(), null, 2)}\n`) },
  ];
}

const rowModels = keptModels.filter(({ how }) => how.kind !== "log");

/** A line for each row, which are counted on the way: logs one after the other under one name. */
async function* counted(
  rows: AsyncIterable<ArchivedRow>,
  name: string,
  counts: Record<string, number>,
): AsyncGenerator<string> {
  counts[name] ??= 0;
  for await (const row of rows) {
    counts[name]++;
    yield `${canonicalJson(row)}\n`;
  }
}

async function* fileBytes(source: WorkspaceSource, sha256: string): AsyncGenerator<Uint8Array> {
  yield await source.file(sha256);
}

// An archive is read part by part, and so is a text that is there as a whole.
async function* text(content: string): AsyncGenerator<string> {
  yield await Promise.resolve(content);
}

async function* lazily(write: () => string): AsyncGenerator<string> {
  yield await Promise.resolve(write());
}
