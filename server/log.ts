import { pino } from "pino";
import type { Mode } from "~/env.server";
import { logSerializers } from "./log-serializers.ts";

export type Log = pino.Logger;

/** One JSON line per event. Quiet in demo and development, where people read the console. */
export function createLog(mode: Mode): Log {
  const level = mode === "production" ? "info" : "warn";
  return pino({ level, serializers: logSerializers }, openDestination());
}

const waitingBytes = 1024 * 1024;

/** On a full disk lines wait, and then are dropped: pino would end the process. */
function openDestination(): ReturnType<typeof pino.destination> {
  const destination = pino.destination({ fd: 1, sync: true, maxLength: waitingBytes });
  destination.on("error", () => undefined);
  return destination;
}
