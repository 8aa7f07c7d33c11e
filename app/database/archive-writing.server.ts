import type { KeptModel } from "~/domain/archive/archived-model";
import type { ArchivedRow } from "./archive-rows.server";
import type { Queries } from "./transaction.server";

/** The columns the database has for a model today. */
export async function listColumns(queries: Queries, model: KeptModel): Promise<ReadonlySet<string>> {
  const found = await queries.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = ${model.model}`;
  return new Set(found.map(({ name }) => name));
}

/** Writes rows that all have the same columns, each one of those the model has. */
export async function insertRows(
  queries: Queries,
  model: KeptModel,
  rows: readonly ArchivedRow[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  // Their names are known to be columns: `listColumns` was asked.
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(", ");
  await queries.$executeRawUnsafe(
    `INSERT INTO "${model.model}" (${columns})
     SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${model.model}", $1::jsonb)`,
    JSON.stringify(rows),
  );
}

/** The numbers live documents were given, by their names. */
export async function numberDocuments(
  queries: Queries,
  workspaceId: string,
): Promise<ReadonlyMap<string, number>> {
  const documents = await queries.liveDocument.findMany({
    where: { workspaceId },
    select: { id: true, name: true },
  });
  return new Map(documents.map(({ id, name }) => [name, Number(id)]));
}

/** Which of these ids a model has already, in whichever workspace. */
export async function listTaken(
  queries: Queries,
  { model, id }: KeptModel,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (id === undefined || ids.length === 0) return [];
  const found = await queries.$queryRawUnsafe<{ id: string }[]>(
    `SELECT "${id}" AS id FROM "${model}" WHERE "${id}" = ANY ($1::text[])`,
    ids,
  );
  return found.map((row) => row.id);
}

/** Of the organisations there are, those with one of these tax codes. */
export async function findByTaxCode(
  queries: Queries,
  taxCodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await queries.organisation.findMany({
    where: { taxCode: { in: [...taxCodes] } },
    select: { id: true, taxCode: true },
  });
  return new Map(found.flatMap(({ id, taxCode }) => (taxCode === null ? [] : [[taxCode, id] as const])));
}

/** Of the accounts there are, those with one of these addresses, which are in lower case. */
export async function findByEmail(
  queries: Queries,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = await queries.account.findMany({
    where: { email: { in: [...emails] } },
    select: { id: true, email: true },
  });
  return new Map(found.map(({ id, email }) => [email, id]));
}
