import { expect, test } from "vitest";
import { parseRomeTerm } from "~/domain/time/parse-rome-term";

test("a winter term is one hour ahead of UTC and keeps its offset", () => {
  expect(parseRomeTerm("2026-12-20", "12:00")).toEqual({
    status: "ok",
    at: new Date("2026-12-20T11:00:00Z"),
    offsetMinutes: 60,
    zone: "Europe/Rome",
  });
});

test("a summer term is two hours ahead of UTC", () => {
  expect(parseRomeTerm("2026-07-01", "00:30")).toMatchObject({
    at: new Date("2026-06-30T22:30:00Z"),
    offsetMinutes: 120,
  });
});

test("a time that the change to summer time skips is refused", () => {
  expect(parseRomeTerm("2026-03-29", "02:30")).toEqual({ status: "missing" });
  expect(parseRomeTerm("2026-03-29", "02:00")).toEqual({ status: "missing" });
});

test("a time that comes twice when the clocks go back is refused", () => {
  expect(parseRomeTerm("2026-10-25", "02:30")).toEqual({ status: "ambiguous" });
  expect(parseRomeTerm("2026-10-25", "02:00")).toEqual({ status: "ambiguous" });
});

test.each([
  ["2026-03-29", "01:59", "2026-03-29T00:59:00Z"],
  ["2026-03-29", "03:00", "2026-03-29T01:00:00Z"],
  ["2026-10-25", "01:59", "2026-10-24T23:59:00Z"],
  ["2026-10-25", "03:00", "2026-10-25T02:00:00Z"],
])("the minutes around a change of the clocks are plain times: %s %s", (date, time, at) => {
  expect(parseRomeTerm(date, time)).toMatchObject({ status: "ok", at: new Date(at) });
});

test.each([
  ["2026-02-30", "12:00"],
  ["2026-13-01", "12:00"],
  ["2026-12-20", "24:00"],
  ["2026-12-20", "12:60"],
  ["20/12/2026", "12:00"],
  ["2026-12-20", "12:00:00"],
  ["", ""],
])("what is not a day and a time is invalid: %j %j", (date, time) => {
  expect(parseRomeTerm(date, time)).toEqual({ status: "invalid" });
});
