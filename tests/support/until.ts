import { vi } from "vitest";

/** Waits for a condition, looking often: no test waits for a time. */
export function until<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 5_000, interval: 4 });
}
