import { expect, test } from "vitest";
import type { TimeLeft } from "~/domain/time/term";
import { formatTimeLeft } from "~/domain/wording/format-time-left";

const left = (days: number, hours: number, minutes = 0): TimeLeft => ({
  status: "open",
  days,
  hours,
  minutes,
});

test.each([
  [left(16, 3), "16 giorni"],
  [left(2, 0), "2 giorni"],
  [left(1, 23, 59), "47 ore"],
  [left(0, 5, 59), "5 ore"],
  [left(0, 1), "1 ora"],
  [left(0, 0, 59), "meno di un’ora"],
  [{ status: "closed" } as const, "scaduto"],
])("time left is told in days, then in hours, always rounded down: %j → %s", (time, said) => {
  expect(formatTimeLeft("it", time)).toBe(said);
});

test("English says the same", () => {
  expect([left(16, 3), left(0, 1), left(0, 0, 1)].map((time) => formatTimeLeft("en", time))).toEqual([
    "16 days",
    "1 hour",
    "less than an hour",
  ]);
});
