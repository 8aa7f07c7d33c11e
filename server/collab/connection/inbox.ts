import { closeCodes } from "~/collab/close-codes";
import type { Limits } from "../limits.ts";
import { RefusedMessage } from "../wire/refused-message.ts";

/** The messages of one connection, heard one after the other and in their order. */
export interface Inbox {
  add(message: Uint8Array): void;
  /** The document is loaded: what waits is heard now. */
  open(): void;
}

/** `hear` answers what the next message has to wait for, which never rejects, or null. */
export function createInbox(limits: Limits, hear: (message: Uint8Array) => Promise<void> | null): Inbox {
  const waiting: Uint8Array[] = [];
  let bytes = 0;
  let isHeld = true;

  function hearAll(): void {
    isHeld = false;
    while (!isHeld) {
      const message = waiting.shift();
      if (message === undefined) return;
      bytes -= message.length;
      const pause = hear(message);
      isHeld = pause !== null;
      void pause?.then(hearAll);
    }
  }

  return {
    add(message) {
      bytes += message.length;
      if (bytes > limits.backlogBytes) {
        // Somebody may have pasted much: they come back, and send what is missing as one.
        throw new RefusedMessage(closeCodes.tryAgain, "too much before the answer");
      }
      waiting.push(message);
      if (!isHeld) hearAll();
    },
    open: hearAll,
  };
}
