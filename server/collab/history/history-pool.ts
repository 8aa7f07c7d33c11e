import pg from "pg";
import type { Log } from "../log.ts";

/** Connections of its own, few and for reading only: a long log that is read must not hold up what people write. */
export function createHistoryPool(url: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    connectionTimeoutMillis: 15_000,
    query_timeout: 30_000,
    options: "-c default_transaction_read_only=on",
  });
  // A connection may fail while nobody uses it, or while the pool is being closed; unheard, either ends the process.
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection failed"));
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
