import type { Readable, SaveState } from "./save-state";
import { createValueStore } from "./value-store";

/** Follows every change from the key that made it to the server's word that it is stored. */
export interface SaveTracker extends Readable<SaveState> {
  /** A change was made here. */
  edited(): void;
  /** Changes of an earlier visit are in the local copy, and were not acknowledged then. */
  restored(earlier: UnsentChanges): void;
  /** The text holds changes of another visit, which may not be acknowledged: what carried them, if anything, was sent. */
  foundInText(earlier: UnsentChanges): void;
  /** A line is open; what the last one acknowledged counts no more. */
  opened(): void;
  /** The answer to the server's question was sent: it holds every change made so far. */
  answered(): void;
  /** An update was sent. */
  sent(): void;
  /** The server has stored the first `count` messages of this line. */
  acknowledged(count: number): void;
  /** The next `count` messages after those came after the seal: the server keeps what they carry, apart. */
  keptApart(count: number): void;
  closed(): void;
  refused(code: number): void;
  /** What is unsent was given up. */
  forget(): void;
  unsent(): number;
  /** The number with the time of the oldest; null when there is none. */
  unsentChanges(): UnsentChanges | null;
}

export interface UnsentChanges {
  readonly count: number;
  readonly since: Date;
}

interface Change {
  readonly madeAt: Date;
  /** the message of this line that carries it, counted from 1; null while none does */
  carriedBy: number | null;
}

/**
 * "Saved" comes from acknowledgements alone. A change is unsent until the server has acknowledged a message
 * that carries it; a new line begins by answering the server's question, and that one message carries all.
 */
export function createSaveTracker(now: () => Date): SaveTracker {
  let changes: Change[] = [];
  let line: Line = { status: "connecting", since: now() };
  const store = createValueStore<SaveState>(compute(), isSameState);

  function compute(): SaveState {
    if (line.status === "refused") return { status: "refused", code: line.code, unsent: changes.length };
    const [oldest] = changes;
    if (line.status === "closed") {
      return { status: "offline", unsent: changes.length, since: earlier(line.since, oldest?.madeAt) };
    }
    if (oldest !== undefined) return { status: "sending", since: oldest.madeAt };
    if (line.status === "open" && line.confirmedAt !== null) return { status: "saved", at: line.confirmedAt };
    return { status: "sending", since: line.since };
  }

  function update(): void {
    store.set(compute());
  }

  function carry(open: OpenLine): void {
    open.messages++;
    if (!open.hasAnswered) return;
    for (const change of changes) change.carriedBy ??= open.messages;
  }

  function restore({ count, since }: UnsentChanges, carriedBy: number | null): void {
    changes.unshift(...Array.from({ length: count }, () => ({ madeAt: since, carriedBy })));
    update();
  }

  return {
    getSnapshot: store.getSnapshot,
    subscribe: store.subscribe,
    edited() {
      changes.push({ madeAt: now(), carriedBy: null });
      update();
    },
    restored: (earlier) => restore(earlier, null),
    foundInText(earlier) {
      if (line.status !== "open" || !line.hasAnswered) restore(earlier, null);
      else if (line.answered < line.messages) restore(earlier, line.messages);
    },
    opened() {
      line = {
        status: "open",
        since: now(),
        messages: 0,
        hasAnswered: false,
        confirmedAt: null,
        answered: 0,
      };
      for (const change of changes) change.carriedBy = null;
      update();
    },
    answered() {
      if (line.status !== "open") return;
      line.hasAnswered = true;
      carry(line);
    },
    sent() {
      if (line.status === "open") carry(line);
    },
    acknowledged(count) {
      if (line.status !== "open") return;
      line.answered = Math.max(line.answered, count);
      const before = changes.length;
      changes = changes.filter(({ carriedBy }) => carriedBy === null || carriedBy > count);
      const isNews = line.confirmedAt === null || changes.length < before;
      if (count >= line.messages && isNews) line.confirmedAt = now();
      update();
    },
    keptApart(count) {
      if (line.status !== "open") return;
      const upTo = line.answered + count;
      line.answered = upTo;
      changes = changes.filter(({ carriedBy }) => carriedBy === null || carriedBy > upTo);
      update();
    },
    closed() {
      if (line.status !== "refused" && line.status !== "closed") line = { status: "closed", since: now() };
      update();
    },
    refused(code) {
      line = { status: "refused", code };
      update();
    },
    forget() {
      changes = [];
      update();
    },
    unsent: () => changes.length,
    unsentChanges() {
      const [oldest] = changes;
      return oldest === undefined ? null : { count: changes.length, since: oldest.madeAt };
    },
  };
}

function earlier(one: Date, other: Date | undefined): Date {
  return other !== undefined && other < one ? other : one;
}

interface OpenLine {
  readonly status: "open";
  readonly since: Date;
  /** writing messages sent on it */
  messages: number;
  hasAnswered: boolean;
  /** of these, how many the server has stored or keeps apart */
  answered: number;
  /** when the last change was found to be stored, or, without any, that nothing is missing */
  confirmedAt: Date | null;
}

type Line =
  | { readonly status: "connecting"; readonly since: Date }
  | OpenLine
  | { readonly status: "closed"; readonly since: Date }
  | { readonly status: "refused"; readonly code: number };

function isSameState(one: SaveState, other: SaveState): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
