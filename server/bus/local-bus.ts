import type { Bus } from "./bus.ts";

/** The bus of an installation with one node: there is nobody to tell, and nothing to hear or miss. */
export function createLocalBus(): Bus {
  const stop = () => undefined;
  return {
    isAlone: true,
    publish: () => undefined,
    subscribe: () => stop,
    onGap: () => stop,
    close: () => Promise.resolve(),
  };
}
