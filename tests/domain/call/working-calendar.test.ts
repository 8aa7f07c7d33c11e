import { expect, test } from "vitest";
import { requireCall } from "~/calls/index";
import { workingCalendar } from "~/domain/call/working-calendar";

const days = workingCalendar(requireCall("wecare-m1-2017"), "2017-12-20");
const day = (id: string) => days.find((each) => each.id === id);

test("the days of work are counted backward from the term", () => {
  expect(day("published")).toMatchObject({ from: "2017-11-02", to: "2017-11-02" });
  expect(day("text-frozen")).toMatchObject({ from: "2017-12-14", to: "2017-12-14" });
  expect(day("term")).toMatchObject({ from: "2017-12-20" });
});

test("what takes two days runs from the first to the second", () => {
  expect(day("first-workshop")).toMatchObject({ from: "2017-11-17", to: "2017-11-18" });
});
