import { vi } from "vitest";

/** Waits for a condition, looking often: no test waits for a time. How long at most is for two cores that others use too. */
export function until<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  return vi.waitFor(check, { timeout: 15_000, interval: 4 });
}
