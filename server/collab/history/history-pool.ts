import type pg from "pg";
import type { Log } from "../log.ts";
import { openPool } from "../store/open-pool.ts";

/** Connections of its own, few and for reading only: a long log that is read must not hold up what people write. */
export function createHistoryPool(url: string, log: Log): pg.Pool {
  const options = "-c default_transaction_read_only=on";
  return openPool({ connectionString: url, max: 2, connectionTimeoutMillis: 15_000, options }, log);
}
