import type { Readable } from "./save-state";
import { createValueStore } from "./value-store";

export type LiveStatus =
  | { readonly status: "loading" }
  /** `localCopy` false: what is typed without a line is lost with the page, so say it before typing */
  | { readonly status: "ready"; readonly localCopy: boolean }
  /** never opened; once it was ready, only the save state says that it is refused */
  | { readonly status: "refused"; readonly code: number }
  /** no server, and no copy here: show neither text nor an empty editor */
  | { readonly status: "unavailable" };

/** What is known of the copy in this browser: none, one, and whether it was ever complete. */
export type CopyState = "none" | "incomplete" | "complete";

export interface Readiness {
  readonly status: Readable<LiveStatus>;
  /** Resolves when the text may be shown and written in. */
  readonly whenReady: Promise<void>;
  copyOpened(copy: CopyState): void;
  /** The copy can no longer be written. */
  copyFailed(): void;
  /** The server has sent everything. */
  synced(): void;
  /** The server does not answer: an earlier copy will do; nothing at all must not look like an empty text. */
  unreachable(): void;
  refused(code: number): void;
}

/** Decides when a text may be shown: never one that is empty only because it has not arrived. */
export function createReadiness(): Readiness {
  const status = createValueStore<LiveStatus>({ status: "loading" });
  let copy: CopyState = "none";
  let resolveReady = (): void => undefined;
  const whenReady = new Promise<void>((resolve) => (resolveReady = resolve));
  const isReady = () => status.getSnapshot().status === "ready";

  function becomeReady(): void {
    if (isReady()) return;
    status.set({ status: "ready", localCopy: copy !== "none" });
    resolveReady();
  }

  return {
    status,
    whenReady,
    copyOpened: (opened) => void (copy = opened),
    copyFailed() {
      copy = "none";
      if (isReady()) status.set({ status: "ready", localCopy: false });
    },
    synced: becomeReady,
    unreachable() {
      if (status.getSnapshot().status !== "loading") return;
      if (copy === "complete") becomeReady();
      else status.set({ status: "unavailable" });
    },
    refused(code) {
      if (!isReady()) status.set({ status: "refused", code });
    },
  };
}
