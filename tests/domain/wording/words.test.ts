import { expect, test } from "vitest";
import { collate } from "~/domain/wording/collate";
import { parseLanguage } from "~/domain/wording/language";
import { plural } from "~/domain/wording/plural";

test("one is singular, none and many are plural", () => {
  const words = { one: "sezione", other: "sezioni" };
  expect([0, 1, 2, 1_000_000].map((n) => plural("it", n, words))).toEqual([
    "sezioni",
    "sezione",
    "sezioni",
    "sezioni",
  ]);
});

test("names are ordered as people read them: accents and capitals beside their letter, numbers by size", () => {
  expect(["Voce 10", "Zita", "èlite", "Voce 9", "Elena"].sort(collate("it"))).toEqual([
    "Elena",
    "èlite",
    "Voce 9",
    "Voce 10",
    "Zita",
  ]);
});

test("an unknown language is Italian", () => {
  expect(["en", "it", "de", null].map(parseLanguage)).toEqual(["en", "it", "it", "it"]);
});
