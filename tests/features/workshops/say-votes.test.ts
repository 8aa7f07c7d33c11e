import { expect, test } from "vitest";
import { sayVotes } from "~/features/workshops/board/say-votes";

test("on a board what was counted is called as its rule calls it, phones and room together", () => {
  const said = (["dots", "scores", "ranking", "consent"] as const).map((kind) =>
    sayVotes("it", { kind, phones: 3, room: 2 }),
  );
  expect(said).toEqual(["5 voti", "5 punti", "5 punti", "5 favorevoli"]);
});
