import { expect, test } from "vitest";
import { addDays, daysBetween, romeDay } from "~/domain/time/calendar-day";

test("the day changes at midnight in Rome, not in Greenwich", () => {
  expect(romeDay(new Date("2026-11-30T22:59:59Z"))).toBe("2026-11-30");
  expect(romeDay(new Date("2026-11-30T23:00:00Z"))).toBe("2026-12-01");
  expect(romeDay(new Date("2026-07-31T22:00:00Z"))).toBe("2026-08-01");
});

test("days are added over months, leap years and changes of the clocks", () => {
  expect(addDays("2026-11-30", -48)).toBe("2026-10-13");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
});

test("days between are those of the calendar, backwards too", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysBetween("2026-12-01", "2026-11-30")).toBe(-1);
});

test("what is not a day is not counted with", () => {
  expect(() => addDays("tomorrow", 1)).toThrow(RangeError);
});
