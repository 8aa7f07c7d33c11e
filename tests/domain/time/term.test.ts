import { expect, test } from "vitest";
import { isOpen, timeLeft } from "~/domain/time/term";

const closesAt = new Date("2026-12-20T11:00:00Z");
const before = (ms: number) => new Date(closesAt.getTime() - ms);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test("the term is met up to its last millisecond and missed at the instant itself", () => {
  expect([before(1), before(0), before(-1)].map((now) => isOpen(now, closesAt))).toEqual([
    true,
    false,
    false,
  ]);
});

test("what is left is counted in full days, hours and minutes", () => {
  const now = before(16 * day + 3 * hour + 20 * minute + 59_000);
  expect(timeLeft(now, closesAt)).toEqual({ status: "open", days: 16, hours: 3, minutes: 20 });
});

test("less than a minute is nothing, but still open", () => {
  expect(timeLeft(before(1), closesAt)).toEqual({ status: "open", days: 0, hours: 0, minutes: 0 });
});

test("at the term nothing is left", () => {
  expect(timeLeft(closesAt, closesAt)).toEqual({ status: "closed" });
});

test("a day is 24 hours even over a change of the clocks", () => {
  const closes = new Date("2026-10-25T11:00:00Z");
  const atNoonTheDayBefore = new Date("2026-10-24T10:00:00Z");
  expect(timeLeft(atNoonTheDayBefore, closes)).toEqual({ status: "open", days: 1, hours: 1, minutes: 0 });
});
