import pg from "pg";

/** "cantiere" on a telephone keypad: any fixed number will do. */
const lockKey = 22684373;

export interface InstallationLock {
  release(): Promise<void>;
}

interface LockOptions {
  /** Other nodes of the same installation may hold it too; nobody who thinks to be the only one. */
  readonly isShared?: boolean;
  readonly onLost?: () => void;
}

/**
 * Takes the lock that says "a Cantiere is at work on this database"; null when it cannot be had because of another.
 * PostgreSQL frees it by itself when the process that holds it is gone.
 */
export async function takeInstallationLock(
  url: string,
  { isShared = false, onLost = () => undefined }: LockOptions = {},
): Promise<InstallationLock | null> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  let isReleased = false;
  client.on("error", () => {
    if (!isReleased) onLost();
  });
  await client.connect();
  const take = isShared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
  const answer = await client.query<{ taken: boolean }>(`SELECT ${take}($1) AS taken`, [lockKey]);
  const release = async () => {
    isReleased = true;
    await client.end();
  };
  if (answer.rows[0]?.taken === true) return { release };
  await release();
  return null;
}
