import { expect, test, vi } from "vitest";
import { createTellSoon } from "../../server/tell-soon.ts";

test("what changes again and again is told of once in a while, each name for itself, and also at last", () => {
  vi.useFakeTimers();
  const told: string[] = [];
  const soon = createTellSoon((name) => told.push(name), 300);
  for (let ms = 0; ms < 1_000; ms += 10) {
    soon.changed("valli");
    vi.advanceTimersByTime(10);
  }
  soon.changed("langhe");
  expect(told).toEqual(["valli", "valli", "valli"]);
  vi.advanceTimersByTime(300);
  expect(told).toEqual(["valli", "valli", "valli", "valli", "langhe"]);
  soon.changed("valli");
  soon.stop();
  vi.advanceTimersByTime(1_000);
  expect(told).toHaveLength(5);
  vi.useRealTimers();
});
