import type { Left } from "./copy-marks";
import type { LocalCopy } from "./local-copy";
import type { SaveTracker, UnsentChanges } from "./save-tracker";
import { whenVisitEnds } from "./visits";

/**
 * What another page of this browser wrote in the same document and ended with before it was sent: the page that is still
 * open sends it, and counts it as its own until it is stored.
 */
export interface LeftChanges {
  /** Looks for such changes, now and when those pages end that have unsent ones. */
  look(): void;
  /** The document has just been given what the copy held; it is sent next. */
  copyRead(): void;
  stop(): void;
}

export function createLeftChanges(needs: {
  readonly tracker: SaveTracker;
  readonly findCopy: () => LocalCopy | null;
  readonly onFailure: (error: unknown) => void;
}): LeftChanges {
  const { tracker, findCopy, onFailure } = needs;
  const stopping = new AbortController();
  const awaited = new Set<string>();
  // For a moment more the browser lists what was held until then, or what is held to know that it ended.
  const ended = new Set<string>();
  let uncounted: UnsentChanges | null = null;
  let isLooking = false;
  let looksAgain = false;

  async function takeOver(left: Left): Promise<void> {
    uncounted = left.unsent;
    await left.read();
    // Nothing of it was new: this page read the copy while the other was still there, or had it from the server.
    tellUncounted(tracker.foundInText);
    await left.forget();
  }

  function tellUncounted(tell: (changes: UnsentChanges) => void): void {
    if (uncounted !== null) tell(uncounted);
    uncounted = null;
  }

  async function lookNow(): Promise<void> {
    const others = await findCopy()?.findOthersUnsent(ended);
    for (const visit of others?.visits ?? []) void lookAfter(visit);
    if (others?.left && tracker.getSnapshot().status !== "refused") await takeOver(others.left);
  }

  async function lookAfter(visit: string): Promise<void> {
    if (awaited.has(visit)) return;
    awaited.add(visit);
    await whenVisitEnds(visit, stopping.signal);
    ended.add(visit);
    look();
  }

  function look(): void {
    if (stopping.signal.aborted) return;
    looksAgain = isLooking;
    if (isLooking) return;
    isLooking = true;
    void lookNow()
      .catch(onFailure)
      .then(() => {
        isLooking = false;
        if (looksAgain) look();
      });
  }

  return { look, copyRead: () => tellUncounted(tracker.restored), stop: () => stopping.abort() };
}
