import { expect, test } from "vitest";
import { prepareToFindPlaces } from "~/domain/territory/find-places";
import type { KnownPlace } from "~/domain/territory/known-place";
import { knownPlaces } from "~/domain/territory/known-places";

const piedmont = knownPlaces(null).map((place) => ({ ...place, isInDistrict: place.code === "001191" }));
const find = prepareToFindPlaces(piedmont);
const names = (typed: string, most = 5) => find(typed, most).map(({ name }) => name);

test.each(["Agliè", "AGLIE'", "aglie", "  agliè "])("%s is Agliè", (typed) => {
  expect(names(typed, 1)).toEqual(["Agliè"]);
});

test.each(["sant'ambrogio", "Sant’Ambrogio", "sant ambrogio", "SANTAMBROGIO"])(
  "%s finds Sant'Ambrogio di Torino",
  (typed) => expect(names(typed)).toEqual(["Sant'Ambrogio di Torino"]),
);

test("hyphens may be left out or typed", () => {
  expect(names("moransengo tonengo", 1)).toEqual(names("Moransengo-Tonengo", 1));
});

test("what is called so comes before what begins so, before what has a word that begins so, before the rest", () => {
  const place = (name: string) => ({ ...buildPlace(name), isInDistrict: false });
  const found = prepareToFindPlaces(["Pontone", "Roccaponte", "Alto Ponte", "Ponte"].map(place))("ponte", 9);
  expect(found.map(({ name }) => name)).toEqual(["Ponte", "Alto Ponte", "Roccaponte"]);
  expect(
    prepareToFindPlaces(["Roccaponte", "Alto Ponte", "Pontone"].map(place))("pont", 9).map(
      ({ name }) => name,
    ),
  ).toEqual(["Pontone", "Alto Ponte", "Roccaponte"]);
});

test("among equals the district's come first, then municipalities before hamlets", () => {
  const places = [
    { ...buildPlace("Borgo Alto"), isInDistrict: false },
    { ...buildPlace("Borgo Basso"), kind: "hamlet" as const, isInDistrict: true },
    { ...buildPlace("Borgo Nuovo"), isInDistrict: true },
  ];
  expect(prepareToFindPlaces(places)("borgo", 9).map(({ name }) => name)).toEqual([
    "Borgo Nuovo",
    "Borgo Basso",
    "Borgo Alto",
  ]);
});

test("a quarter of Pinerolo is found with its municipality", () => {
  expect(find("riva", 1)).toEqual([
    expect.objectContaining({ name: "Riva", kind: "hamlet", municipality: "Pinerolo", code: "001191" }),
  ]);
});

test("nothing typed finds nothing, as do signs alone; no more are found than are asked for", () => {
  expect(names("")).toEqual([]);
  expect(names(" '- ")).toEqual([]);
  expect(names("san", 7)).toHaveLength(7);
  expect(names("xyzzy")).toEqual([]);
});

function buildPlace(name: string): KnownPlace {
  return {
    kind: "municipality",
    name,
    code: "001001",
    province: "TO",
    municipality: name,
    point: [7, 45],
    isInDistrict: false,
  };
}
