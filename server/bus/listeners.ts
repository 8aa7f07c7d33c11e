import type { Log } from "~/services.server";
import type { Word } from "./envelope.ts";
import { createSubscribers } from "./subscribers.ts";

export interface Listeners {
  add(channel: string, listener: (message: Uint8Array) => void): () => void;
  addGap(listener: () => void): () => void;
  tell(word: Word): void;
  tellGap(): void;
}

/** Who hears what on a node; one that fails keeps no other from hearing. */
export function createListeners(log: Pick<Log, "error">): Listeners {
  const listeners = createSubscribers<(message: Uint8Array) => void>();
  const gapListeners = createSubscribers<() => void>();

  function guard(channel: string, listen: () => void): void {
    try {
      listen();
    } catch (error) {
      log.error({ err: error, channel }, "a message of another node could not be taken in");
    }
  }

  return {
    add: listeners.add,
    addGap: (listener) => gapListeners.add("", listener),
    tell({ channel, message }) {
      for (const listener of listeners.of(channel)) guard(channel, () => listener(message));
    },
    tellGap() {
      for (const listener of gapListeners.of("")) guard("gap", listener);
    },
  };
}
