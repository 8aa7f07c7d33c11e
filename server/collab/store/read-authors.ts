import type pg from "pg";

/** Which member each client id of a document writes for. */
export async function readAuthors(pool: pg.Pool, documentId: string | number): Promise<Map<number, string>> {
  const { rows } = await pool.query<{ readonly clientId: string; readonly memberId: string }>({
    name: "read-authors",
    text: `SELECT "clientId", "memberId" FROM "DocumentAuthor" WHERE "documentId" = $1`,
    values: [documentId],
  });
  return new Map(rows.map((row) => [Number(row.clientId), row.memberId]));
}
