import { expect, test } from "vitest";
import { parseTypedMonth, parseTypedNumber, writeTypedNumber } from "~/domain/form/typed-number";

test.each([
  ["1.250,50", 125_050],
  ["1250,5", 125_050],
  ["1250.50", 125_050],
  ["1.250", 125_000],
  ["46.800 €", 4_680_000],
  ["0,01", 1],
  ["12", 1_200],
])("%s is %i cents", (typed, cents) => {
  expect(parseTypedNumber(typed, 2)).toBe(cents);
});

test("a point behind a 0 stands for the comma: nobody writes thousands so", () => {
  expect(parseTypedNumber("0.500", 3)).toBe(500);
  expect(parseTypedNumber("0.5", 3)).toBe(500);
  expect(parseTypedNumber("1.500", 3)).toBe(1_500_000);
  for (const typed of ["0.500", "0.500,50", "0.000.500"]) expect(parseTypedNumber(typed, 2)).toBeNull();
});

test.each(["", "-1", "1,234", "1,2,3", "1.25.0", "due", "1e3", "9999999999999"])(
  "%s is no amount",
  (typed) => {
    expect(parseTypedNumber(typed, 2)).toBeNull();
  },
);

test("what is written to be typed on is read again as the same", () => {
  for (const units of [0, 1, 999, 1_000, 2_500, 46_800_000]) {
    expect(parseTypedNumber(writeTypedNumber(units, 3), 3)).toBe(units);
    expect(parseTypedNumber(writeTypedNumber(units, 2, { isMoney: true }), 2)).toBe(units);
  }
  expect(writeTypedNumber(2_500, 3)).toBe("2,5");
  expect(writeTypedNumber(125_050, 2, { isMoney: true })).toBe("1250,50");
});

test("a month is taken from a picker, and as it is typed without one", () => {
  expect(parseTypedMonth("2027-01")).toBe("2027-01");
  expect(parseTypedMonth("1/2027")).toBe("2027-01");
  expect(parseTypedMonth("12/2027")).toBe("2027-12");
  for (const wrong of ["", "2027-13", "13/2027", "gennaio"]) expect(parseTypedMonth(wrong)).toBeNull();
});
