import { expect, test } from "vitest";
import { classify, heatOfNeeds } from "~/domain/map/classify";
import { bluesFor, fillBlues } from "~/domain/map/map-colours";
import { roundestBetween } from "~/domain/map/roundest";
import { codeAt } from "../../support/map-builders";
import { buildNeed } from "../../support/need-builders";

const about = { title: "Indice di vecchiaia", note: "dati di prova", language: "it" } as const;
const valuesOf = (numbers: readonly number[]) =>
  Object.fromEntries(numbers.map((value, at) => [codeAt(at), value]));
const sizes = (fill: ReturnType<typeof classify>) =>
  fill?.classes.map((_, at) => Object.values(fill.classOf).filter((of) => of === at).length);

test("values are put into five classes of about as many each, with round numbers between them", () => {
  const fill = classify({
    ...about,
    values: valuesOf(Array.from({ length: 100 }, (_, at) => 151.3 + at * 1.7)),
  });
  expect(fill?.classes.map(({ label }) => label)).toEqual([
    "< 190",
    "190–220",
    "220–250",
    "250–290",
    "≥ 290",
  ]);
  for (const size of sizes(fill) ?? []) expect(Math.abs(size - 20)).toBeLessThanOrEqual(7);
  expect(fill).toMatchObject({ title: about.title, note: about.note });
});

test("a value belongs to the class that begins with it", () => {
  const fill = classify({ ...about, values: valuesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) });
  for (const [at, value] of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].entries()) {
    const range = fill?.classes[fill.classOf[codeAt(at)] ?? -1];
    expect(value).toBeGreaterThanOrEqual(range?.from ?? Infinity);
    expect(value).toBeLessThan(range?.to ?? Infinity);
  }
});

test("few values are each a class of their own", () => {
  const fill = classify({ ...about, values: valuesOf([2, 1, 1, 3, 2, 1]) });
  expect(fill?.classes.map(({ label }) => label)).toEqual(["1", "2", "3"]);
  expect(sizes(fill)).toEqual([3, 2, 1]);
});

test("whole numbers are told without saying one twice, and numbers as the language writes them", () => {
  const counts = Array.from({ length: 50 }, (_, at) => at * 321);
  expect(classify({ ...about, values: valuesOf(counts) })?.classes.map(({ label }) => label)).toEqual([
    "< 3.000",
    "3.000–5.999",
    "6.000–9.999",
    "10.000–12.999",
    "≥ 13.000",
  ]);
  const english = classify({
    ...about,
    language: "en",
    values: valuesOf(counts.map((count) => count + 0.5)),
  });
  expect(english?.classes[1]?.label).toBe("3,000–6,000");
});

test("no class is empty, however unevenly the values lie", () => {
  const uneven = [
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6],
    [1, 2, 3, 4, 5, 6, 1e9],
    [-5, -4.5, -3, 0, 0.001, 0.002, 7],
    [0.1, 0.11, 0.12, 0.13, 0.14, 0.15, 0.16],
    Array.from({ length: 300 }, (_, at) => Math.exp((at * 37) % 23)),
  ];
  for (const numbers of uneven) {
    const fill = classify({ ...about, values: valuesOf(numbers) });
    expect(fill?.classes.length).toBeLessThanOrEqual(5);
    expect(fill?.classes.length).toBeGreaterThan(1);
    expect(Math.min(...(sizes(fill) ?? [0]))).toBeGreaterThan(0);
    expect(Object.keys(fill?.classOf ?? {})).toHaveLength(numbers.length);
  }
});

test("without values there is nothing to colour", () => {
  expect(classify({ ...about, values: {} })).toBeNull();
  expect(classify({ ...about, values: { "000001": Number.NaN } })).toBeNull();
  expect(heatOfNeeds([], about)).toBeNull();
});

test("each municipality is as dark as it has needs; resources are not counted", () => {
  const at = (...municipalities: readonly string[]) => ({ municipalities, point: null, area: null });
  const fill = heatOfNeeds(
    [
      buildNeed({ id: "a", place: at("000001", "000002") }),
      buildNeed({ id: "b", place: at("000001", "000001") }),
      buildNeed({ id: "c", kind: "resource", place: at("000002", "000003") }),
    ],
    about,
  );
  expect(fill?.classes.map(({ label }) => label)).toEqual(["1", "2"]);
  expect(fill?.classOf).toEqual({ "000001": 1, "000002": 0 });
});

test("of needs it is known where there are none; of an indicator, what has no value is not known", () => {
  const need = buildNeed({ id: "a", place: { municipalities: ["000001"], point: null, area: null } });
  expect(heatOfNeeds([need], about)?.withoutClass).toBe("no-needs");
  expect(classify({ ...about, values: { "000001": 1 } })?.withoutClass).toBe("unknown");
});

test("the number with the fewest digits is found, the nearest of several", () => {
  expect(roundestBetween(183.2, 214.9, 199)).toBe(200);
  expect(roundestBetween(0.123, 0.127, 0.124)).toBe(0.125);
  expect(roundestBetween(-7, -3, -6)).toBe(-5);
  expect(roundestBetween(2.5, 2.5, 2.5)).toBe(2.5);
});

test("few classes have blues that are far from each other", () => {
  for (const classes of [1, 2, 3, 4, 5]) expect(new Set(bluesFor(classes)).size).toBe(classes);
  expect(bluesFor(5)).toEqual(fillBlues);
});
