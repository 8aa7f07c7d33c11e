import { expect, test } from "vitest";
import { beforeDay } from "~/domain/wording/before-day";

test.each([
  ["dal", "8 novembre 2026", "dall’8 novembre 2026"],
  ["il", "11 novembre 2026", "l’11 novembre 2026"],
  ["al", "8 novembre", "all’8 novembre"],
  ["del", "11 nov", "dell’11 nov"],
  ["il", "1 novembre 2026", "il 1 novembre 2026"],
  ["del", "18 novembre 2026", "del 18 novembre 2026"],
  ["al", "dom 8 nov", "al dom 8 nov"],
] as const)("%s before %s is %s", (word, day, said) => {
  expect(beforeDay(word, day)).toBe(said);
});
