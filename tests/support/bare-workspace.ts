import type pg from "pg";

/** A workspace with nobody in it, for what only needs a place for documents. */
export async function insertBareWorkspace(pool: pg.Pool, id: string): Promise<void> {
  await pool.query(
    `INSERT INTO "Workspace" (id, "callId", "stageId", title, acronym, "closesAt", "closesOffsetMinutes")
     VALUES ($1, 'call', 'stage', 'Prova', 'P', now(), 60) ON CONFLICT DO NOTHING`,
    [id],
  );
}
