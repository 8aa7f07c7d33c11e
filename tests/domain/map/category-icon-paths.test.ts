import { expect, test } from "vitest";
import { categoryColourHex, categoryIconPaths, noCategoryHex } from "~/domain/map/category-icon-paths";

test("white is readable on every colour of a category", () => {
  for (const hex of [...Object.values(categoryColourHex), noCategoryHex])
    expect(1.05 / (luminance(hex) + 0.05), hex).toBeGreaterThanOrEqual(4.5);
});

test("the colours differ in lightness, for those who see no colours", () => {
  const lightness = Object.values(categoryColourHex).map((hex) => 116 * Math.cbrt(luminance(hex)) - 16);
  const sorted = lightness.toSorted((a, b) => a - b);
  for (const [at, value] of sorted.entries())
    if (at > 0) expect(value - (sorted[at - 1] ?? 0)).toBeGreaterThan(2);
});

test("every icon is one path within its grid, and no two are the same", () => {
  const paths = Object.values(categoryIconPaths);
  expect(new Set(paths).size).toBe(paths.length);
  for (const path of paths) expect(path).toMatch(/^M[\d.\s,aAcChHlLmMsSvVZ-]+Z$/);
});

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
