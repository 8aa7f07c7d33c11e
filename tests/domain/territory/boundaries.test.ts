import { expect, it } from "vitest";
import { istatAttribution } from "~/domain/territory/boundaries/attribution";
import { boundaryRefusalCodes } from "~/domain/territory/boundaries/boundary-reading";
import { dayInFileName } from "~/domain/territory/boundaries/day-in-file-name";
import { describeBoundaryRefusal } from "~/domain/territory/boundaries/describe-refusal";
import { isItalianProvince } from "~/domain/territory/italian-provinces";
import { italianRegions } from "~/domain/territory/italian-regions";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";

it.each([
  ["Limiti01012025_g.zip", "2025-01-01"],
  ["Com31122011_g_WGS84", "2011-12-31"],
  ["confini-2025.geojson", null],
  ["Limiti99992025_g.zip", null],
  ["Limiti30022025_g.zip", null],
  ["a0101202512.zip", null],
])("the day in the name %s is %s", (name, day) => {
  expect(dayInFileName(name)).toBe(day);
});

it("names ISTAT, the day and the licence", () => {
  expect(istatAttribution("2025-01-01")).toBe("Confini: ISTAT, 1 gennaio 2025 (CC BY)");
  expect(istatAttribution(null)).toBe("Confini: ISTAT (CC BY)");
});

it("every refusal says in both languages what was found, in a sentence of its own", () => {
  const said = boundaryRefusalCodes.map((code) => describeBoundaryRefusal({ code, found: "trovato" }));
  for (const { it: italian, en: english } of said) {
    expect(italian).toMatch(/\.$/);
    expect(english).toMatch(/\.$/);
    expect(italian).not.toBe(english);
  }
  expect(new Set(said.map(({ it: italian }) => italian)).size).toBe(boundaryRefusalCodes.length);
});

it("the twenty regions have each province once, and Piedmont those of its municipalities", () => {
  const provinces = italianRegions.flatMap((region) => Object.entries(region.provinces));
  expect(italianRegions.map(({ code }) => code)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(new Set(provinces.map(([prefix]) => prefix)).size).toBe(107);
  expect(new Set(provinces.map(([, letters]) => letters)).size).toBe(107);
  expect(provinces.every(([, letters]) => isItalianProvince(letters))).toBe(true);
  const piedmont = italianRegions[0]?.provinces ?? {};
  for (const { code, province } of piedmontMunicipalities) expect(piedmont[code.slice(0, 3)]).toBe(province);
});
