import { expect, test } from "vitest";
import { givenWhenDecided } from "~/domain/workshop/results/given-when-decided";
import { buildBallot, buildOutcome, buildStage, buildTarget } from "../../support/workshop-builders";

const rule = { kind: "scores", from: 1, to: 5 } as const;
const vote = buildStage({ ...{ kind: "vote", rule, roomVoters: 1 }, targets: [buildTarget("bus")] });
const workshop = { stages: [{ ...vote, openedAt: new Date(0), closedAt: new Date(1) }] };
const votes = [
  {
    stageId: vote.id,
    ballots: [buildBallot({ given: { bus: 4 } })],
    roomVotes: [{ targetId: "bus", value: 3 }],
  },
];
const decidedWith = (given: { phones: number; room: number } | null) =>
  givenWhenDecided(buildOutcome({ targetId: "bus", votes: given }), workshop, votes);

test("what was decided by scores has the mean of those scores, the room counted in", () => {
  expect(decidedWith({ phones: 4, room: 3 })).toEqual({
    ...{ kind: "scores", phones: 4, room: 3, mean: 3.5, scorers: 2 },
  });
});

test("what has other points now than then has no mean, and what was not voted on has nothing", () => {
  expect(decidedWith({ phones: 9, room: 3 })).toMatchObject({ phones: 9, mean: null });
  expect(decidedWith(null)).toBeNull();
});
