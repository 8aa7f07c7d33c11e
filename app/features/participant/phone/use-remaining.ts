import { useEffect, useState } from "react";
import { isTimerRunning, timeLeft } from "~/domain/workshop/stage-timer";
import type { FollowedState } from "./use-public-state";

const tickMs = 500;

/** Milliseconds until the timer of the stage ends, by the server's clock; null: it has none. */
export function useRemaining({ state, heardAt }: FollowedState): number | null {
  const { stage, now } = state;
  const isRunning = isTimerRunning(stage);
  const [pageNow, setPageNow] = useState(heardAt);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = window.setInterval(() => setPageNow(performance.now()), tickMs);
    return () => window.clearInterval(timer);
  }, [isRunning]);
  return timeLeft(stage, now + Math.max(0, pageNow - heardAt));
}
