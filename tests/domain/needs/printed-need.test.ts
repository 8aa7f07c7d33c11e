import { expect, test } from "vitest";
import { defaultCategories as categories } from "~/domain/needs/default-categories";
import { describeCare, printedNeeds } from "~/domain/needs/printed-need";
import type { Point } from "~/domain/territory/point";
import { buildNeed } from "../../support/need-builders";

const care = { gridMetres: 500, fewestPeople: 5, categories };
const point: Point = [7.33, 44.88];
const at = (...municipalities: readonly string[]) => ({ municipalities, point, area: null });
const nameOf = (code: string) => ({ "000001": "Pinerolo", "000002": "Cavour" })[code] ?? code;
const needs = [
  buildNeed({ id: "a", title: " ", people: 1200, priority: "high", place: at() }),
  buildNeed({ id: "b", categoryId: "violenza", people: 3, place: at("000001", "000002") }),
  buildNeed({ id: "c", categoryId: "casa", people: 2, place: at("000001") }),
  buildNeed({ id: "d", kind: "resource", categoryId: "casa", people: 2, place: at("000002") }),
];
const print = () => printedNeeds({ needs, categories, care, nameOf, language: "it" });

test("the table says where each need is no finer than it may be shown, and why", () => {
  expect(print().map(({ id, place, blurring }) => [id, place, blurring])).toEqual([
    ["c", "Pinerolo", "solo il Comune: meno di 5 persone"],
    ["d", "Cavour", ""],
    ["b", "Pinerolo e Cavour", "solo il Comune: categoria delicata"],
    ["a", "punto sulla mappa", "arrotondata a 500 m"],
  ]);
});

test("few people are not counted out; those of a resource are", () => {
  expect(print().map(({ people }) => people)).toEqual(["meno di 5", "2", "meno di 5", "1.200"]);
});

test("what has no title, category or priority says so", () => {
  expect(print().at(-1)).toMatchObject({
    title: "(senza titolo)",
    category: "Senza categoria",
    priority: "Alta",
  });
  expect(print()[1]).toMatchObject({ category: "Risorsa: Casa", priority: "–", state: "Segnalato" });
});

test("one sentence says what was left out of how many places; nothing where nothing was", () => {
  expect(describeCare(needs, care, "it")).toBe(
    "Per non esporre nessuno, la posizione è meno precisa di quella conosciuta: arrotondata a 500 m (1); " +
      "solo il Comune: categoria delicata (1); solo il Comune: meno di 5 persone (1).",
  );
  expect(describeCare([buildNeed({ id: "a" })], care, "it")).toBe("");
});
