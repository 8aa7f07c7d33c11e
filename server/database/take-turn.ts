import pg from "pg";

/** Next to the key of the installation's lock: any fixed number will do. */
const turnKey = 22684374;

/** Does what only one node may do at a time, such as bringing the database up to date; the others wait for it. */
export async function takeTurn<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [turnKey]);
    return await work();
  } finally {
    // PostgreSQL frees the lock with its connection.
    await client.end();
  }
}
