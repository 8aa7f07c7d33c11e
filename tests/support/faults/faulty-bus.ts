import type { Bus } from "../../../server/bus/bus.ts";
import { createLocalBus } from "../../../server/bus/local-bus.ts";

/** A bus on which nobody else is, though it does not know; asks before each word whether it may be said. */
export function createFaultyBus(ask: () => void): Bus {
  const bus = createLocalBus();
  return {
    ...bus,
    isAlone: false,
    publish: () => ask(),
    subscribe(...asked) {
      ask();
      return bus.subscribe(...asked);
    },
  };
}
