import { beforeEach, describe, expect, it } from "vitest";
import { castBallot } from "~/commands/workshop/cast-ballot.server";
import { closeStage } from "~/commands/workshop/close-stage.server";
import { closeWorkshop } from "~/commands/workshop/close-workshop.server";
import { editStage } from "~/commands/workshop/edit-stage.server";
import { enterCard } from "~/commands/workshop/enter-card.server";
import { enterRoomVotes } from "~/commands/workshop/enter-room-votes.server";
import { hideCard } from "~/commands/workshop/hide-card.server";
import { readFate } from "~/commands/workshop/read-fate.server";
import { readOwn } from "~/commands/workshop/read-own.server";
import { removeParticipant } from "~/commands/workshop/remove-participant.server";
import { revealStage } from "~/commands/workshop/reveal-stage.server";
import { sayReady } from "~/commands/workshop/say-ready.server";
import { type CardToSend, sendCard } from "~/commands/workshop/send-card.server";
import type { Participating } from "~/commands/workshop/participating.server";
import { withdrawCard } from "~/commands/workshop/withdraw-card.server";
import { listBallots, listRoomVotes } from "~/database/ballots.server";
import { listCards } from "~/database/cards.server";
import { findParticipantByCode } from "~/database/participants.server";
import { listEvents } from "~/database/workshop-events.server";
import { roomCountMark } from "~/domain/workshop/room-count-mark";
import { totalsOf } from "~/domain/workshop/results/totals-of";
import type { TestDatabase } from "../../support/embedded-database.ts";
import { until } from "../../support/until.ts";
import { refusedAs } from "../acting";
import {
  goTo,
  join,
  newCardId,
  openTestWorkshop,
  stageOf,
  runProcess,
  type TestProcess,
  type TestWorkshop,
  write,
} from "./workshop-session.ts";

let test: TestDatabase;
let process: TestProcess;
let workshop: TestWorkshop;
let anna: Participating;
let piero: Participating;

runProcess((running) => ({ test, process } = running));
beforeEach(async () => {
  workshop = await openTestWorkshop(process, test, "needs-in-90-minutes");
  anna = await join(process, workshop);
  piero = await join(process, workshop);
});

const cards = () => listCards(test.database, workshop.workshopId);
const send = (actor: Participating, card: Partial<CardToSend> & Pick<CardToSend, "stageId">) =>
  sendCard(process.services, actor, {
    cardId: newCardId(),
    text: "Trasporti la sera",
    columnId: "",
    version: 1,
    ...card,
  });

/** What is counted in the room so far. */
async function seenOfRoom(stageId: string): Promise<string> {
  const { roomVoters } = await stageOf(test, workshop.workshopId, "vote");
  return roomCountMark(roomVoters, await listRoomVotes(test.database, [stageId]));
}

/** Two cards on the board, and the vote on them open; answers the ids of the targets. */
async function openVote() {
  const { cast, workshopId } = workshop;
  const stageId = await goTo(process, test, workshop, "write");
  await write(process, anna, stageId, "Trasporti la sera");
  await write(process, piero, stageId, "Doposcuola");
  await revealStage(process.services, cast.administrator, { workshopId, stageId });
  const voting = await goTo(process, test, workshop, "vote");
  const targets = (await stageOf(test, workshopId, "vote")).targets.map(({ id }) => id);
  return { stageId: voting, first: targets[0] ?? "", second: targets[1] ?? "" };
}

describe("places of a workshop", () => {
  it("are for a whole room in one network, and not for whoever takes them without end; others still get in", async () => {
    const { attempts } = process.services;
    const address = "198.51.100.7";
    const room = await Promise.all(Array.from({ length: 20 }, () => join(process, workshop, { address })));
    expect(new Set(room.map(({ participantId }) => participantId)).size).toBe(20);
    const key = `join-workshop:${workshop.workshopId}:${address}`;
    const most = { tries: 600, withinMs: 60 * 60_000 };
    for (let taken = 20; taken < 400; taken += 1) expect(attempts.allow(key, most)).toBe(true);
    await join(process, workshop, { address });
    while (attempts.allow(key, most));
    await expect(join(process, workshop, { address })).rejects.toEqual(refusedAs("too-many-tries"));
    await join(process, workshop);
  });
});

describe("coming in", () => {
  it("needs an open workshop and a name, and an organisation of the partnership if one is said", async () => {
    const { cast, workshopId } = workshop;
    await expect(join(process, workshop, { nickname: " \u200B " })).rejects.toEqual(
      refusedAs("input-not-valid"),
    );
    await expect(join(process, workshop, { organisationId: "nobody" })).rejects.toEqual(
      refusedAs("input-not-valid"),
    );
    const known = await join(process, workshop, { organisationId: cast.partner });
    expect(await findParticipantByCode(test.database, known.code)).toMatchObject({
      organisationId: cast.partner,
      actorKind: "social-cooperative",
    });
    await closeWorkshop(process.services, cast.administrator, { workshopId });
    await expect(join(process, workshop)).rejects.toEqual(refusedAs("workshop-not-open"));
  });

  it("keeps of the personal code nothing but its hash", async () => {
    const rows = await test.database.participant.findMany();
    expect(JSON.stringify(rows)).not.toContain(anna.code);
    expect(await findParticipantByCode(test.database, anna.code)).toMatchObject({ id: anna.participantId });
  });
});

describe("a card", () => {
  it("[LAB-1] that is sent many times at once is kept once", async () => {
    const stageId = await goTo(process, test, workshop, "write");
    const cardId = newCardId();
    await Promise.all(Array.from({ length: 8 }, () => send(anna, { stageId, cardId })));
    expect(await cards()).toMatchObject([{ id: cardId, version: 1, participantId: anna.participantId }]);
    const sent = (await listEvents(test.database, workshop.workshopId)).filter(
      ({ act }) => act === "send-card",
    );
    expect(sent).toHaveLength(1);
  });

  it("[LAB-1] is as its latest version says, whichever comes first", async () => {
    const stageId = await goTo(process, test, workshop, "write");
    const cardId = newCardId();
    await send(anna, { stageId, cardId, version: 3, text: "terza" });
    await send(anna, { stageId, cardId, version: 2, text: "seconda" });
    await Promise.all([
      send(anna, { stageId, cardId, version: 4, text: "quarta" }),
      send(anna, { stageId, cardId, version: 5, text: "quinta" }),
    ]);
    expect(await cards()).toMatchObject([{ text: "quinta", version: 5 }]);
  });

  it("[LAB-1] that arrived in time is still answered for when its stage is over, and a new one is not taken", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    const cardId = newCardId();
    await send(anna, { stageId, cardId });
    await closeStage(process.services, cast.administrator, { workshopId, stageId });
    await send(anna, { stageId, cardId });
    await expect(send(anna, { stageId, cardId, version: 2 })).rejects.toEqual(refusedAs("stage-closed"));
    await expect(send(anna, { stageId })).rejects.toEqual(refusedAs("stage-closed"));
    expect(await cards()).toHaveLength(1);
  });

  it("[LAB-3] of somebody else is neither worded anew nor withdrawn, and neither is one of the room", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    const cardId = await write(process, anna, stageId, "di Anna");
    const room = await enterCard(process.services, cast.administrator, {
      workshopId,
      stageId,
      text: "in sala",
    });
    for (const id of [cardId, room.cardId]) {
      const card = { cardId: id, stageId };
      await expect(send(piero, { ...card, version: 9, text: "di Piero" })).rejects.toEqual(
        refusedAs("not-found"),
      );
      await expect(withdrawCard(process.services, piero, card)).rejects.toEqual(refusedAs("not-found"));
    }
    const texts = (await cards()).map(({ text, withdrawnAt }) => [text, withdrawnAt]);
    expect(texts.sort()).toEqual([
      ["di Anna", null],
      ["in sala", null],
    ]);
  });

  it("[LAB-3] is refused outside its stage, with the tool away, too long, empty, or under an id nobody makes", async () => {
    const { cast, workshopId } = workshop;
    const stageId = (await stageOf(test, workshopId, "write")).id;
    await expect(send(anna, { stageId })).rejects.toEqual(refusedAs("other-stage"));
    await goTo(process, test, workshop, "write");
    const refused: readonly (readonly [Partial<CardToSend>, Parameters<typeof refusedAs>[0]])[] = [
      [{ text: "  " }, "card-empty"],
      [{ text: "a".repeat(141) }, "card-too-long"],
      [{ cardId: "../../etc" }, "input-not-valid"],
      [{ cardId: "x" }, "input-not-valid"],
      [{ columnId: "a/b" }, "input-not-valid"],
      [{ version: 0 }, "input-not-valid"],
      [{ version: 1.5 }, "input-not-valid"],
    ];
    for (const [card, code] of refused)
      await expect(send(anna, { stageId, ...card })).rejects.toEqual(refusedAs(code));
    await expect(send(anna, { stageId: "nothing" })).rejects.toEqual(refusedAs("not-found"));
    await editStage(process.services, cast.administrator, { workshopId, stageId, tools: ["read"] });
    await expect(send(anna, { stageId })).rejects.toEqual(refusedAs("tool-off"));
    expect(await cards()).toEqual([]);
  });

  it("[LAB-3] of a stage of another workshop is not there for who takes part in this one", async () => {
    const other = await openTestWorkshop(process, test, "needs-in-90-minutes");
    const stageId = await goTo(process, test, other, "write");
    const stranger = await join(process, other);
    const cardId = await write(process, stranger, stageId, "altrove");
    await expect(send(anna, { stageId })).rejects.toEqual(refusedAs("not-found"));
    await expect(withdrawCard(process.services, anna, { cardId, stageId })).rejects.toEqual(
      refusedAs("not-found"),
    );
    const own = await goTo(process, test, workshop, "write");
    await expect(send(anna, { stageId: own, cardId, version: 9 })).rejects.toEqual(refusedAs("not-found"));
    expect(await listCards(test.database, other.workshopId)).toMatchObject([
      { text: "altrove", withdrawnAt: null },
    ]);
  });

  it("that is hidden tells its author why, also weeks later by the personal code", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    const cardId = await write(process, anna, stageId, "Il signor Rossi");
    await revealStage(process.services, cast.administrator, { workshopId, stageId });
    const hide = { workshopId, cardId, reason: "nomina una persona" };
    await hideCard(process.services, cast.administrator, hide);
    expect((await readOwn(process.services, anna)).cards).toMatchObject([
      { card: { id: cardId }, fate: { kind: "hidden", reason: "nomina una persona" } },
    ]);
    expect((await readOwn(process.services, piero)).cards).toEqual([]);
    await closeWorkshop(process.services, cast.administrator, { workshopId });
    expect(await readFate(process.services, anna.code)).toMatchObject({
      workshop: { id: workshopId },
      cards: [{ fate: { kind: "hidden" } }],
    });
    expect(await readFate(process.services, "ABCDEFGHJKLMNPQR")).toBeNull();
  });

  it("is not taken from who was shown out", async () => {
    const { cast, workshopId } = workshop;
    const { participantId } = anna;
    await removeParticipant(process.services, cast.administrator, { workshopId, participantId });
    expect(await findParticipantByCode(test.database, anna.code)).toBeNull();
    expect(process.shownOut).toEqual([participantId]);
  });
});

describe("a vote", () => {
  const vote = (actor: Participating, stageId: string, sequence: number, choices: Record<string, number>) =>
    castBallot(process.services, actor, {
      stageId,
      reason: "",
      sequence,
      choices: Object.entries(choices).map(([targetId, value]) => ({ targetId, value })),
    });

  it("[LAB-1] is the latest one a person sent, whichever arrives first and however often", async () => {
    const { stageId, first, second } = await openVote();
    await Promise.all([
      vote(anna, stageId, 3, { [second]: 2 }),
      vote(anna, stageId, 1, { [first]: 1 }),
      vote(anna, stageId, 2, { [first]: 2 }),
      vote(anna, stageId, 3, { [second]: 2 }),
    ]);
    await vote(anna, stageId, 2, { [first]: 2 });
    expect(await listBallots(test.database, [stageId])).toMatchObject([
      { participantId: anna.participantId, choices: [{ targetId: second, value: 2 }], sequence: 3 },
    ]);
    expect((await readOwn(process.services, anna)).ballot).toMatchObject({ sequence: 3 });
  });

  it("has no more dots than the rule gives: the fourth of three is refused, and the vote of before stays", async () => {
    const { stageId, first, second } = await openVote();
    await vote(anna, stageId, 1, { [first]: 2, [second]: 1 });
    await expect(vote(anna, stageId, 2, { [first]: 2, [second]: 2 })).rejects.toEqual(
      refusedAs("too-many-dots"),
    );
    await expect(vote(anna, stageId, 2, { [first]: 3 })).rejects.toEqual(refusedAs("too-many-on-one"));
    await expect(vote(anna, stageId, 2, { nothing: 1 })).rejects.toEqual(refusedAs("unknown-target"));
    expect(await listBallots(test.database, [stageId])).toMatchObject([{ sequence: 1 }]);
  });

  it("is kept when its reason is too long; the reason is refused and not cut, and the one of before stays", async () => {
    const { stageId, first, second } = await openVote();
    const say = (sequence: number, targetId: string, reason: string) =>
      castBallot(process.services, anna, { stageId, sequence, reason, choices: [{ targetId, value: 1 }] });
    await say(1, first, "costa troppo");
    await expect(say(2, second, "a".repeat(501))).rejects.toEqual(refusedAs("reason-too-long"));
    expect(await listBallots(test.database, [stageId])).toMatchObject([
      { choices: [{ targetId: second, value: 1 }], reason: "costa troppo", sequence: 2 },
    ]);
    await say(3, second, "🚲".repeat(500));
    expect(await listBallots(test.database, [stageId])).toMatchObject([{ reason: "🚲".repeat(500) }]);
  });

  it("[LAB-4] that comes as the stage closes is either counted or refused: none is told it counts and does not", async () => {
    const { cast, workshopId } = workshop;
    const { stageId, first } = await openVote();
    const people = await Promise.all(Array.from({ length: 12 }, () => join(process, workshop)));
    const casting = people.map((person) =>
      vote(person, stageId, 1, { [first]: 1 }).then(
        () => 1,
        () => 0,
      ),
    );
    await closeStage(process.services, cast.administrator, { workshopId, stageId });
    const counted = (await listBallots(test.database, [stageId])).length;
    const told = (await Promise.all(casting)).reduce<number>((sum, one) => sum + one, 0);
    expect(told).toBe(counted);
    expect((await listBallots(test.database, [stageId])).length).toBe(counted);
  });

  it("[LAB-4] that comes while its stage is being closed waits for that, and is refused", async () => {
    const { stageId, first } = await openVote();
    let casting = Promise.resolve("not asked");
    await test.database.$transaction(async (queries) => {
      await queries.workshopStage.update({ where: { id: stageId }, data: { closedAt: new Date() } });
      casting = vote(anna, stageId, 1, { [first]: 1 }).then(
        () => "counted",
        () => "refused",
      );
      await until(async () => {
        const waiting = await test.database.$queryRaw<unknown[]>`
          SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting).toHaveLength(1);
      });
    });
    expect(await casting).toBe("refused");
    expect(await listBallots(test.database, [stageId])).toEqual([]);
  });

  it("of the room is kept apart, within what so many people can give", async () => {
    const { cast, workshopId } = workshop;
    const { stageId, first, second } = await openVote();
    await vote(anna, stageId, 1, { [first]: 2 });
    const enter = async (voters: number, votes: Record<string, number>) =>
      enterRoomVotes(process.services, cast.administrator, {
        ...{ workshopId, stageId, voters, seen: await seenOfRoom(stageId) },
        votes: Object.entries(votes).map(([targetId, value]) => ({ targetId, value })),
      });
    await enter(4, { [first]: 3, [second]: 4 });
    await enter(2, { [first]: 4 });
    await expect(enter(1, { [first]: 2, [second]: 2 })).rejects.toEqual(refusedAs("too-many-dots"));
    await expect(enter(2, { [first]: 5 })).rejects.toEqual(refusedAs("too-many-on-one"));
    await expect(enter(2, { [first]: -1 })).rejects.toEqual(refusedAs("bad-value"));
    const stage = await stageOf(test, workshopId, "vote");
    expect(stage.roomVoters).toBe(2);
    const totals = totalsOf(
      stage,
      await listBallots(test.database, [stageId]),
      await listRoomVotes(test.database, [stageId]),
    );
    expect(totals.find(({ target }) => target.id === first)).toMatchObject({ phones: 2, room: 4 });
  });
});

describe("what was counted in the room", () => {
  it.each([
    [{ kind: "scores", from: 1, to: 5 }, 15],
    [{ kind: "ranking", places: 3 }, 9],
    [{ kind: "consent" }, 3],
  ])("is of %o no more on one than three people can give", async (rule, most) => {
    const { cast, workshopId } = workshop;
    const { stageId, first } = await openVote();
    await test.database.workshopStage.update({ where: { id: stageId }, data: { rule } });
    const enter = async (value: number, voters = 3) => {
      const votes = [{ targetId: first, value }];
      const seen = await seenOfRoom(stageId);
      return enterRoomVotes(process.services, cast.administrator, {
        ...{ workshopId, stageId, voters, votes, seen },
      });
    };
    await enter(most);
    await expect(enter(most + 1)).rejects.toEqual(refusedAs("too-many-on-one"));
    await expect(enter(1, 0)).rejects.toEqual(refusedAs("too-many-on-one"));
  });
});

describe("two facilitators who count the room at once", () => {
  const none = roomCountMark(0, []);
  /** Both saw that nothing was counted yet. */
  async function countTwice(one: number, other: number) {
    const { cast, workshopId } = workshop;
    const { stageId, first } = await openVote();
    const enter = (value: number, seen = none) =>
      enterRoomVotes(process.services, cast.administrator, {
        ...{ workshopId, stageId, voters: 4, seen, votes: [{ targetId: first, value }] },
      });
    const done = await Promise.allSettled([enter(one), enter(other)]);
    const kept = await listRoomVotes(test.database, [stageId]);
    return { done, kept: kept.map(({ value }) => value), enter, seen: () => seenOfRoom(stageId) };
  }

  it("do not overwrite each other: the second is refused, and may save once it has seen the first", async () => {
    const { done, kept, enter, seen } = await countTwice(3, 5);
    const refused = done.filter(({ status }) => status === "rejected");
    expect(refused).toEqual([{ status: "rejected", reason: refusedAs("room-count-changed") }]);
    expect(kept).toEqual([done[0].status === "fulfilled" ? 3 : 5]);
    await enter(6, await seen());
    await expect(enter(7)).rejects.toEqual(refusedAs("room-count-changed"));
  });

  it("agree where both counted the same", async () => {
    const { done, kept } = await countTwice(3, 3);
    expect([done.map(({ status }) => status), kept]).toEqual([["fulfilled", "fulfilled"], [3]]);
  });
});

describe("being ready", () => {
  it("is said of the stage everybody is at, and of no other", async () => {
    const stageId = await goTo(process, test, workshop, "write");
    await sayReady(process.services, anna, { stageId, isReady: true });
    expect((await process.services.workshopFeed.state(workshop.workshopId)).people).toMatchObject({
      here: 2,
      ready: 1,
    });
    const other = (await stageOf(test, workshop.workshopId, "group")).id;
    await expect(sayReady(process.services, piero, { stageId: other, isReady: true })).rejects.toEqual(
      refusedAs("other-stage"),
    );
  });
});
