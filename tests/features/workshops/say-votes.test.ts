import { expect, test } from "vitest";
import { sayVotes } from "~/features/workshops/board/say-votes";

const given = { phones: 3, room: 2, mean: null, scorers: 0 };

test("on a board what was counted is called as its rule calls it, phones and room together", () => {
  const said = (["dots", "ranking", "consent"] as const).map((kind) => sayVotes("it", { ...given, kind }));
  expect(said).toEqual(["5 bollini", "5 punti", "5 d’accordo"]);
});

test("on a board scores are told by what they are ordered by, and what nobody scored has no figure", () => {
  const scores = { ...given, kind: "scores" } as const;
  expect(sayVotes("it", { ...scores, mean: 2.5, scorers: 2 })).toBe("media 2,5 su 2 persone");
  expect(sayVotes("it", { ...scores, mean: 5, scorers: 1 })).toBe("media 5 su 1 persona");
  expect(sayVotes("it", { ...scores, phones: 0, room: 0 })).toBe("– nessun punteggio");
  expect(sayVotes("en", { ...scores, phones: 0, room: 0 })).toBe("– no score");
});
