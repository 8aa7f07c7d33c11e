import { expect, test } from "vitest";
import {
  formatDay,
  formatFullDay,
  formatFullMoment,
  formatMoment,
  formatRelative,
  formatTime,
  sayHour,
} from "~/domain/wording/format-moment";

const term = new Date("2018-11-30T11:00:00Z");
const sameYear = new Date("2018-03-01T08:00:00Z");
const otherYear = new Date("2019-01-02T08:00:00Z");

test("a day in a row is short, a moment in a sentence is long", () => {
  expect(formatDay("it", term)).toBe("ven 30 nov");
  expect(formatMoment("it", term)).toBe("venerdì 30 novembre, ore\u00a012:00");
  expect(formatDay("en", term)).toBe("Fri 30 Nov");
  expect(formatMoment("en", term)).toBe("Friday 30 November, 12:00");
});

test("the year is said only when it is not this one", () => {
  expect(formatDay("it", term, sameYear)).toBe("ven 30 nov");
  expect(formatDay("it", term, otherYear)).toBe("ven 30 nov 2018");
  expect(formatMoment("it", term, otherYear)).toBe("venerdì 30 novembre 2018, ore\u00a012:00");
});

test("on a record the year is always said", () => {
  expect(formatFullDay("it", term)).toBe("30 novembre 2018");
  expect(formatFullDay("en", term)).toBe("30 November 2018");
  expect(formatFullMoment("it", term)).toBe("venerdì 30 novembre 2018, ore\u00a012:00");
  expect(formatFullMoment("en", term)).toBe("Friday 30 November 2018, 12:00");
});

test("times are those of Rome, in summer and in winter", () => {
  expect(formatTime("it", new Date("2026-07-01T07:05:00Z"))).toBe("9:05");
  expect(formatTime("it", new Date("2026-12-01T07:05:00Z"))).toBe("8:05");
  expect(formatTime("en", new Date("2026-12-01T07:05:00Z"))).toBe("08:05");
});

test.each([
  ["2026-11-24T08:12:00Z", "oggi, 9:12"],
  ["2026-11-23T23:30:00Z", "oggi, 0:30"],
  ["2026-11-23T16:55:00Z", "ieri, 17:55"],
  ["2026-11-22T16:55:00Z", "dom 22 nov"],
  ["2025-11-22T16:55:00Z", "sab 22 nov 2025"],
])("%s is told as %s", (at, said) => {
  expect(formatRelative("it", new Date("2026-11-24T10:00:00Z"), new Date(at))).toBe(said);
});

test("yesterday is a day of the calendar in Rome, not 24 hours", () => {
  const justAfterMidnight = new Date("2026-11-23T23:05:00Z");
  expect(formatRelative("it", justAfterMidnight, new Date("2026-11-23T22:55:00Z"))).toBe("ieri, 23:55");
  expect(formatRelative("en", justAfterMidnight, new Date("2026-11-23T22:55:00Z"))).toBe("yesterday, 23:55");
});

test("an hour that was typed is said as one of the clock is", () => {
  expect(sayHour("it", "09:00")).toBe("ore\u00a09:00");
  expect(sayHour("it", "00:30")).toBe(`ore\u00a0${formatTime("it", new Date("2018-07-01T22:30:00Z"))}`);
  expect(sayHour("en", "09:00")).toBe("09:00");
});
