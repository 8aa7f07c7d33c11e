import { expect, test } from "vitest";
import { wallTexts } from "~/features/workshops/wall/wall-texts";

test("the wall says one vote as one", () => {
  expect(wallTexts.it.votes({ kind: "dots", phones: 1, room: 0 })).toBe("1 voto (1 da telefono, 0 in sala)");
  expect(wallTexts.it.votes({ kind: "scores", phones: 7, room: 0 })).toBe(
    "7 punti (7 da telefono, 0 in sala)",
  );
  expect(wallTexts.it.votes({ kind: "dots", phones: 2, room: 1 })).toBe("3 voti (2 da telefono, 1 in sala)");
  expect(wallTexts.en.votes({ kind: "dots", phones: 0, room: 1 })).toBe("1 vote (0 by phone, 1 in the room)");
});
