import { expect, test } from "vitest";
import { texts } from "~/features/partnership/partnership-texts";

test("a partnership of the lead alone counts no partner, and says who is there", () => {
  expect(texts.it.facts(1, 0, 0)).toBe("solo il capofila");
  expect(texts.it.facts(1, 0, 1)).toBe("solo il capofila, 1 richiesta");
  expect(texts.it.facts(1, 2, 0)).toBe("il capofila, 2 sostenitori");
  expect(texts.it.facts(2, 1, 0)).toBe("2 partner, 1 sostenitore");
  expect(texts.en.facts(1, 0, 0)).toBe("only the lead");
});
