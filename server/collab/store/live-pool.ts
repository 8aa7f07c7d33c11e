import type pg from "pg";
import type { Log } from "../log.ts";
import { openPool } from "./open-pool.ts";

/**
 * Connections for the store of live documents: few, because a batch holds the edits of everyone, and with
 * limits, because whoever waits for the database must be told rather than left waiting.
 *
 * Each batch is planned for its own length: a plan meant for any of them takes it for short, and joins its rows one by
 * one. A batch of 300 documents then costs twice as much.
 */
export function createLivePool(url: string, log: Log): pg.Pool {
  const options = "-c synchronous_commit=on -c plan_cache_mode=force_custom_plan";
  return openPool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000, options }, log);
}
