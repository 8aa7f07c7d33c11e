import { afterEach, expect, test, vi } from "vitest";
import type { Database } from "~/database/client.server";
import { saidEveryMs } from "~/domain/delivery/availability/recorded-span";
import { startAvailability } from "../../server/availability.ts";

afterEach(() => void vi.useRealTimers());

/** A process beside a database of which only what is said is known; `answer` is how it takes it. */
function begin(answer: () => Promise<{ readonly id: string }>) {
  vi.useFakeTimers({ now: new Date("2026-12-20T10:00:00Z") });
  const said: string[] = [];
  const warnings: string[] = [];
  const note = (at: Date) => void said.push(at.toISOString().slice(14, 19));
  const availabilitySpan = {
    create: ({ data }: { data: { until: Date } }) => {
      note(data.until);
      return answer();
    },
    updateMany: async ({ data }: { data: { until: Date } }) => {
      note(data.until);
      await answer();
      return { count: 1 };
    },
  };
  const started = startAvailability({
    // Nothing else of it is asked for.
    database: { availabilitySpan } as unknown as Database,
    ...{ clock: { now: () => new Date() }, version: "1.2.3" },
    log: { warn: (_: object, words: string) => void warnings.push(words) },
  });
  return { said, warnings, started };
}

const whole = () => Promise.resolve({ id: "span" });

test("it is said at the start, every half minute, and once more at the end", async () => {
  const { said, started } = begin(whole);
  const { stop } = await started;
  await vi.advanceTimersByTimeAsync(2 * saidEveryMs + 10_000);
  await stop();
  expect(said).toEqual(["00:00", "00:30", "01:00", "01:10"]);
  await vi.advanceTimersByTimeAsync(2 * saidEveryMs);
  expect(said).toHaveLength(4);
});

test("a time that fails is told, and the next one comes all the same", async () => {
  const { said, warnings, started } = begin(() => Promise.reject(new Error("no database")));
  const { stop } = await started;
  await vi.advanceTimersByTimeAsync(saidEveryMs);
  expect(said).toEqual(["00:00", "00:30"]);
  expect(warnings).toHaveLength(2);
  await stop();
});

test("while the database does not answer nothing more is said, and neither start nor end wait for it", async () => {
  const { said, started } = begin(() => new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(2_000);
  const { stop } = await started;
  await vi.advanceTimersByTimeAsync(4 * saidEveryMs);
  expect(said).toEqual(["00:00"]);
  const stopped = stop();
  await vi.advanceTimersByTimeAsync(2_000);
  await stopped;
});
