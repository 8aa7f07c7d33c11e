import type pg from "pg";

/** How many sessions of this database wait for a lock of this kind. */
export async function countWaiting(pool: pg.Pool, kind: "advisory" | "transactionid"): Promise<number> {
  const { rows } = await pool.query<{ readonly waiting: number }>(
    `SELECT count(*)::int AS waiting FROM pg_locks JOIN pg_stat_activity USING (pid)
      WHERE NOT granted AND locktype = $1 AND datname = current_database()`,
    [kind],
  );
  return rows[0]!.waiting;
}
