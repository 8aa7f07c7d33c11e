import type { Log } from "~/services.server";
import type { Word } from "./envelope.ts";

export interface Listeners {
  add(channel: string, listener: (message: Uint8Array) => void): () => void;
  addGap(listener: () => void): () => void;
  tell(word: Word): void;
  tellGap(): void;
}

/** Who hears what on a node; one that fails keeps no other from hearing. */
export function createListeners(log: Pick<Log, "error">): Listeners {
  const listenersOf = new Map<string, Set<(message: Uint8Array) => void>>();
  const gapListeners = new Set<() => void>();

  function guard(channel: string, listen: () => void): void {
    try {
      listen();
    } catch (error) {
      log.error({ err: error, channel }, "a message of another node could not be taken in");
    }
  }

  return {
    add(channel, listener) {
      const listeners = listenersOf.get(channel) ?? new Set();
      listenersOf.set(channel, listeners);
      const entry = (message: Uint8Array) => listener(message);
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
        if (listeners.size === 0 && listenersOf.get(channel) === listeners) listenersOf.delete(channel);
      };
    },
    addGap(listener) {
      const entry = () => listener();
      gapListeners.add(entry);
      return () => void gapListeners.delete(entry);
    },
    tell({ channel, message }) {
      for (const listener of listenersOf.get(channel) ?? []) guard(channel, () => listener(message));
    },
    tellGap() {
      for (const listener of gapListeners) guard("gap", listener);
    },
  };
}
