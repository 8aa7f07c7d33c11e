import { gunzipSync } from "node:zlib";
import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { castBallot } from "~/commands/workshop/cast-ballot.server";
import { closeStage } from "~/commands/workshop/close-stage.server";
import { closeWorkshop } from "~/commands/workshop/close-workshop.server";
import { editStage } from "~/commands/workshop/edit-stage.server";
import { enterAttendance } from "~/commands/workshop/enter-attendance.server";
import { eraseWorkshopPeople } from "~/commands/workshop/erase-workshop-people.server";
import { openWorkshop } from "~/commands/workshop/open-workshop.server";
import type { Participating } from "~/commands/workshop/participating.server";
import { readOwn } from "~/commands/workshop/read-own.server";
import { revealStage } from "~/commands/workshop/reveal-stage.server";
import { sendCard } from "~/commands/workshop/send-card.server";
import { withdrawCard } from "~/commands/workshop/withdraw-card.server";
import { listAttendance } from "~/database/attendance.server";
import { listBallots } from "~/database/ballots.server";
import { listCards } from "~/database/cards.server";
import { listParticipants } from "~/database/participants.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { listEvents, writeEvent } from "~/database/workshop-events.server";
import { changeWorkshop } from "~/database/workshops.server";
import { boardDocumentName } from "~/document/workspace-document";
import { eraseOldPeople } from "../../../server/clean-up.ts";
import type { TestDatabase } from "../../support/embedded-database.ts";
import { createTestLog } from "../../support/live-room.ts";
import { until } from "../../support/until.ts";
import { refusedAs } from "../acting";
import {
  goTo,
  join,
  openTestWorkshop,
  readWorkshop,
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
  const { cast, workshopId } = workshop;
  for (const kind of ["write", "vote"] as const) {
    const { id: stageId } = await stageOf(test, workshopId, kind);
    await editStage(process.services, cast.administrator, { workshopId, stageId, namesOff: true });
  }
  anna = await join(process, workshop, { nickname: "Canarino Anna" });
  piero = await join(process, workshop, { nickname: "Canarino Piero" });
});

/** Anna writes, it is shown, and Anna votes on it; all without names. */
async function writeAndVote() {
  const { cast, workshopId } = workshop;
  const writing = await goTo(process, test, workshop, "write");
  const cardId = await write(process, anna, writing, "parola segreta");
  await write(process, piero, writing, "altra parola");
  await revealStage(process.services, cast.administrator, { workshopId, stageId: writing });
  const voting = await goTo(process, test, workshop, "vote");
  const choices = [{ targetId: cardId, value: 2 }];
  await castBallot(process.services, anna, { stageId: voting, choices, reason: "", sequence: 1 });
  return { writing, voting, cardId };
}

/** Every row of every table but the one of participants, as text; what is packed is unpacked. */
async function everyOtherRow(): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: test.url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
        WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> 'Participant'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM "${name}"`);
      for (const row of rows) found.push(`${name} ${Object.values(row).map(asText).join(" ")}`);
    }
    return found;
  } finally {
    await client.end();
  }
}

function asText(value: unknown): string {
  if (!Buffer.isBuffer(value)) return JSON.stringify(value);
  const isPacked = value[0] === 0x1f && value[1] === 0x8b;
  return (isPacked ? gunzipSync(value) : value).toString("latin1");
}

describe("[LAB-5] where names are off", () => {
  it("nothing that is stored leads from a card or a vote to who it is of", async () => {
    const { cardId, voting } = await writeAndVote();
    const { cast, workshopId } = workshop;
    await closeStage(process.services, cast.administrator, { workshopId, stageId: voting });
    const rows = await everyOtherRow();
    const leading = [anna.participantId, anna.code, "Canarino Anna"];
    const about = rows.filter((row) => leading.some((word) => row.includes(word)));
    // That she came in is in the log, as the people were told; what she wrote is nowhere beside her.
    expect(about.filter((row) => !row.includes("join-workshop"))).toEqual([]);
    expect(about.filter((row) => row.includes(cardId) || row.includes(voting))).toEqual([]);
    expect(rows.some((row) => row.includes("parola segreta"))).toBe(true);
  });

  it("neither does anything that pages, exports and the document are made of", async () => {
    const { cardId } = await writeAndVote();
    const { cast, workshopId } = workshop;
    const cards = await listCards(test.database, workshopId);
    expect(cards.map(({ participantId }) => participantId)).toEqual([null, null]);
    const stages = (await readWorkshop(test, workshopId)).stages.map(({ id }) => id);
    const ballots = await listBallots(test.database, stages);
    expect(ballots).toMatchObject([{ participantId: null }]);
    // Not even that somebody did: the moment might lead to who.
    const events = (await listEvents(test.database, workshopId)).filter(({ act }) =>
      ["send-card", "withdraw-card", "cast-ballot"].includes(act),
    );
    expect(events).toEqual([]);
    const told = JSON.stringify([cards, ballots, await process.services.workshopFeed.state(workshopId)]);
    expect(told).not.toMatch(/ownerMark/);
    for (const { participantId } of [anna, piero]) expect(told).not.toContain(participantId);
    const { state } = await process.live.read(cast.workspaceId, boardDocumentName(workshopId));
    const document = Buffer.from(state).toString("latin1");
    expect(document).toContain(cardId);
    for (const { participantId, code } of [anna, piero]) {
      expect(document).not.toContain(participantId);
      expect(document).not.toContain(code);
    }
  });

  it("a card and a vote are their owner's all the same, by the personal code and by nothing else", async () => {
    const { writing, voting, cardId } = await writeAndVote();
    const own = await readOwn(process.services, anna);
    expect(own.cards.map(({ card }) => card.id)).toEqual([cardId]);
    expect(own.ballot).toMatchObject({ sequence: 1 });
    expect((await readOwn(process.services, piero)).ballot).toBeNull();
    const forged = { ...anna, code: piero.code };
    expect((await readOwn(process.services, forged)).cards.map(({ card }) => card.id)).not.toContain(cardId);
    const choices = [{ targetId: cardId, value: 1 }];
    await castBallot(process.services, anna, { stageId: voting, choices, reason: "", sequence: 2 });
    expect(await listBallots(test.database, [voting])).toHaveLength(1);
    await goTo(process, test, workshop, "talk");
    await expect(withdrawCard(process.services, anna, { cardId, stageId: writing })).rejects.toEqual(
      refusedAs("other-stage"),
    );
  });

  it("somebody else neither words a card anew nor withdraws it", async () => {
    const stageId = await goTo(process, test, workshop, "write");
    const cardId = await write(process, anna, stageId, "parola segreta");
    const card = { cardId, stageId, text: "altra", columnId: "", version: 2 };
    await expect(sendCard(process.services, piero, card)).rejects.toEqual(refusedAs("not-found"));
    await expect(withdrawCard(process.services, piero, card)).rejects.toEqual(refusedAs("not-found"));
    await sendCard(process.services, anna, { ...card, text: "corretta" });
    await withdrawCard(process.services, anna, card);
    expect(await listCards(test.database, workshop.workshopId)).toMatchObject([
      { text: "corretta", withdrawnAt: expect.any(Date) },
    ]);
  });

  it("cards wait for the reveal also where they would be seen as they are written", async () => {
    const { workshopId, cast } = workshop;
    const { id: stageId } = await stageOf(test, workshopId, "write");
    await test.database.workshopStage.update({ where: { id: stageId }, data: { isOpenWriting: true } });
    await goTo(process, test, workshop, "write");
    await write(process, anna, stageId, "parola segreta");
    await process.services.boardKeeper.settled(workshopId);
    expect((await process.live.readBoard(cast.workspaceId, workshopId)).cards).toEqual([]);
  });
});

describe("[LAB-6] when the day comes until which people were kept", () => {
  const log = createTestLog();
  const erase = (now: string) => eraseOldPeople({ database: test.database, log }, new Date(now));
  const close = () => {
    const { cast, workshopId } = workshop;
    return closeWorkshop(process.services, cast.administrator, { workshopId });
  };
  const open = () => {
    const { cast, workshopId } = workshop;
    return openWorkshop(process.services, cast.administrator, { workshopId });
  };
  const nicknames = async () => {
    const people = await listParticipants(test.database, workshop.workshopId);
    return people.map(({ nickname }) => nickname).filter((nickname) => nickname !== "");
  };

  it("nicknames, codes, attendance and log go, and what was said and voted stays", async () => {
    const { cast, workshopId } = workshop;
    const { voting } = await writeAndVote();
    await close();
    await erase("2027-11-24T12:00:00Z");
    expect((await readWorkshop(test, workshopId)).erasedAt).toBeNull();
    await erase("2027-11-25T12:00:00Z");
    expect((await readWorkshop(test, workshopId)).erasedAt).not.toBeNull();
    const people = await listParticipants(test.database, workshopId);
    expect(people.map(({ nickname }) => nickname)).toEqual(["", ""]);
    expect(await listEvents(test.database, workshopId)).toEqual([]);
    expect(await listCards(test.database, workshopId)).toHaveLength(2);
    expect(await listBallots(test.database, [voting])).toHaveLength(1);
    await eraseWorkshopPeople(process.services, cast.administrator, { workshopId });
  });

  it("they may also go before it, by whoever runs the workshop", async () => {
    const { cast, workshopId } = workshop;
    await eraseWorkshopPeople(process.services, cast.administrator, { workshopId });
    const people = await listParticipants(test.database, workshopId);
    expect(people.map(({ nickname }) => nickname)).toEqual(["", ""]);
    const acts = (await listEvents(test.database, workshopId)).map(({ act }) => act);
    expect(acts).toEqual(["erase-workshop-people"]);
  });

  it("an evening that goes on past midnight goes on with its people, and they go once it is closed", async () => {
    const { workshopId } = workshop;
    const keptUntil = new Date("2026-11-24T00:00:00Z");
    await test.database.workshop.update({ where: { id: workshopId }, data: { keptUntil } });
    const { voting, cardId } = await writeAndVote();
    await erase("2026-11-24T23:30:00Z");
    expect([...(await nicknames())].sort()).toEqual(["Canarino Anna", "Canarino Piero"]);
    const choices = [{ targetId: cardId, value: 1 }];
    await castBallot(process.services, anna, { stageId: voting, choices, reason: "", sequence: 2 });
    expect(await listBallots(test.database, [voting])).toHaveLength(1);
    await close();
    await erase("2026-11-24T23:30:00Z");
    expect(await nicknames()).toEqual([]);
  });

  it("people of a workshop that nobody closed go all the same, once nothing was done in it for a day", async () => {
    const keptUntil = new Date("2026-11-24T00:00:00Z");
    await test.database.workshop.update({ where: { id: workshop.workshopId }, data: { keptUntil } });
    await erase("2026-11-25T08:00:00Z");
    expect(await nicknames()).toHaveLength(2);
    await erase("2026-11-25T10:00:00Z");
    expect(await nicknames()).toEqual([]);
  });

  it("whoever comes in after others were forgotten, or is entered then, is forgotten in their turn", async () => {
    const { cast, workshopId } = workshop;
    await close();
    await erase("2027-11-25T12:00:00Z");
    await open();
    await join(process, workshop, { nickname: "Canarino Luca" });
    await eraseWorkshopPeople(process.services, cast.administrator, { workshopId });
    await join(process, workshop, { nickname: "Canarino Marta" });
    expect(await nicknames()).toEqual(["Canarino Marta"]);
    await close();
    await erase("2027-11-25T12:00:00Z");
    expect(await nicknames()).toEqual([]);
    const maria = { name: "Maria Rossi", organisation: "", role: "", hasMandate: false };
    const entries = [{ ...maria, mode: "in-presence" as const }];
    await enterAttendance(process.services, cast.administrator, { workshopId, entries });
    await erase("2027-11-25T12:00:00Z");
    expect(await listAttendance(test.database, workshopId)).toEqual([]);
  });

  it("a workshop that is opened while its people wait to be forgotten keeps them", async () => {
    const { workshopId } = workshop;
    await close();
    let erasing = Promise.resolve();
    await inTransaction(test.database, async (queries) => {
      await holdAlone(queries, `workshop:${workshopId}`);
      erasing = erase("2027-11-25T12:00:00Z");
      await until(async () => {
        const waiting = await test.database.$queryRaw<unknown[]>`
          SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting).toHaveLength(1);
      });
      await changeWorkshop(queries, workshopId, { status: "open" });
      const event = { workshopId, memberId: null, participantId: null, act: "open-workshop", subject: {} };
      await writeEvent(queries, { ...event, at: new Date("2027-11-25T12:00:00Z") });
    });
    await erasing;
    expect(await nicknames()).toHaveLength(2);
  });

  it("one whose people cannot be forgotten keeps no other from being so, and is told of", async () => {
    const failing = workshop.workshopId;
    const standing = await openTestWorkshop(process, test, "needs-in-90-minutes");
    const other = await openTestWorkshop(process, test, "needs-in-90-minutes");
    await test.database.workshop.update({
      where: { id: standing.workshopId },
      data: { keptUntil: new Date("2028-11-24T00:00:00Z") },
    });
    // The mark of a code that was erased is one of a kind: this one is taken.
    const { participantId } = await join(process, standing);
    const codeHash = `erased ${anna.participantId}`;
    await test.database.participant.update({ where: { id: participantId }, data: { codeHash } });
    await erase("2027-11-25T12:00:00Z");
    expect((await readWorkshop(test, failing)).erasedAt).toBeNull();
    expect((await readWorkshop(test, other.workshopId)).erasedAt).not.toBeNull();
    expect(log.lines).toMatchObject([{ level: "warn", fields: { workshopId: failing } }]);
  });
});
