import { afterEach, beforeEach, expect, vi } from "vitest";

/** An unexpected warning or error on the console fails the test. */
beforeEach(() => {
  vi.spyOn(console, "error").mockImplementation((...args) => void unexpected.push(args));
  vi.spyOn(console, "warn").mockImplementation((...args) => void unexpected.push(args));
});

const unexpected: unknown[][] = [];

afterEach(() => {
  const seen = unexpected.splice(0);
  expect(seen, "nothing is written to console.error or console.warn").toEqual([]);
});
