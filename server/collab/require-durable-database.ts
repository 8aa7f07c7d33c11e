import type pg from "pg";

/** "Saved" would be a lie on a database that answers before it has written: refuses to go on with one. */
export async function requireDurableDatabase(pool: pg.Pool): Promise<void> {
  const found = await pool.query<{ readonly name: string; readonly setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes')`,
  );
  const unsafe = found.rows.filter((row) => row.setting === "off");
  if (unsafe.length === 0) return;
  const names = unsafe.map((row) => row.name).join(", ");
  throw new Error(`The database does not write before it answers: ${names} must be on.`);
}
