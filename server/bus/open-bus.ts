import type { Settings } from "~/env.server";
import type { Log } from "~/services.server";
import type { Bus } from "./bus.ts";
import { createLocalBus } from "./local-bus.ts";
import { createRedisBus } from "./redis-bus.ts";

export interface BusState {
  /** "alone" is the only node there is, by its settings */
  readonly line: "alone" | "connected" | "unreachable";
  /** taken, but not yet passed on */
  readonly bytesWaiting: number;
}

export interface OpenBus extends Bus {
  state(): BusState;
}

/** The bus of the settings. A server that cannot be reached is no reason not to start: it costs delay, never words. */
export function openBus(
  { redisUrl, sessionSecret }: Pick<Settings, "redisUrl" | "sessionSecret">,
  log: Log,
): OpenBus {
  if (redisUrl === null) return { ...createLocalBus(), state: () => ({ line: "alone", bytesWaiting: 0 }) };
  const bus = createRedisBus({ url: redisUrl, secret: sessionSecret, log });
  const state = (): BusState => ({
    line: bus.isConnected() ? "connected" : "unreachable",
    bytesWaiting: bus.bytesWaiting(),
  });
  return { ...bus, state };
}
