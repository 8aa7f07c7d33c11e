import { useEffect, useState } from "react";
import { isTimerRunning, timeLeft } from "~/domain/workshop/stage-timer";
import type { TimedState } from "./use-public-state";

const everyMs = 250;

/**
 * What is left of the timer, in ms; null: there is none. Counted from the server's clock as it was told, by the
 * browser's steady clock: the computer's own date is never asked.
 */
export function useTimeLeft({ state, cameAt }: TimedState): number | null {
  const isRunning = isTimerRunning(state.stage);
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    const from = cameAt ?? performance.now();
    const tick = () => setPassed(performance.now() - from);
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [isRunning, cameAt]);
  return timeLeft(state.stage, state.now + passed);
}

/** 372000 → "06:12" */
export function formatTimer(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
