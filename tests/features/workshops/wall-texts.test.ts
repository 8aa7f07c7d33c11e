import { expect, test } from "vitest";
import { wallTexts } from "~/features/workshops/wall/wall-texts";

test("the wall says one vote as one", () => {
  expect(wallTexts.it.votes(1, 0)).toBe("1 voto (1 da telefono, 0 in sala)");
  expect(wallTexts.it.votes(2, 1)).toBe("3 voti (2 da telefono, 1 in sala)");
  expect(wallTexts.en.votes(0, 1)).toBe("1 vote (0 by phone, 1 in the room)");
});
