import { expect, test } from "vitest";
import { bodiesOn, type District, districts, findDistrict, nameMark } from "~/domain/district/districts";

const count = (keep: (district: District) => boolean) => districts.filter(keep).length;

test("the thirty districts are the four totals of the Region", () => {
  const perQuadrant = ["torino", "asti-alessandria", "cuneo", "nord-est"].map((quadrant) =>
    count((district) => district.quadrant === quadrant),
  );
  expect(perQuadrant).toEqual([14, 5, 5, 6]);
  expect(new Set(districts.map(({ id }) => id)).size).toBe(30);
});

test("five names were found, the others are shown as to be checked", () => {
  expect(count((district) => nameMark(district) === null)).toBe(5);
  expect(nameMark(findDistrict("TO-02")!)?.it).toBe("nome da verificare");
  expect(nameMark(findDistrict("AT-01")!)).toBeNull();
});

test("lead seats are twenty-two when the one aggregation that is inferred is told apart", () => {
  const aggregated = districts.filter(({ leadSeat }) => leadSeat.status === "inferred");
  expect(aggregated.map(({ leadSeat }) => leadSeat.municipality)).toEqual(Array(4).fill("Cuorgnè"));
  expect(new Set(districts.map(({ leadSeat }) => leadSeat.municipality)).size).toBe(22);
});

test("three districts have no known managing body, and a note says why", () => {
  const unknown = districts.filter(({ bodies }) => bodies.length === 0);
  expect(unknown.map(({ name }) => name)).toEqual(["Chieri", "Casale Monferrato", "Novara"]);
  expect(unknown.every(({ note }) => note !== null)).toBe(true);
});

test("[contract] every figure is a positive whole number, and a date is a year, a month or a day", () => {
  for (const { id, municipalities, population } of districts) {
    for (const dated of [municipalities, population]) {
      if (dated === null) continue;
      expect(dated.figure, id).toBeGreaterThan(0);
      expect(Number.isInteger(dated.figure), id).toBe(true);
      if (dated.asOf !== null) expect(dated.asOf, id).toMatch(/^\d{4}(-\d{2}){0,2}$/);
    }
  }
});

test("a district that does not exist is not found", () => {
  expect(findDistrict("TO-99")).toBeNull();
});

test.each([
  ["CN-05", "2018-06-30", ["ASL CN2"]],
  ["CN-05", "2018-07-01", ["Gestione intercomunale, capofila Comune di Bra"]],
  ["TO-04", "2026-11-29", ["Consorzio Ovest Solidale"]],
  ["TO-02", "2026-11-29", ["C.I.S.S. Pinerolo", "Unione Montana Valli Chisone e Germanasca"]],
])("%s has on %s only those managing bodies that are there then", (id, day, names) => {
  expect(bodiesOn(findDistrict(id)!, day).map(({ name }) => name)).toEqual(names);
});
