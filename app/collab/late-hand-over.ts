import type { WebsocketProvider } from "y-websocket";
import { closeCodes } from "./close-codes";
import type { Readable } from "./save-state";
import type { SaveTracker } from "./save-tracker";
import { createValueStore } from "./value-store";

/** What became of the words that came after the document was sealed. */
export type LateState =
  | { readonly status: "none" }
  /** what is not answered yet goes to the server once more: nothing may be written meanwhile */
  | { readonly status: "handing-over" }
  /** the server keeps all of them apart, and none is here any more: the document can be opened anew, sealed as it is */
  | { readonly status: "kept" }
  /** the server did not answer for all of them: they stay in this browser, to be copied */
  | { readonly status: "stranded" };

export interface LateHandOver {
  readonly state: Readable<LateState>;
  /** The server keeps the next `count` writing messages of this line apart. */
  keptApart(count: number): void;
  /** The line was closed for good. */
  closed(code: number): void;
  /** Calls back once nothing more is handed over. */
  whenSettled(done: () => void): void;
}

/**
 * A seal closes the line, and what was typed in that moment may not have been answered. It is sent once more, as the
 * answer to the question a new line begins with: then the server has every word, in the text or apart from it.
 */
export function createLateHandOver(needs: {
  readonly tracker: SaveTracker;
  readonly findProvider: () => WebsocketProvider;
  /** Deletes the local copy: what it holds beyond the sealed text would be sent again as if it were new. */
  readonly discardCopy: () => Promise<void>;
}): LateHandOver {
  const { tracker, findProvider, discardCopy } = needs;
  const store = createValueStore<LateState>({ status: "none" });
  let wasKeptApart = false;
  let tries = 0;

  async function settle(): Promise<void> {
    if (wasKeptApart) await discardCopy();
    store.set({ status: "kept" });
  }

  return {
    state: store,
    keptApart(count) {
      wasKeptApart = true;
      // First of all: whoever looks at what is unsent must not take what is kept apart for saved.
      store.set({ status: "handing-over" });
      tracker.keptApart(count);
    },
    closed(code) {
      if (code !== closeCodes.sealed) return;
      if (tracker.unsent() === 0) void settle();
      else if (tries++ < mostTries) {
        store.set({ status: "handing-over" });
        setTimeout(() => findProvider().connect(), tries * pauseMs);
      } else store.set({ status: "stranded" });
    },
    whenSettled(done) {
      const isSettled = () => store.getSnapshot().status !== "handing-over";
      if (isSettled()) {
        done();
        return;
      }
      const unsubscribe = store.subscribe(() => {
        if (!isSettled()) return;
        unsubscribe();
        done();
      });
    },
  };
}

const mostTries = 6;
const pauseMs = 100;
