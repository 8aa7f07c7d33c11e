import { expect, test } from "vitest";
import { boardTexts } from "~/features/workshops/board/board-texts";
import { sayCards } from "~/features/workshops/board/say-cards";

const say = (shown: number, covered: number, isCovering = covered > 0) =>
  sayCards(boardTexts.it, { shown, covered, isCovering });

test("a quadrant people write in privately tells how many cards are covered", () => {
  expect(say(0, 4)).toBe("4 cartellini coperti");
  expect(say(0, 1)).toBe("1 cartellino coperto");
  expect(say(8, 3)).toBe("8 cartellini, 3 coperti");
});

test("where it is not known in which group covered cards will stand, none is said to be empty", () => {
  expect(say(0, 0, true)).toBe("");
  expect(say(0, 0)).toBe("0 cartellini");
  expect(say(8, 0, true)).toBe("8 cartellini");
});
