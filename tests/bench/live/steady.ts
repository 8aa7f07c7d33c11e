import { setTimeout as pause } from "node:timers/promises";

/** Calls `act` so many times a second, evenly, and catches up after a delay. */
export async function runSteadily(perSecond: number, ms: number, act: (turn: number) => void): Promise<void> {
  const startedAt = performance.now();
  let turn = 0;
  for (let passedMs = 0; passedMs < ms; passedMs = performance.now() - startedAt) {
    while (turn < (passedMs / 1000) * perSecond) act(turn++);
    await pause(1);
  }
}
