import type { LocalCopy } from "./local-copy";
import type { SaveTracker } from "./save-tracker";

/** While a line is open most changes are stored sooner than this; without one each is counted at once. */
const writeAfterMs = 250;

/** Keeps the number of unsent changes beside the local copy, so that a reload still knows it. */
export function keepUnsentCount(
  tracker: SaveTracker,
  findCopy: () => LocalCopy | null,
): { flush(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | null = null;

  function flush(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    findCopy()?.keepUnsent(tracker.unsentChanges());
  }

  const unsubscribe = tracker.subscribe(() => {
    if (tracker.getSnapshot().status !== "sending") flush();
    else timer ??= setTimeout(flush, writeAfterMs);
  });
  return {
    flush,
    stop() {
      unsubscribe();
      flush();
    },
  };
}

/** Calls back once nothing is unsent, or nothing will be taken any more. */
export function whenStored(tracker: SaveTracker, done: () => void): void {
  const isDone = () => tracker.unsent() === 0 || tracker.getSnapshot().status === "refused";
  if (isDone()) {
    done();
    return;
  }
  const unsubscribe = tracker.subscribe(() => {
    if (!isDone()) return;
    unsubscribe();
    done();
  });
}
