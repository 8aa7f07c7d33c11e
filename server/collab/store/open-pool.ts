import pg from "pg";
import type { Log } from "../log.ts";

/** A pool whose failing connections are written down; unheard, any of them ends the process. */
export function openPool(config: pg.PoolConfig, log: Log): pg.Pool {
  const pool = new pg.Pool({ query_timeout: 30_000, ...config });
  // A connection may fail while nobody uses it, or while the pool is being closed.
  pool.on("error", (error) => log.warn({ err: error }, "an idle database connection failed"));
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
