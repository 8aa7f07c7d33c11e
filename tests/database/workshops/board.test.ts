import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { castBallot } from "~/commands/workshop/cast-ballot.server";
import { closeStage } from "~/commands/workshop/close-stage.server";
import { enterCard } from "~/commands/workshop/enter-card.server";
import { hideCard } from "~/commands/workshop/hide-card.server";
import { openStage } from "~/commands/workshop/open-stage.server";
import type { Participating } from "~/commands/workshop/participating.server";
import { revealStage } from "~/commands/workshop/reveal-stage.server";
import { sendCard } from "~/commands/workshop/send-card.server";
import { showCard } from "~/commands/workshop/show-card.server";
import { withdrawCard } from "~/commands/workshop/withdraw-card.server";
import { addGroup, putInGroup } from "~/document/board/write-board";
import type { PublicState } from "~/domain/workshop/public-state";
import { createTestDatabase, type TestDatabase } from "../../support/embedded-database.ts";
import { until } from "../../support/until.ts";
import {
  goTo,
  join,
  newCardId,
  onBoard,
  openTestWorkshop,
  readWorkshop,
  stageOf,
  startProcess,
  type TestProcess,
  type TestWorkshop,
  write,
} from "./workshop-session.ts";

let test: TestDatabase;
let process: TestProcess;
let workshop: TestWorkshop;
let anna: Participating;

beforeAll(async () => void (test = await createTestDatabase()));
afterAll(() => test.drop());
beforeEach(async () => {
  process = startProcess(test);
  workshop = await openTestWorkshop(process, test, "needs-in-90-minutes");
  anna = await join(process, workshop);
});
afterEach(() => process.close());

/** The board as everybody sees it, as soon as the keeper has nothing more to do. */
async function readBoard(by: TestProcess = process) {
  const { cast, workshopId } = workshop;
  await by.services.boardKeeper.settled(workshopId);
  return by.live.readBoard(cast.workspaceId, workshopId);
}

const texts = async () => (await readBoard()).cards.map(({ text }) => text).sort();
const reveal = (stageId: string) =>
  revealStage(process.services, workshop.cast.administrator, { workshopId: workshop.workshopId, stageId });

describe("[LAB-7] the board of a workshop", () => {
  it("has no card before it is shown, and all of them afterwards, those of the room told apart", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    await write(process, anna, stageId, "uno");
    await enterCard(process.services, cast.administrator, { workshopId, stageId, text: "due" });
    expect(await texts()).toEqual([]);
    await reveal(stageId);
    expect((await readBoard()).cards.map(({ text, isInRoom }) => [text, isInRoom]).sort()).toEqual([
      ["due", true],
      ["uno", false],
    ]);
  });

  it("follows its cards as they are corrected, hidden, shown again and withdrawn; where they stood is kept", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    const cardId = await write(process, anna, stageId, "uno");
    await reveal(stageId);
    await readBoard();
    const groupId = await onBoard(process, workshop, (doc) => {
      const id = addGroup(doc, { exercise: 0, title: "Trasporti" });
      putInGroup(doc, [cardId], id);
      return id;
    });
    const card = { cardId, stageId, columnId: "", version: 2, text: "uno corretto" };
    await sendCard(process.services, anna, card);
    expect((await readBoard()).cards).toMatchObject([{ text: "uno corretto", groupId }]);
    await hideCard(process.services, cast.administrator, { workshopId, cardId, reason: "nomina qualcuno" });
    expect((await readBoard()).cards).toEqual([]);
    await showCard(process.services, cast.administrator, { workshopId, cardId });
    expect((await readBoard()).cards).toMatchObject([{ text: "uno corretto", groupId }]);
    await withdrawCard(process.services, anna, { cardId, stageId });
    expect((await readBoard()).cards).toEqual([]);
    expect(process.log.lines.filter(({ level }) => level !== "info")).toEqual([]);
  });

  it("has many cards sent at once, each once", async () => {
    const stageId = await goTo(process, test, workshop, "write");
    await test.database.workshopStage.update({ where: { id: stageId }, data: { isOpenWriting: true } });
    const people = await Promise.all(Array.from({ length: 10 }, () => join(process, workshop)));
    const sent = await Promise.all(
      people.flatMap((person, one) =>
        Array.from({ length: 30 }, (_, other) => write(process, person, stageId, `${one} ${other}`)),
      ),
    );
    const { cards } = await readBoard();
    expect(cards.map(({ id }) => id).sort()).toEqual([...sent].sort());
    expect(new Set(cards.map(({ text }) => text)).size).toBe(300);
  });

  it("has the columns of an exercise once it begins, once each, and cards in the column that was chosen", async () => {
    const { cast } = workshop;
    workshop = await openTestWorkshop(process, test, "swot");
    anna = await join(process, workshop);
    const stageId = await goTo(process, test, workshop, "write");
    const card = { cardId: newCardId(), stageId, columnId: "weaknesses", version: 1, text: "pochi autobus" };
    await sendCard(process.services, anna, card);
    await sendCard(process.services, anna, {
      ...card,
      cardId: newCardId(),
      columnId: "nowhere",
      text: "altro",
    });
    await reveal(stageId);
    const { groups, cards } = await readBoard();
    expect(groups).toMatchObject(
      ["strengths", "weaknesses", "opportunities", "threats"].map((id) => ({ id: `0-${id}`, isFixed: true })),
    );
    expect(cards.map(({ text, groupId }) => [text, groupId]).sort()).toEqual([
      ["altro", ""],
      ["pochi autobus", "0-weaknesses"],
    ]);
    const again = startProcess(test);
    expect((await readBoard(again)).groups).toHaveLength(4);
    await again.close();
    expect(cast).toBeDefined();
  });

  it("is mended by the next process, when one ended before it could say that a card was put there", async () => {
    const { workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    const there = await write(process, anna, stageId, "scritto");
    await reveal(stageId);
    await readBoard();
    const groupId = await onBoard(process, workshop, (doc) => {
      const id = addGroup(doc, { exercise: 0, title: "Trasporti" });
      putInGroup(doc, [there], id);
      return id;
    });
    const lost = await write(process, anna, stageId, "non scritto");
    await process.close();
    // As such an end leaves the rows: of both it was said that they are being put there.
    await test.database.card.updateMany({ where: { workshopId }, data: { boardVersion: -2 } });
    process = startProcess(test);
    await process.services.boardKeeper.mend();
    await until(async () => {
      const rows = await test.database.card.findMany({ where: { workshopId } });
      expect(rows.map(({ boardVersion }) => boardVersion)).toEqual([1, 1]);
    });
    const { cards } = await readBoard();
    expect(cards.map(({ id, groupId }) => [id, groupId]).sort()).toEqual(
      [
        [there, groupId],
        [lost, ""],
      ].sort(),
    );
  });

  it("gets what could not be written as soon as it can be", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    await process.services.boardKeeper.settled(workshopId);
    await write(process, anna, stageId, "uno");
    await test.database.liveDocument.updateMany({
      where: { workspaceId: cast.workspaceId, name: `board/${workshopId}` },
      data: { name: "board/elsewhere" },
    });
    await process.close();
    process = startProcess(test);
    await reveal(stageId);
    await until(() => expect(process.log.lines.some(({ level }) => level === "warn")).toBe(true));
    await test.database.liveDocument.updateMany({
      where: { workspaceId: cast.workspaceId, name: "board/elsewhere" },
      data: { name: `board/${workshopId}` },
    });
    await until(async () =>
      expect(
        (await process.live.readBoard(cast.workspaceId, workshopId)).cards.map(({ text }) => text),
      ).toEqual(["uno"]),
    );
  });
});

describe("[LAB-8] a process that ends in the middle of a vote", () => {
  it("leaves the stage, its timer, its targets and its votes to the next, where the vote goes on", async () => {
    const { cast, workshopId } = workshop;
    const writing = await goTo(process, test, workshop, "write");
    await write(process, anna, writing, "uno");
    await reveal(writing);
    const voting = await goTo(process, test, workshop, "vote");
    const before = await stageOf(test, workshopId, "vote");
    const choices = [{ targetId: before.targets[0]?.id ?? "", value: 2 }];
    await castBallot(process.services, anna, { stageId: voting, choices, reason: "", sequence: 1 });
    await process.close();
    process = startProcess(test);
    expect(await stageOf(test, workshopId, "vote")).toEqual(before);
    expect(await process.services.workshopFeed.state(workshopId)).toMatchObject({
      stage: { id: voting, state: "open", endsAt: before.endsAt?.getTime() },
      people: { ballots: 1 },
    });
    const piero = await join(process, workshop);
    for (const person of [anna, piero])
      await castBallot(process.services, person, { stageId: voting, choices, reason: "", sequence: 1 });
    const { administrator } = cast;
    await closeStage(process.services, administrator, { workshopId, stageId: voting });
    const { totals } = await process.services.workshopFeed.state(workshopId);
    expect(totals).toMatchObject([{ phones: 4, room: 0 }]);
  });
});

describe("[LAB-9] everybody who listens", () => {
  it("hears the same state, later ones with greater versions, and no vote before it is closed", async () => {
    const { cast, workshopId } = workshop;
    const heard: PublicState[] = [];
    const jsons = new Set<string>();
    const { workshopFeed } = process.services;
    const stops = [0, 1].map(() =>
      workshopFeed.subscribe(workshopId, (state, json) => {
        heard.push(state);
        jsons.add(json);
      }),
    );
    const writing = await goTo(process, test, workshop, "write");
    await until(() => expect(heard.at(-1)?.stage?.id).toBe(writing));
    await write(process, anna, writing, "uno");
    await until(() => expect(heard.at(-1)?.people.cards).toBe(1));
    expect(JSON.stringify(heard.at(-1))).not.toContain("uno");
    await reveal(writing);
    await openStage(process.services, cast.administrator, {
      workshopId,
      stageId: (await stageOf(test, workshopId, "vote")).id,
    });
    const { stages } = await readWorkshop(test, workshopId);
    const vote = stages.find(({ kind }) => kind === "vote");
    const choices = [{ targetId: vote?.targets[0]?.id ?? "", value: 2 }];
    await castBallot(process.services, anna, { stageId: vote?.id ?? "", choices, reason: "", sequence: 1 });
    await until(() => expect(heard.at(-1)?.people.ballots).toBe(1));
    expect(heard.every(({ totals }) => totals === null)).toBe(true);
    await closeStage(process.services, cast.administrator, { workshopId, stageId: vote?.id ?? "" });
    await until(() => expect(heard.at(-1)?.totals).toMatchObject([{ phones: 2 }]));
    for (const stop of stops) stop();
    // Two listened: each state was put together once.
    expect(jsons.size * 2).toBe(heard.length);
    const versions = heard.filter((_, index) => index % 2 === 0).map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((one, other) => one - other));
  });
});
