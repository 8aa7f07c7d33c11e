import pg from "pg";
import { StartError } from "../start-error.ts";

const oldestVersion = 15;

/** "Saved" would be a lie on a database that answers before it has written to disk: refuses to start with one. */
export async function requireDurable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('server_version_num', 'fsync', 'synchronous_commit', 'full_page_writes')`,
    );
    checkSettings(new Map(rows.map(({ name, setting }) => [name, setting])));
  } finally {
    await client.end();
  }
}

/** Throws unless the server is recent enough and writes before it answers. */
export function checkSettings(settings: ReadonlyMap<string, string>): void {
  const version = Math.floor(Number(settings.get("server_version_num") ?? 0) / 10_000);
  if (version < oldestVersion)
    throw new StartError(`The database is PostgreSQL ${version}: Cantiere needs ${oldestVersion} or later.`);
  const off = ["fsync", "synchronous_commit", "full_page_writes"].filter((name) => isOff(settings.get(name)));
  if (off.length > 0)
    throw new StartError(`The database answers before it has written to disk: set ${off.join(", ")} to on.`);
}

/** `local`, `remote_write` and `remote_apply` are other ways of waiting. */
function isOff(setting: string | undefined): boolean {
  return setting === undefined || setting === "off";
}
