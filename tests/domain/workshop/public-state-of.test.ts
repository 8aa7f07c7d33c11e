import { expect, test } from "vitest";
import { type PublicFacts, publicStateOf } from "~/domain/workshop/public-state-of";
import { inOrderOfVotes } from "~/domain/workshop/results/totals-of";
import type { WorkshopStage } from "~/domain/workshop/stage";
import {
  buildBallot,
  buildCard,
  buildStage,
  buildTarget,
  buildVote,
  buildWorkshop,
  sameInAll,
} from "../../support/workshop-builders";

const now = new Date("2026-11-30T17:30:00Z");
const openedAt = new Date("2026-11-30T17:00:00Z");

function stateOf(stage: WorkshopStage, said: Partial<PublicFacts> = {}) {
  const workshop = buildWorkshop({ stages: [stage] });
  return publicStateOf({ workshop, here: 12, ready: 7, cards: [], ballots: 0, votes: null, ...said }, now);
}

test("everybody knows the stage, its number, its clock and how many are there", () => {
  const first = buildStage({ position: 0 });
  const second = buildStage({ position: 1, openedAt, endsAt: new Date(now.getTime() + 60_000) });
  const workshop = buildWorkshop({ stages: [first, second], currentStageId: second.id, version: 9 });
  expect(stateOf(second, { workshop })).toMatchObject({
    version: 9,
    status: "open",
    now: now.getTime(),
    stage: { id: second.id, state: "open", endsAt: now.getTime() + 60_000 },
    stageCount: 2,
    stageNumber: 2,
    people: { here: 12, ready: 7, cards: 0, ballots: 0 },
    totals: null,
  });
});

test("before a workshop opens, after it closed, and before its first stage there is none", () => {
  const stage = buildStage({ openedAt });
  for (const workshop of [
    buildWorkshop({ stages: [stage], status: "prepared" }),
    buildWorkshop({ stages: [stage], status: "closed" }),
    buildWorkshop({ stages: [stage], currentStageId: null }),
  ])
    expect(stateOf(stage, { workshop })).toMatchObject({ stage: null, stageNumber: 0, totals: null });
});

test("what is written is counted, and read by nobody before the reveal", () => {
  const writing = buildStage({ openedAt });
  const cards = [buildCard({ stageId: writing.id }), buildCard({ stageId: writing.id, withdrawnAt: now })];
  expect(stateOf(writing, { cards })).toMatchObject({ people: { cards: 1 }, stage: { shown: [] } });
  const revealed = stateOf({ ...writing, revealedAt: now }, { cards });
  expect(revealed.stage?.shown).toEqual([{ id: cards[0]?.id, text: cards[0]?.text, columnId: "" }]);
  expect(stateOf({ ...writing, isOpenWriting: true }, { cards }).stage?.shown).toHaveLength(1);
});

test("covered cards are counted by the place they were given, hidden and withdrawn ones not", () => {
  const inside = buildStage({ openedAt, closedAt: openedAt });
  const outside = buildStage({ openedAt });
  const read = buildStage({ openedAt, revealedAt: openedAt });
  const workshop = buildWorkshop({ stages: [inside, outside, read], currentStageId: outside.id });
  const cards = [
    buildCard({ stageId: inside.id, columnId: "strengths" }),
    buildCard({ stageId: outside.id, columnId: "threats" }),
    buildCard({ stageId: outside.id, columnId: "threats" }),
    buildCard({ stageId: outside.id }),
    buildCard({ stageId: outside.id, columnId: "threats", withdrawnAt: now }),
    buildCard({ stageId: outside.id, columnId: "threats", hiddenAt: now }),
    buildCard({ stageId: read.id, columnId: "threats" }),
  ];
  const { people } = stateOf(outside, { workshop, cards });
  expect(people.covered).toBe(4);
  expect(people.coveredIn).toEqual([
    { columnId: "strengths", cards: 1 },
    { columnId: "threats", cards: 2 },
  ]);
  const shown = { ...outside, revealedAt: now };
  expect(stateOf(shown, { workshop: { ...workshop, stages: [shown, read] }, cards }).people.covered).toBe(0);
});

test("[LAB-5] where names are off the places of covered cards are not counted: the moment would tell whose they are", () => {
  const stage = buildStage({ openedAt, namesOff: true });
  const cards = [buildCard({ stageId: stage.id, columnId: "threats" })];
  expect(stateOf(stage, { cards }).people).toMatchObject({ covered: 1, coveredIn: [] });
});

test("what is written in sight of all is not covered", () => {
  const stage = buildStage({ openedAt, isOpenWriting: true });
  const cards = [buildCard({ stageId: stage.id, columnId: "people" })];
  expect(stateOf(stage, { cards })).toMatchObject({
    people: { cards: 1, covered: 0, coveredIn: [] },
    stage: { isRevealed: true },
  });
});

test("where a card was put is read while people write; later it may stand elsewhere, and is looked for on the screen", () => {
  const stage = buildStage({ openedAt, isOpenWriting: true });
  const cards = [buildCard({ stageId: stage.id, columnId: "table-2" })];
  const placesAt = (at: typeof stage) => stateOf(at, { cards }).stage?.shown.map(({ columnId }) => columnId);
  expect(placesAt(stage)).toEqual(["table-2"]);
  expect(placesAt({ ...stage, kind: "group" })).toEqual([""]);
});

test("of what is shown nothing says who wrote it", () => {
  const stage = buildStage({ openedAt, revealedAt: now });
  const state = stateOf(stage, { cards: [buildCard({ stageId: stage.id, participantId: "ada" })] });
  expect(JSON.stringify(state)).not.toContain("ada");
});

test("cards of earlier stages of the exercise are read on, hidden and withdrawn ones by nobody", () => {
  const writing = buildStage({ openedAt, revealedAt: openedAt, closedAt: openedAt });
  const grouping = buildStage({ kind: "group", openedAt });
  const secret = buildStage({ openedAt, closedAt: openedAt });
  const workshop = buildWorkshop({ stages: [writing, secret, grouping], currentStageId: grouping.id });
  const shown = buildCard({ stageId: writing.id });
  const cards = [
    shown,
    buildCard({ stageId: writing.id, hiddenAt: now }),
    buildCard({ stageId: writing.id, withdrawnAt: now }),
    buildCard({ stageId: secret.id }),
  ];
  expect(stateOf(grouping, { workshop, cards }).stage?.shown.map(({ id }) => id)).toEqual([shown.id]);
});

test("a phone that may not read is sent nothing to read, and never more than sixty cards", () => {
  const stage = buildStage({ openedAt, revealedAt: now });
  const cards = Array.from({ length: 70 }, () => buildCard({ stageId: stage.id }));
  const { shown, shownOf } = stateOf(stage, { cards }).stage ?? {};
  expect(shown?.map(({ id }) => id)).toEqual(cards.slice(10).map(({ id }) => id));
  expect(shownOf, "and is told how many there are").toBe(70);
  expect(stateOf({ ...stage, tools: ["write"] }, { cards }).stage?.shown).toEqual([]);
});

test("totals are told when the vote is closed, and not before", () => {
  const vote = buildVote({ targets: [buildTarget("a"), buildTarget("b")] });
  const votes = {
    ballots: [buildBallot({ given: { a: 2 } })],
    roomVotes: [{ targetId: "b", value: 4 }],
  };
  expect(stateOf(vote, { votes, ballots: 1 })).toMatchObject({ totals: null, people: { ballots: 1 } });
  expect(stateOf({ ...vote, closedAt: now }, { votes }).totals).toEqual([
    { targetId: "a", phones: 2, room: 0, mean: null, scorers: 1, consent: null },
    { targetId: "b", phones: 0, room: 4, mean: null, scorers: 0, consent: null },
  ]);
  expect(stateOf({ ...vote, closedAt: now }).totals).toBeNull();
});

test("of consent everybody is told how many agree, stand aside and object, and no reason", () => {
  const vote = buildVote({ targets: [buildTarget("a")], rule: { kind: "consent" }, closedAt: now });
  const ballots = [
    buildBallot({ given: { a: -1 }, reason: "costa troppo" }),
    buildBallot({ given: { a: 1 } }),
  ];
  const { totals } = stateOf(vote, { votes: { ballots, roomVotes: [] } });
  expect(totals).toMatchObject([{ phones: 1, consent: { agrees: 1, asides: 0, objections: 1 } }]);
  expect(JSON.stringify(totals)).not.toContain("costa troppo");
});

test("of scores everybody is told the mean, which they are ordered by", () => {
  const rule = { kind: "scores", from: 1, to: 5 } as const;
  const vote = buildVote({ targets: [buildTarget("a"), buildTarget("b")], rule, closedAt: now });
  const ballots = [buildBallot({ given: { a: 3 } }), buildBallot({ given: { a: 2, b: 4 } })];
  const { totals } = stateOf(vote, { votes: { ballots, roomVotes: [] } });
  expect(totals).toMatchObject([
    { phones: 5, mean: 2.5 },
    { phones: 4, mean: 4 },
  ]);
  expect(inOrderOfVotes(totals ?? []).map(({ targetId }) => targetId)).toEqual(["b", "a"]);
});

test("what was hidden after the vote opened is not read there either", () => {
  const hidden = buildCard({ text: "il signor M.", hiddenAt: now });
  const vote = buildVote({
    targets: [
      buildTarget("group", { cards: ["poco bus", "il signor M."] }),
      buildTarget("nameless", { title: "il signor M.", cards: ["il signor M.", "l’affitto"] }),
      buildTarget(hidden.id, { kind: "card", title: "il signor M." }),
    ],
  });
  const state = stateOf(vote, { cards: [hidden] });
  expect(state.stage?.targets).toMatchObject([
    { id: "group", cards: ["poco bus"] },
    { id: "nameless", title: "l’affitto", cards: ["l’affitto"] },
  ]);
  expect(JSON.stringify(state)).not.toContain("signor");
});

test("a phone is told the places of the exercise", () => {
  const stage = buildStage({ exerciseId: "swot", openedAt });
  expect(stateOf(stage).stage?.columns.map(({ id }) => id)).toEqual([
    "strengths",
    "weaknesses",
    "opportunities",
    "threats",
  ]);
});

test("the talk that opens on the question of the day says the question, and only before it is written on", () => {
  const prompt = sameInAll("Che cosa manca?");
  const stages = (["talk", "write", "talk"] as const).map((kind, position) =>
    buildStage({ kind, position, exerciseId: "metaplan", openedAt, prompt }),
  );
  const questions = (exerciseId: string) =>
    stages.map((stage) => {
      const own = { ...stage, exerciseId };
      const workshop = buildWorkshop({ stages, currentStageId: own.id });
      return stateOf(own, {
        workshop: { ...workshop, stages: stages.map((one) => ({ ...one, exerciseId })) },
      }).stage?.question;
    });
  expect(questions("metaplan")).toEqual([prompt, null, null]);
  expect(questions("stakeholders"), "that talk has a question of its own").toEqual([null, null, null]);
});
