import { createHash } from "node:crypto";
import { z } from "zod";
import type { ArchivedRow } from "~/database/archive-rows.server";
import { insertRows, listColumns, numberDocuments } from "~/database/archive-writing.server";
import { storeFile } from "~/database/partnership-documents.server";
import type { Queries } from "~/database/transaction.server";
import type { KeptModel } from "~/domain/archive/archived-model";
import { keptModels } from "~/domain/archive/archived-models";
import { Refusal } from "~/errors.server";
import { createKnownRows, type KnownRows } from "./known-rows";
import type { NewIds } from "./new-ids.server";
import { writeLog } from "./write-log.server";
import type { WorkspaceSource } from "./workspace-source";

export interface WorkspaceToWrite {
  readonly source: WorkspaceSource;
  readonly ids: NewIds;
  /** what bears witness of the workspace the rows come from stays there, and nothing of it is sealed */
  readonly isCopy: boolean;
  readonly now: Date;
  /** the last word on a row */
  readonly edit?: (model: string, row: ArchivedRow) => ArchivedRow;
}

interface Writing extends WorkspaceToWrite {
  readonly queries: Queries;
  readonly known: KnownRows;
}

/** Writes all rows of a workspace, in the order in which they hold; answers its id. Each names only what came with it. */
export async function writeWorkspace(queries: Queries, wanted: WorkspaceToWrite): Promise<string> {
  const { source, ids, isCopy } = wanted;
  const workspaceId = ids.of(source.workspaceId);
  const writing = { ...wanted, queries, known: createKnownRows(workspaceId) };
  for (const model of keptModels) {
    if (isCopy && model.staysWithOriginal === true) continue;
    if (model.how.kind === "log") await writeLogs(writing, workspaceId);
    else if (model.model === "StoredFile") await writeFiles(writing, model);
    else await writeRows(writing, model);
  }
  return workspaceId;
}

const batchRows = 200;
const batchCharacters = 4 * 1024 * 1024;

async function writeRows(writing: Writing, model: KeptModel): Promise<void> {
  const { source, queries } = writing;
  const columns = await listColumns(queries, model);
  let waiting: ArchivedRow[] = [];
  let characters = 0;
  const write = async () => {
    await insertRows(queries, model, waiting);
    waiting = [];
    characters = 0;
  };
  for await (const read of source.rows(model)) {
    const row = takeIn(writing, model, read);
    if (row === null) continue;
    const names = Object.keys(row).sort();
    if (names.some((name) => !columns.has(name))) throw new Refusal("archive-not-valid");
    // The columns of a statement are those of its first row.
    if (waiting[0] !== undefined && names.join() !== Object.keys(waiting[0]).sort().join()) await write();
    waiting.push(row);
    characters += JSON.stringify(row).length;
    if (waiting.length >= batchRows || characters > batchCharacters) await write();
  }
  await write();
  if (model.model === "LiveDocument")
    writing.known.number(await numberDocuments(queries, writing.known.workspaceId));
}

/** The row as it is written here; null: who or what it is about is here already. */
function takeIn(writing: Writing, model: KeptModel, read: ArchivedRow): ArchivedRow | null {
  const { ids, known, edit, isCopy, now } = writing;
  const renamed = known.check(model, ids.rename(model, read));
  if (ids.isHere(model, renamed)) return null;
  const row = edit === undefined ? renamed : edit(model.model, renamed);
  switch (model.model) {
    case "Account":
      // Whatever it may have been elsewhere: here it looks after nothing, and has no password.
      return { ...row, isAdministrator: false, passwordHash: null, createdAt: now.toISOString() };
    case "LiveDocument":
      return isCopy ? { ...row, sealedAt: null } : row;
    default:
      return withSecrets(model, row);
  }
}

/** Where something stayed behind that must be there, a word that nothing stands behind. */
function withSecrets({ secrets = {} }: KeptModel, row: ArchivedRow): ArchivedRow {
  const closed = Object.entries(secrets).filter(([, kind]) => kind !== "numbered");
  return {
    ...row,
    ...Object.fromEntries(
      closed.map(([column, kind]) => [column, kind === "closed" ? `closed ${String(row["id"])}` : null]),
    ),
  };
}

async function writeFiles({ source, queries, known }: Writing, model: KeptModel): Promise<void> {
  for await (const row of source.rows(model)) {
    const file = storedFile.safeParse(known.check(model, row));
    if (!file.success) throw new Refusal("archive-not-valid");
    const { sha256, mediaType, createdAt } = file.data;
    const bytes = await source.file(sha256);
    if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new Refusal("archive-not-valid");
    await storeFile(queries, { sha256, mediaType, bytes, createdAt });
  }
}

const storedFile = z.object({
  sha256: z.string(),
  mediaType: z.string(),
  // The column is without zone and holds UTC.
  createdAt: z.string().transform((at) => new Date(`${at}Z`)),
});

async function writeLogs({ source, queries, known, ids }: Writing, workspaceId: string): Promise<void> {
  const documents = await queries.liveDocument.findMany({
    where: { workspaceId },
    select: { id: true, name: true, lastSeq: true },
  });
  for (const { name, lastSeq } of documents) {
    const log = source.log(ids.original(name));
    await writeLog(queries, { documentId: known.numberOf(name), lastSeq: Number(lastSeq), log, ids });
  }
}
