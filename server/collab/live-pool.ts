import pg from "pg";
import type { Log } from "./log.ts";

/**
 * Connections for the store of live documents: few, because a batch holds the edits of everyone, and with
 * limits, because whoever waits for the database must be told rather than left waiting.
 */
export function createLivePool(url: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    options: "-c synchronous_commit=on",
  });
  // A connection may fail while nobody uses it, or while the pool is being closed; unheard, either ends the process.
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection failed"));
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
