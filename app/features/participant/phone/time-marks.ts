/** The moments of a timer that are said aloud; any more would talk over the meeting. */
export type TimeMark = "five" | "one" | "over";

const minuteMs = 60_000;

/** The mark that lies between two readings of a timer; null: none. */
export function markBetween(beforeMs: number, nowMs: number): TimeMark | null {
  const passes = (mark: number) => beforeMs > mark && nowMs <= mark;
  if (passes(0)) return "over";
  if (passes(minuteMs)) return "one";
  return passes(5 * minuteMs) ? "five" : null;
}

/** "04:32" */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
