import { expect, test } from "vitest";
import { wallTexts } from "~/features/workshops/wall/wall-texts";

const given = { mean: null, scorers: 0 };
const { it, en } = wallTexts;

test("the wall says one dot as one", () => {
  const dots = { ...given, kind: "dots" } as const;
  expect(it.votes({ ...dots, phones: 1, room: 0 })).toBe("1 bollino (1 da telefono, 0 in sala)");
  expect(it.votes({ ...dots, phones: 2, room: 1 })).toBe("3 bollini (2 da telefono, 1 in sala)");
  expect(en.votes({ ...dots, phones: 0, room: 1 })).toBe("1 dot (0 by phone, 1 in the room)");
});

test("on the wall points are points and consent is consent, and scores are told by their mean", () => {
  expect(it.votes({ ...given, kind: "ranking", phones: 7, room: 0 })).toBe(
    "7 punti (7 da telefono, 0 in sala)",
  );
  expect(it.votes({ ...given, kind: "consent", phones: 2, room: 1 })).toBe(
    "3 d’accordo (2 da telefono, 1 in sala)",
  );
  const scores = { kind: "scores", mean: 3.5, scorers: 2 } as const;
  expect(it.votes({ ...scores, phones: 7, room: 0 })).toBe("media 3,5 su 2 persone");
  expect(it.votes({ ...scores, phones: 4, room: 3 })).toBe(
    "media 3,5 su 2 persone (4 punti da telefono, 3 in sala)",
  );
  expect(it.votes({ ...given, kind: "scores", phones: 0, room: 0 })).toBe("– nessun punteggio");
});
