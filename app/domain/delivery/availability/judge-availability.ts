import { longestSilenceMs, type RecordedSpan } from "./recorded-span";

export interface TimeWindow {
  readonly from: Date;
  readonly until: Date;
}

/** No process said that it was there. As long as it really was, also where it goes beyond the window. */
export interface Interruption extends TimeWindow {
  readonly ms: number;
}

export type Availability =
  /** nothing was recorded in the window: it says nothing of it */
  | { readonly status: "not-recorded" }
  | {
      readonly status: "recorded";
      /** the part of the window of which something is known */
      readonly known: TimeWindow;
      readonly interruptions: readonly Interruption[];
      /** of the known part, what the interruptions take */
      readonly interruptedMs: number;
      /** Basis points of the known part. Rounded down: nobody should read that nothing was missing when it was. */
      readonly share: number;
    };

const windowMs = 30 * 24 * 60 * 60_000;

/** The last 30 days before the term, or before now while it is still to come. */
export function availabilityWindow(now: Date, closesAt: Date): TimeWindow {
  const until = new Date(Math.min(now.getTime(), closesAt.getTime()));
  return { from: new Date(until.getTime() - windowMs), until };
}

/**
 * What the spans of all processes say of a window: it was available when at least one of them was there. `spans` are
 * all there are, also those outside the window, because an interruption may begin before it and end after it.
 */
export function judgeAvailability(
  spans: readonly RecordedSpan[],
  window: TimeWindow,
  now: Date,
): Availability {
  const sorted = [...spans].sort((one, other) => one.from.getTime() - other.from.getTime());
  const [first] = sorted;
  if (first === undefined || first.from >= window.until) return { status: "not-recorded" };
  const known = { from: later(first.from, window.from), until: window.until };
  const interruptions = silences(sorted, now).filter((silence) => overlapMs(silence, known) > 0);
  const interruptedMs = interruptions.reduce((sum, silence) => sum + overlapMs(silence, known), 0);
  const knownMs = known.until.getTime() - known.from.getTime();
  const share = Math.floor(((knownMs - interruptedMs) * 10_000) / knownMs);
  return { status: "recorded", known, interruptions, interruptedMs, share };
}

/** Between the end of what is covered so far and the next span; the last one lasts until now. */
function silences(sorted: readonly RecordedSpan[], now: Date): readonly Interruption[] {
  const found: Interruption[] = [];
  let covered = sorted[0]?.until ?? now;
  for (const next of [...sorted, { from: now, until: now }]) {
    const ms = next.from.getTime() - covered.getTime();
    if (ms > longestSilenceMs) found.push({ from: covered, until: next.from, ms });
    covered = later(next.until, covered);
  }
  return found;
}

function overlapMs(one: TimeWindow, other: TimeWindow): number {
  const from = Math.max(one.from.getTime(), other.from.getTime());
  return Math.max(0, Math.min(one.until.getTime(), other.until.getTime()) - from);
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
