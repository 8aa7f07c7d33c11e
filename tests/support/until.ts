import { vi } from "vitest";

/**
 * Waits until the check neither throws nor says no, looking often: no test waits for a time. How long at most is for two
 * cores that others use too.
 */
export function until<Result>(check: () => Result | Promise<Result>): Promise<Result> {
  const look = async () => {
    const result = await check();
    if (result === false) throw new Error("Not yet.");
    return result;
  };
  return vi.waitFor(look, { timeout: 15_000, interval: 4 });
}
