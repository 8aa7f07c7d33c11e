import { describe, expect, it, test } from "vitest";
import { describeKind } from "~/domain/organisation/kinds";
import { checkBallot } from "~/domain/workshop/check-ballot";
import { commonGround } from "~/domain/workshop/results/common-ground";
import { type ResultRow, smallestShown } from "~/domain/workshop/results/result-row";
import { resultsByKind, resultsByOrganisation, resultsByPerson } from "~/domain/workshop/results/results-by";
import { inOrderOfVotes, totalsOf } from "~/domain/workshop/results/totals-of";
import type { VotingRule, WorkshopStage } from "~/domain/workshop/stage";
import type { Ballot, Participant } from "~/domain/workshop/workshop";
import { Random } from "../../support/text-judge/random";
import { buildBallot, buildParticipant, buildTarget, buildVote } from "../../support/workshop-builders";

const targets = ["a", "b", "c", "d"].map((id) => buildTarget(id));
const dots = buildVote({ targets });

function totals(
  stage: WorkshopStage,
  ballots: readonly Ballot[],
  room: Readonly<Record<string, number>> = {},
) {
  const roomVotes = Object.entries(room).map(([targetId, value]) => ({ targetId, value }));
  return totalsOf(stage, ballots, roomVotes);
}

describe("totals", () => {
  it("keep the room apart from the phones", () => {
    const ballots = [buildBallot({ given: { a: 2, b: 1 } }), buildBallot({ given: { a: 1 } })];
    expect(totals(dots, ballots, { a: 4 })).toMatchObject([
      { target: { id: "a" }, phones: 3, room: 4, voters: 2, mean: null, consent: null },
      { target: { id: "b" }, phones: 1, room: 0, voters: 1 },
      { target: { id: "c" }, phones: 0, room: 0, voters: 0 },
      { target: { id: "d" }, phones: 0, room: 0, voters: 0 },
    ]);
  });

  it("count nothing for what is not voted on", () => {
    expect(totals(dots, [buildBallot({ given: { gone: 3 } })]).map(({ phones }) => phones)).toEqual([
      0, 0, 0, 0,
    ]);
    expect(totals(buildVote({ rule: null, targets }), [buildBallot({ given: { a: 1 } })])).toEqual([]);
  });

  it("give scores their mean, over those who gave one", () => {
    const stage = buildVote({ targets, rule: { kind: "scores", from: 1, to: 5 } });
    const ballots = [buildBallot({ given: { a: 5, b: 2 } }), buildBallot({ given: { a: 4 } })];
    expect(totals(stage, ballots)).toMatchObject([
      { phones: 9, mean: 4.5 },
      { phones: 2, mean: 2 },
      { phones: 0, mean: null },
      { mean: null },
    ]);
  });

  it("give scores of phones and room one mean, over all who gave one", () => {
    const rule = { kind: "scores", from: 1, to: 5 } as const;
    const stage = buildVote({ targets, rule, roomVoters: 4 });
    const ballots = [buildBallot({ given: { a: 5, b: 2 } })];
    expect(totals(stage, ballots, { a: 15, c: 14 })).toMatchObject([
      { phones: 5, room: 15, voters: 1, scorers: 5, mean: 4 },
      { phones: 2, room: 0, scorers: 1, mean: 2 },
      { phones: 0, room: 14, voters: 0, scorers: 4, mean: 3.5 },
      { scorers: 0, mean: null },
    ]);
  });

  it("put a score of the room alone among the means, not before them as a sum", () => {
    const rule = { kind: "scores", from: 1, to: 5 } as const;
    const stage = buildVote({ targets, rule, roomVoters: 4 });
    const counted = totals(stage, [buildBallot({ given: { a: 5, b: 2 } })], { c: 14 });
    expect(inOrderOfVotes(counted).map(({ target }) => target.id)).toEqual(["a", "c", "b", "d"]);
  });

  it("give the first of five places five points, and the fifth one", () => {
    const stage = buildVote({ targets, rule: { kind: "ranking", places: 5 } });
    const ballots = [buildBallot({ given: { a: 1, b: 5 } }), buildBallot({ given: { a: 2 } })];
    expect(totals(stage, ballots).map(({ phones }) => phones)).toEqual([9, 1, 0, 0]);
  });

  it("tell who agrees, stands aside and objects, and why, in no order that leads to a person", () => {
    const stage = buildVote({ targets, rule: { kind: "consent" } });
    const ballots = [
      buildBallot({ given: { a: -1, b: 1 }, reason: "troppo caro" }),
      buildBallot({ given: { a: 1 }, reason: "detto da chi è d’accordo" }),
      buildBallot({ given: { a: -1 }, reason: "manca il Comune" }),
      buildBallot({ given: { a: 0 } }),
      buildBallot({ given: { a: -1 } }),
    ];
    expect(totals(stage, ballots)[0]).toMatchObject({
      phones: 1,
      voters: 5,
      consent: { agrees: 1, asides: 1, objections: 3, reasons: ["manca il Comune", "troppo caro"] },
    });
  });

  it("are put in order with the room, and what has the same stays as it was", () => {
    const ballots = [buildBallot({ given: { b: 2, d: 1 } })];
    const ids = (room: Readonly<Record<string, number>>) =>
      inOrderOfVotes(totals(dots, ballots, room)).map(({ target }) => target.id);
    expect(ids({})).toEqual(["b", "d", "a", "c"]);
    expect(ids({ c: 3 })).toEqual(["c", "b", "d", "a"]);
  });
});

/** `spread({ x: 6, y: 2 })`: six people of x, two of y, who all gave `given`. */
function spread(
  sizes: Readonly<Record<string, number>>,
  given: Readonly<Record<string, number>>,
  personOf: (name: string) => Partial<Participant>,
) {
  const participants = Object.entries(sizes).flatMap(([name, size]) =>
    Array.from({ length: size }, () => buildParticipant(personOf(name))),
  );
  return { participants, ballots: participants.map(({ id }) => buildBallot({ participantId: id, given })) };
}

const ofOrganisation = (organisationId: string) => ({ organisationId });
const peopleIn = (rows: readonly ResultRow[]) =>
  Object.fromEntries(rows.map(({ key, people }) => [key, people]));

describe("results by organisation", () => {
  it("show a group of five, and not one of four by itself", () => {
    const { ballots, participants } = spread({ five: 5, four: 4, two: 2 }, { a: 1 }, ofOrganisation);
    expect(peopleIn(resultsByOrganisation(dots, ballots, participants))).toEqual({
      "organisation/five": 5,
      others: 6,
    });
  });

  it("let nobody work out a small group by taking the others from the total", () => {
    const { ballots, participants } = spread({ eight: 8, five: 5, four: 4 }, { a: 1 }, ofOrganisation);
    expect(peopleIn(resultsByOrganisation(dots, ballots, participants))).toEqual({
      "organisation/eight": 8,
      others: 9,
    });
  });

  it("take an organisation that people named themselves as one, however they wrote it", () => {
    const { ballots, participants } = spread({ "Caritas ": 3, CARITAS: 3 }, { a: 1 }, (organisationName) => ({
      organisationName,
    }));
    expect(resultsByOrganisation(dots, ballots, participants)).toMatchObject([
      { people: 6, group: { kind: "organisation", organisationId: null, name: "Caritas" } },
    ]);
  });

  it("count those who voted, not those who took their dots back", () => {
    const { ballots, participants } = spread({ one: 5 }, { a: 1 }, ofOrganisation);
    const empty = participants.map(({ id }) => buildBallot({ participantId: id }));
    expect(resultsByOrganisation(dots, empty, participants)).toEqual([]);
    const mixed = [...ballots.slice(0, 4), ...empty.slice(4)];
    expect(peopleIn(resultsByOrganisation(dots, mixed, participants))).toEqual({ others: 4 });
  });

  it("keep the votes of those who were erased since then, without a group", () => {
    const { ballots } = spread({ one: 6 }, { a: 1 }, ofOrganisation);
    expect(peopleIn(resultsByOrganisation(dots, ballots, []))).toEqual({ others: 6 });
    const few = spread({ three: 3, others: 3 }, { a: 1 }, ofOrganisation);
    const rows = resultsByOrganisation(dots, [...ballots, ...few.ballots], few.participants);
    expect(rows.map(({ people }) => people)).toEqual([12]);
  });
});

test("nobody works out a small group by taking the organisations from their kind", () => {
  const { ballots, participants } = spread({ six: 6, two: 2 }, { a: 1 }, (organisationId) => ({
    organisationId,
    actorKind: "school",
  }));
  expect(peopleIn(resultsByKind(dots, ballots, participants))).toEqual({ "family/work-school": 8 });
  expect(peopleIn(resultsByOrganisation(dots, ballots, participants))).toEqual({ others: 8 });
});

test("where two views of a hall are compared, nowhere between one and four people are left", () => {
  const random = new Random(7);
  const kinds = ["school", "municipality", "foundation"] as const;
  for (let round = 0; round < 300; round++) {
    const of = (organisation: number) => kinds[organisation % kinds.length] ?? null;
    const participants = Array.from({ length: random.between(0, 60) }, () => random.below(9)).map((number) =>
      buildParticipant({ organisationId: `o${number}`, actorKind: of(number) }),
    );
    const ballots = participants.map(({ id }) => buildBallot({ participantId: id, given: { a: 1 } }));
    const byOrganisation = peopleIn(resultsByOrganisation(dots, ballots, participants));
    const shown = (kind: string) =>
      participants.filter(
        ({ organisationId, actorKind }) =>
          actorKind === kind && byOrganisation[`organisation/${organisationId}`] !== undefined,
      ).length;
    for (const { group, people } of resultsByKind(dots, ballots, participants)) {
      if (group.kind !== "family") continue;
      const left = people - shown(kinds.find((kind) => describeKind(kind).family === group.family) ?? "");
      expect(left === 0 || left >= smallestShown, `${left} are left of ${people}`).toBe(true);
    }
  }
});

test("where names are off only totals are known", () => {
  const stage = buildVote({ targets, namesOff: true });
  const { ballots, participants } = spread({ one: 6 }, { a: 1 }, ofOrganisation);
  const anonymous = ballots.map((ballot) => ({ ...ballot, participantId: null }));
  expect(resultsByOrganisation(stage, anonymous, participants)).toEqual([]);
  expect(resultsByKind(stage, anonymous, participants)).toEqual([]);
  expect(peopleIn(resultsByPerson(stage, anonymous))).toEqual({ everybody: 6 });
});

describe("common ground", () => {
  const ofKind = (actorKind: Participant["actorKind"]) => ({ actorKind });
  const citizens = spread({ citizens: 6 }, { a: 2, b: 1 }, () => ofKind(null));
  const schools = spread({ schools: 6 }, { a: 1, c: 2 }, () => ofKind("school"));
  const held = (...parts: readonly (typeof citizens)[]) => {
    const ballots = parts.flatMap((part) => part.ballots);
    const participants = parts.flatMap((part) => part.participants);
    return commonGround(dots, resultsByKind(dots, ballots, participants)).map(({ id }) => id);
  };

  it("is what every kind of actor holds above its own mean", () => {
    expect(held(citizens, schools)).toEqual(["a"]);
  });

  it("is not what is held no higher than all the rest", () => {
    const given = { a: 1, b: 1, c: 1, d: 1 };
    const one = spread({ one: 6 }, given, () => ofKind(null));
    const other = spread({ other: 6 }, given, () => ofKind("school"));
    expect(held(one, other)).toEqual([]);
  });

  it("takes two kinds at least, and those too few to be shown are none", () => {
    expect(held(citizens)).toEqual([]);
    const few = spread({ few: 3 }, { d: 2 }, () => ofKind("enterprise"));
    const many = spread({ many: 9 }, { a: 2, d: 1 }, () => ofKind("municipality"));
    expect(held(citizens, few)).toEqual([]);
    expect(held(citizens, schools, many, few)).toEqual(["a"]);
  });

  it("is for consent what most of each kind agree with", () => {
    const stage = buildVote({ targets, rule: { kind: "consent" } });
    const some = spread({ some: 6 }, { a: 1, b: 1, c: -1 }, () => ofKind(null));
    const others = spread({ others: 6 }, { a: 1, b: 0, c: 1 }, () => ofKind("school"));
    const rows = resultsByKind(
      stage,
      [...some.ballots, ...others.ballots],
      [...some.participants, ...others.participants],
    );
    expect(commonGround(stage, rows).map(({ id }) => id)).toEqual(["a"]);
  });
});

const rules: readonly VotingRule[] = [
  { kind: "dots", dots: 5, perTarget: 3 },
  { kind: "scores", from: 1, to: 5 },
  { kind: "ranking", places: 3 },
  { kind: "consent" },
];

/** Anything a phone may send, right or wrong. */
function randomGiven(random: Random): Readonly<Record<string, number>> {
  const chosen = targets.filter(() => random.chance(0.6));
  return Object.fromEntries(chosen.map(({ id }) => [id, random.between(-1, 5)]));
}

function randomVote(random: Random) {
  const stage = buildVote({ targets, rule: random.pick(rules) });
  const participants = Array.from({ length: random.between(0, 40) }, () =>
    buildParticipant({
      organisationId: random.chance(0.7) ? `o${random.below(5)}` : null,
      organisationName: random.pick(["", "Caritas", "caritas", "Coro"]),
      actorKind: random.pick([null, "school", "municipality", "social-cooperative", "foundation"]),
    }),
  );
  const ballots = participants.flatMap(({ id }) => {
    const ballot = buildBallot({
      participantId: random.chance(0.95) ? id : "erased",
      given: randomGiven(random),
    });
    const checked = checkBallot(stage, ballot.choices);
    return checked.status === "fine" ? [{ ...ballot, choices: checked.choices }] : [];
  });
  return { stage, participants, ballots };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function sumsOf(rows: readonly ResultRow[]) {
  return targets.map(({ id }) => {
    const own = rows.flatMap(({ values }) => values.filter(({ targetId }) => targetId === id));
    return [sum(own.map(({ value }) => value)), sum(own.map(({ voters }) => voters))];
  });
}

test("by person, by organisation and by kind of actor, the rows add up to what the phones gave", () => {
  const random = new Random(7);
  for (let round = 0; round < 200; round++) {
    const { stage, participants, ballots } = randomVote(random);
    const expected = totals(stage, ballots).map(({ phones, voters }) => [phones, voters]);
    const people = ballots.filter(({ choices }) => choices.length > 0).length;
    const views = [
      resultsByPerson(stage, ballots),
      resultsByOrganisation(stage, ballots, participants),
      resultsByKind(stage, ballots, participants),
    ];
    for (const rows of views) {
      expect(sumsOf(rows)).toEqual(expected);
      expect(sum(rows.map((row) => row.people))).toBe(people);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }
  }
});

test("no row is of fewer than five people, unless no more than that voted at all", () => {
  const random = new Random(8);
  for (let round = 0; round < 200; round++) {
    const { stage, participants, ballots } = randomVote(random);
    const rows = [
      ...resultsByOrganisation(stage, ballots, participants),
      ...resultsByKind(stage, ballots, participants),
    ];
    const voted = ballots.filter(({ choices }) => choices.length > 0).length;
    for (const { people } of rows) expect(people).toBeGreaterThanOrEqual(Math.min(smallestShown, voted));
  }
});

test("a ballot that was taken keeps within its rule", () => {
  const random = new Random(9);
  for (let round = 0; round < 2_000; round++) {
    const rule = random.pick(rules);
    const { choices } = buildBallot({ given: randomGiven(random) });
    const checked = checkBallot({ rule, targets }, choices);
    if (checked.status !== "fine") continue;
    const values = checked.choices.map(({ value }) => value);
    if (rule.kind === "dots") {
      expect(sum(values)).toBeLessThanOrEqual(rule.dots);
      expect(values.every((value) => value >= 1 && value <= rule.perTarget)).toBe(true);
      const dropped = choices.filter(({ value }) => value !== 0);
      expect(checked.choices).toEqual(dropped);
    } else expect(checked.choices).toEqual(choices);
    if (rule.kind === "ranking") expect(new Set(values).size).toBe(values.length);
  }
});
