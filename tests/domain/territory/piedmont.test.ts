import { expect, test } from "vitest";
import { piedmontHamlets } from "~/domain/territory/piedmont-hamlets";
import { piedmontMunicipalities } from "~/domain/territory/piedmont-municipalities";
import { metresBetween, type Point } from "~/domain/territory/point";

const seats = piedmontMunicipalities.map(({ seat }) => seat);
const byCode = new Map(piedmontMunicipalities.map((municipality) => [municipality.code, municipality]));
const seatOf = (name: string) => piedmontMunicipalities.find((one) => one.name === name)!.seat;

test("Piedmont has 1,180 municipalities, each with a code, a name and a point of its own", () => {
  expect(piedmontMunicipalities).toHaveLength(1180);
  expect(byCode.size).toBe(1180);
  expect(new Set(piedmontMunicipalities.map(({ name }) => name)).size).toBe(1180);
  expect(new Set(seats.map(String)).size).toBe(1180);
});

test("every point is in Piedmont's box, and none is nearer than 200 m to another", () => {
  for (const [longitude, latitude] of seats) {
    expect(longitude).toBeGreaterThan(6.6);
    expect(longitude).toBeLessThan(9.3);
    expect(latitude).toBeGreaterThan(44);
    expect(latitude).toBeLessThan(46.5);
  }
  expect(Math.min(...seats.map((seat, index) => nearest(seat, seats.slice(index + 1))))).toBeGreaterThan(200);
});

test("the municipalities of a province lie together: none is farther than 80 km from most of it", () => {
  for (const { province, seat, name } of piedmontMunicipalities) {
    const others = piedmontMunicipalities.filter((other) => other.province === province);
    const far = others.filter((other) => metresBetween(seat, other.seat) > 80_000);
    expect(far.length, name).toBeLessThan(others.length / 2);
  }
});

test("the mergers and new names up to June 2025 are in", () => {
  const names = ["005079", "005110", "005122", "001199", "005014", "005020", "005056"];
  expect(names.map((code) => byCode.get(code)?.name)).toEqual([
    undefined,
    undefined,
    "Moransengo-Tonengo",
    "Pont Canavese",
    "Calliano Monferrato",
    "Casorzo Monferrato",
    "Grana Monferrato",
  ]);
});

test("capitals are where they are, to the kilometre", () => {
  const known: readonly (readonly [string, Point])[] = [
    ["Torino", [7.6869, 45.0703]],
    ["Cuneo", [7.5479, 44.3909]],
    ["Asti", [8.2062, 44.9001]],
    ["Verbania", [8.5517, 45.9214]],
    ["Pinerolo", [7.331, 44.8853]],
  ];
  for (const [name, point] of known) expect(metresBetween(seatOf(name), point), name).toBeLessThan(2500);
});

test("every hamlet is near the seat of a municipality that there is, and not beside it under its name", () => {
  expect(piedmontHamlets.length).toBeGreaterThan(90);
  for (const { name, municipalityCode, point } of piedmontHamlets) {
    const municipality = byCode.get(municipalityCode);
    expect(municipality, name).toBeDefined();
    expect(metresBetween(point, municipality!.seat), name).toBeLessThan(14_000);
    expect(name, name).not.toBe(municipality!.name);
  }
});

function nearest(from: Point, others: readonly Point[]): number {
  return others.reduce((least, other) => Math.min(least, metresBetween(from, other)), Infinity);
}
