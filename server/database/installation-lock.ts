import pg from "pg";

/** "cantiere" on a telephone keypad: any fixed number will do. */
const lockKey = 22684373;

export interface InstallationLock {
  release(): Promise<void>;
}

/**
 * Takes the lock that says "a Cantiere is at work on this database"; null when another process holds it.
 * PostgreSQL frees it by itself when the process that holds it is gone.
 */
export async function takeInstallationLock(
  url: string,
  onLost: () => void = () => {},
): Promise<InstallationLock | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  let isReleased = false;
  client.on("error", () => {
    if (!isReleased) onLost();
  });
  await client.connect();
  const answer = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [
    lockKey,
  ]);
  const release = async () => {
    isReleased = true;
    await client.end();
  };
  if (answer.rows[0]?.taken === true) return { release };
  await release();
  return null;
}
