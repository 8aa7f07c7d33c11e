import { pino } from "pino";
import type { Mode } from "~/env.server";
import { logSerializers } from "./log-serializers.ts";

export type Log = pino.Logger;

/** One JSON line per event. Quiet in demo and development, where people read the console. */
export function createLog(mode: Mode): Log {
  return pino({
    level: mode === "production" ? "info" : "warn",
    serializers: logSerializers,
  });
}
