import { pino } from "pino";
import type { Mode } from "~/env.server";

export type Log = pino.Logger;

/** One JSON line per event. Quiet in demo and development, where people read the console. */
export function createLog(mode: Mode): Log {
  return pino({
    level: mode === "production" ? "info" : "warn",
    redact: ["req.headers.cookie", "req.headers.authorization"],
  });
}
