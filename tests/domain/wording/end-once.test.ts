import { expect, test } from "vitest";
import { endOnce, joinSentences } from "~/domain/wording/wording";

const both = (text: string) => ({ it: text, en: text });

test("a sentence that ends in a name with a full stop of its own has no second one", () => {
  expect(endOnce(both("Basta la firma di C.I.S.S.."))).toEqual(both("Basta la firma di C.I.S.S."));
  expect(endOnce(both("Basta la firma di Ponte."))).toEqual(both("Basta la firma di Ponte."));
});

test("neither has one between two sentences; three full stops are meant", () => {
  expect(joinSentences([both("Manca C.I.S.S.."), both("E poi..."), both("Basta.")])).toEqual(
    both("Manca C.I.S.S. E poi... Basta."),
  );
});
