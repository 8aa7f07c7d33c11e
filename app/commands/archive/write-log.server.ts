import type { ArchivedRow } from "~/database/archive-rows.server";
import { insertRows, listColumns } from "~/database/archive-writing.server";
import type { Queries } from "~/database/transaction.server";
import { requireKeptModel } from "~/domain/archive/archived-models";
import { Refusal } from "~/errors.server";
import type { NewIds } from "./new-ids.server";

interface LogToWrite {
  readonly documentId: number;
  /** how many updates it must have */
  readonly lastSeq: number;
  readonly log: AsyncIterable<ArchivedRow>;
  readonly ids: NewIds;
}

const updatesAtOnce = 500;

/** Writes the log of a document, which has every number from 1 on once. */
export async function writeLog(
  queries: Queries,
  { documentId, lastSeq, log, ids }: LogToWrite,
): Promise<void> {
  const model = requireKeptModel("DocumentUpdate");
  const columns = await listColumns(queries, model);
  let seq = 0;
  let waiting: ArchivedRow[] = [];
  for await (const update of log) {
    seq++;
    const known = Object.keys(update).every((name) => name !== "documentId" && columns.has(name));
    if (update["seq"] !== seq || !known) throw new Refusal("archive-not-valid");
    waiting.push({ ...ids.renameUpdate(update), documentId });
    if (waiting.length < updatesAtOnce) continue;
    await insertRows(queries, model, waiting);
    waiting = [];
  }
  if (seq !== lastSeq) throw new Refusal("archive-not-valid");
  await insertRows(queries, model, waiting);
}
