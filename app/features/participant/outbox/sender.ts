import type { SentRefusal } from "../words/participant-words";
import type { Outbox } from "./outbox";
import type { Unsent } from "./unsent";

/** What became of one sending. `unreached`: nobody of ours answered, and it may or may not have arrived. */
export type Sending =
  | { readonly status: "stored" }
  | { readonly status: "refused"; readonly reason: SentRefusal }
  | { readonly status: "unreached" };

interface SenderNeeds {
  readonly outbox: Outbox;
  readonly send: (unsent: Unsent) => Promise<Sending>;
  /** Resolves after the time, or sooner when there is hope of a network. */
  readonly pause: (ms: number) => Promise<void>;
  /** from 0 to 1: phones that lost the same network must not all come back in the same instant */
  readonly random: () => number;
  /** Whether sending fails at the moment. */
  readonly onLine: (isReached: boolean) => void;
}

export interface Sender {
  /** Sends whatever waits; when it is at it already, it goes on with what came since. */
  wake(): void;
  stop(): void;
}

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;

/** Sends what waits, one after the other in the order it was said, each until the server has answered. */
export function createSender({ outbox, send, pause, random, onLine }: SenderNeeds): Sender {
  let isBusy = false;
  let isStopped = false;

  async function sendAll(): Promise<void> {
    let pauseMs = firstPauseMs;
    for (let next = outbox.read().unsent[0]; next && !isStopped; next = outbox.read().unsent[0]) {
      outbox.markTried(next);
      const sending = await send(next);
      onLine(sending.status !== "unreached");
      if (sending.status === "unreached") {
        await pause(pauseMs * (0.5 + random()));
        pauseMs = Math.min(2 * pauseMs, longestPauseMs);
      } else {
        pauseMs = firstPauseMs;
        if (sending.status === "stored") outbox.drop(next);
        else outbox.refuse(next, sending.reason);
      }
    }
  }

  return {
    wake() {
      if (isBusy || isStopped) return;
      isBusy = true;
      void sendAll().finally(() => {
        isBusy = false;
      });
    },
    stop() {
      isStopped = true;
    },
  };
}
