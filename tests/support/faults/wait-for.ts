import { setTimeout as pause } from "node:timers/promises";
import type { LiveWriter } from "../live-writer.ts";

/** Looks often until it holds; answers how long that took, and rejects when it does not in time. */
export async function waitFor(what: string, check: () => boolean, withinMs = 20_000): Promise<number> {
  const begun = performance.now();
  while (!check()) {
    if (performance.now() - begun > withinMs) throw new Error(`not within ${withinMs} ms: ${what}`);
    await pause(5);
  }
  return performance.now() - begun;
}

/** The same for what has to be asked for. */
export async function waitUntil(
  what: string,
  check: () => Promise<boolean>,
  withinMs = 20_000,
): Promise<number> {
  const begun = performance.now();
  while (!(await check())) {
    if (performance.now() - begun > withinMs) throw new Error(`not within ${withinMs} ms: ${what}`);
    await pause(20);
  }
  return performance.now() - begun;
}

export function isSaved(writer: LiveWriter): boolean {
  return writer.connection.saveState.getSnapshot().status === "saved";
}

export function allSaved(writers: readonly LiveWriter[], withinMs?: number): Promise<number> {
  return waitFor("everything saved", () => writers.every(isSaved), withinMs);
}
