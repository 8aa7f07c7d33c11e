import { expect, test } from "vitest";
import { placeByContext } from "~/domain/text/place-by-context";

test.each([
  ["in an equal copy the place is the same", "il gatto ", "dorme", "il gatto dorme", 9],
  ["words put in before it push it on", "il gatto ", "dorme", "qui il gatto dorme", 13],
  ["words taken out before it pull it back", "oggi il gatto ", "dorme", "il gatto dorme", 9],
  [
    "of two equal words the one with the same neighbours counts",
    "la casa e la ",
    "rossa",
    "la casa e la rossa",
    13,
  ],
  ["the text on the left counts more than that on the right", "alfa ", "beta", "beta e alfa gamma", 12],
  ["at the beginning it goes along with what stood behind it", "", "testo", "nuovo testo", 6],
  ["at the end it stays at the end", "testo", "", "testo nuovo", 5],
  ["in an empty copy there is one place", "a", "b", "", 0],
])("%s", (_rule, left, right, copy, place) => {
  expect(placeByContext(left, right, copy)).toBe(place);
});
