import { expect, test } from "vitest";
import {
  formatCount,
  formatEuros,
  formatFigure,
  formatPercent,
  formatShortEuros,
} from "~/domain/wording/format-number";

test("four digits are grouped too, so that columns line up", () => {
  expect(formatCount("it", 1300)).toBe("1.300");
  expect(formatCount("en", 1300)).toBe("1,300");
});

test("amounts are whole cents", () => {
  expect(formatEuros("it", 216_850)).toBe("2.168,50\u00a0€");
  expect(formatEuros("en", 216_850)).toBe("€2,168.50");
  expect(formatEuros("it", 640_000_000)).toBe("6.400.000,00\u00a0€");
});

test("in a sentence cents are there only where there are any", () => {
  expect(formatShortEuros("it", 10_000_000)).toBe("100.000\u00a0€");
  expect(formatShortEuros("en", 10_000_000)).toBe("€100,000");
  expect(formatShortEuros("it", 1_250)).toBe("12,50\u00a0€");
});

test("percentages come from basis points, with a space in Italian", () => {
  expect(formatPercent("it", 1060)).toBe("10,6\u00a0%");
  expect(formatPercent("en", 1060)).toBe("10.6%");
  expect(formatPercent("it", 10_000)).toBe("100\u00a0%");
});

test("a figure that is not nothing never reads as nothing", () => {
  expect([0.001_23, -0.004_12, 0.5, 0, 187, 212.4, 1234.567].map((n) => formatFigure("it", n))).toEqual([
    ...["0,00123", "-0,00412", "0,5", "0", "187", "212,4", "1.234,57"],
  ]);
});
