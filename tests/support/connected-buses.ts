import type { Bus } from "../../server/bus/bus.ts";
import { createListeners } from "../../server/bus/listeners.ts";

export interface TestBus extends Bus {
  /** As if this node's line had been lost and was back. */
  miss(): void;
}

/** So many nodes in one process, which hear each other at once. */
export function connectBuses(count: number): readonly TestBus[] {
  const nodes = Array.from({ length: count }, () =>
    createListeners({ error: (what) => console.error(what) }),
  );
  return nodes.map((own) => ({
    isAlone: count === 1,
    publish(channel, message) {
      for (const other of nodes) if (other !== own) other.tell({ channel, message });
    },
    subscribe: own.add,
    onGap: own.addGap,
    miss: own.tellGap,
    close: () => Promise.resolve(),
  }));
}
