import { beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { approveMinutes } from "~/commands/workshop/approve-minutes.server";
import { castBallot } from "~/commands/workshop/cast-ballot.server";
import { closeStage } from "~/commands/workshop/close-stage.server";
import { editMinutesPart } from "~/commands/workshop/edit-minutes-part.server";
import { enterAttendance } from "~/commands/workshop/enter-attendance.server";
import { enterRoomVotes } from "~/commands/workshop/enter-room-votes.server";
import type { Participating } from "~/commands/workshop/participating.server";
import { readFate } from "~/commands/workshop/read-fate.server";
import { recordCommitment } from "~/commands/workshop/record-commitment.server";
import { recordFinding } from "~/commands/workshop/record-finding.server";
import { removeAttendance } from "~/commands/workshop/remove-attendance.server";
import { reopenMinutes } from "~/commands/workshop/reopen-minutes.server";
import { revealStage } from "~/commands/workshop/reveal-stage.server";
import { setAside } from "~/commands/workshop/set-aside.server";
import { takeUpCommitment } from "~/commands/workshop/take-up-commitment.server";
import { turnIntoNeed } from "~/commands/workshop/turn-into-need.server";
import { undoOutcome } from "~/commands/workshop/undo-outcome.server";
import { listAttendance } from "~/database/attendance.server";
import { holdAlone, inTransaction } from "~/database/transaction.server";
import { listFindings } from "~/database/workshop-findings.server";
import { listMinutesParts } from "~/database/workshop-minutes.server";
import {
  deleteOutcome,
  findOutcomesOfNeed,
  listOutcomes,
  listWaitingCommitments,
} from "~/database/workshop-outcomes.server";
import { roomCountMark } from "~/domain/workshop/room-count-mark";
import { rewordCard } from "~/document/board/keep-cards";
import { addGroup, nameGroup, putInGroup } from "~/document/board/write-board";
import { addEvidence } from "~/document/needs/write-needs";
import { needsDocumentName } from "~/document/workspace-document";
import type { TestDatabase } from "../../support/embedded-database.ts";
import { until } from "../../support/until.ts";
import { refusedAs } from "../acting";
import {
  goTo,
  join,
  onBoard,
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
let groupId: string;
let cardIds: readonly string[];

runProcess((running) => ({ test, process } = running));
/** Two cards in one group, one alone, three dots by phone and four in the room on the group. */
beforeEach(async () => {
  workshop = await openTestWorkshop(process, test, "needs-in-90-minutes");
  anna = await join(process, workshop);
  const { cast, workshopId } = workshop;
  const writing = await goTo(process, test, workshop, "write");
  cardIds = [
    await write(process, anna, writing, "autobus la sera"),
    await write(process, anna, writing, "treno la domenica"),
    await write(process, anna, writing, "doposcuola"),
  ];
  await revealStage(process.services, cast.administrator, { workshopId, stageId: writing });
  await process.services.boardKeeper.settled(workshopId);
  groupId = await onBoard(process, workshop, (doc) => {
    const id = addGroup(doc, { exercise: 0, title: "Trasporti" });
    putInGroup(doc, cardIds.slice(0, 2), id);
    return id;
  });
  const stageId = await goTo(process, test, workshop, "vote");
  const { targets } = await stageOf(test, workshopId, "vote");
  expect(targets).toMatchObject([
    { id: groupId, kind: "group", cardCount: 2 },
    { id: cardIds[2], kind: "card" },
  ]);
  const choices = [{ targetId: groupId, value: 2 }];
  await castBallot(process.services, anna, { stageId, choices, reason: "", sequence: 1 });
  const votes = [{ targetId: groupId, value: 4 }];
  await enterRoomVotes(process.services, cast.administrator, {
    ...{ workshopId, stageId, voters: 2, votes, seen: roomCountMark(0, []) },
  });
  await closeStage(process.services, cast.administrator, { workshopId, stageId });
});

const target = () => ({ workshopId: workshop.workshopId, exercise: 0, targetId: groupId });
const need = {
  title: "Trasporti serali",
  description: "Nessun autobus dopo le 19.",
  categoryId: "",
  targetGroup: "giovani",
  municipalities: ["001191"],
  priority: "high",
  priorityReason: "6 punti su 6",
} as const;
const needs = async () => (await process.live.readNeeds(workshop.cast.workspaceId)).needs;
const outcomes = () => listOutcomes(test.database, workshop.workshopId);

describe("a group that becomes a need", () => {
  it("[LAB-10] is one need, from which it can be read where it came from, and whose cards tell where they went", async () => {
    const { cast } = workshop;
    const turn = () => turnIntoNeed(process.services, cast.administrator, { ...target(), need });
    const { needId } = await turn();
    await expect(turn()).rejects.toEqual(refusedAs("already-decided"));
    expect(await needs()).toMatchObject([
      { id: needId, title: "Trasporti serali", targetGroup: "giovani", priority: "high", status: "raised" },
    ]);
    expect(await findOutcomesOfNeed(test.database, cast.workspaceId, needId)).toMatchObject(
      [
        {
          title: "Trasporti",
          cardIds: [...cardIds.slice(0, 2)].sort(),
          votes: { phones: 2, room: 4 },
          decision: { kind: "need", needId },
        },
      ].map((one) => ({ ...one, cardIds: expect.arrayContaining(one.cardIds) })),
    );
    const fates = await readFate(process.services, anna.code);
    const decided = fates?.cards.filter(({ fate }) => fate.kind === "decided").map(({ card }) => card.id);
    expect(decided?.sort()).toEqual([...cardIds.slice(0, 2)].sort());
  });

  it("[LAB-10] is one need also when two decide at once", async () => {
    const { cast } = workshop;
    const turn = () => turnIntoNeed(process.services, cast.administrator, { ...target(), need });
    const answers = await Promise.allSettled([turn(), turn(), turn()]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await needs()).toHaveLength(1);
    expect(await outcomes()).toHaveLength(1);
  });

  it("is undone with its need, unless somebody has gone on with it", async () => {
    const { cast, workshopId } = workshop;
    const { workspaceId, administrator } = cast;
    await turnIntoNeed(process.services, administrator, { ...target(), need });
    const undo = async () => {
      const [outcome] = await outcomes();
      await undoOutcome(process.services, administrator, { workshopId, outcomeId: outcome?.id ?? "" });
    };
    await undo();
    expect(await needs()).toEqual([]);
    expect(await outcomes()).toEqual([]);
    const { needId } = await turnIntoNeed(process.services, administrator, { ...target(), need });
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await process.live.read(workspaceId, needsDocumentName)).state);
    const before = Y.encodeStateVector(doc);
    const evidence = { needId, indicator: "", source: "Istat", year: null, link: "", file: "", fileName: "" };
    addEvidence(doc, evidence);
    await process.live.write(workspaceId, needsDocumentName, Y.encodeStateAsUpdate(doc, before));
    await expect(undo()).rejects.toEqual(refusedAs("need-in-use"));
    expect(await outcomes()).toHaveLength(1);
  });

  it("has a category of the workspace, and is decided by who runs the workshop", async () => {
    const { cast } = workshop;
    const wrong = { ...target(), need: { ...need, categoryId: "nothing" } };
    await expect(turnIntoNeed(process.services, cast.administrator, wrong)).rejects.toEqual(
      refusedAs("input-not-valid"),
    );
    await expect(turnIntoNeed(process.services, cast.editor, { ...target(), need })).rejects.toEqual(
      refusedAs("not-allowed"),
    );
    await expect(
      turnIntoNeed(process.services, cast.administrator, { ...target(), targetId: "nothing", need }),
    ).rejects.toEqual(refusedAs("not-found"));
    expect(await needs()).toEqual([]);
  });
});

describe("the words of a card on the board that somebody wrote over", () => {
  const forge = () =>
    onBoard(process, workshop, (doc) => {
      for (const id of cardIds) rewordCard(doc, id, "parole di un altro");
    });

  it("are not what a decision about it says: that goes by what was written", async () => {
    const { cast } = workshop;
    await forge();
    const targetId = cardIds[2] ?? "";
    await setAside(process.services, cast.administrator, {
      ...target(),
      targetId,
      reason: "non dipende da noi",
    });
    expect(await outcomes()).toMatchObject([{ targetId, title: "doposcuola" }]);
  });

  it("name no group without a name either", async () => {
    const { cast } = workshop;
    await onBoard(process, workshop, (doc) => nameGroup(doc, groupId, ""));
    await forge();
    await setAside(process.services, cast.administrator, { ...target(), reason: "non dipende da noi" });
    const [outcome] = await outcomes();
    expect(["autobus la sera", "treno la domenica"]).toContain(outcome?.title);
  });
});

describe("what else may come of it", () => {
  it("a commitment waits for the people of its organisation, who alone take it up", async () => {
    const { cast } = workshop;
    const said = { organisationId: cast.partner, what: "Un pulmino", quantity: "2 sere" };
    await recordCommitment(process.services, cast.administrator, { ...target(), ...said });
    const waiting = () => listWaitingCommitments(test.database, cast.workspaceId, cast.partner);
    const [outcome] = await waiting();
    expect(outcome?.decision).toEqual({ kind: "commitment", ...said, commitmentId: null });
    expect(await listWaitingCommitments(test.database, cast.workspaceId, cast.lead)).toEqual([]);
    const take = { outcomeId: outcome?.id ?? "", commitmentId: "abc" };
    await expect(takeUpCommitment(process.services, cast.administrator, take)).rejects.toEqual(
      refusedAs("not-allowed"),
    );
    await takeUpCommitment(process.services, cast.editor, take);
    expect(await waiting()).toEqual([]);
    await expect(
      setAside(process.services, cast.administrator, { ...target(), reason: "altro" }),
    ).rejects.toEqual(refusedAs("already-decided"));
  });

  /** A promise of the partner; answers what takes it up. */
  async function promise(): Promise<{ readonly outcomeId: string }> {
    const { cast } = workshop;
    const said = { organisationId: cast.partner, what: "Un pulmino", quantity: "2 sere" };
    await recordCommitment(process.services, cast.administrator, { ...target(), ...said });
    const [outcome] = await outcomes();
    return { outcomeId: outcome?.id ?? "" };
  }

  it("a commitment is taken up once, also when several take it up at once", async () => {
    const { cast } = workshop;
    const { outcomeId } = await promise();
    const answers = await Promise.allSettled(
      ["a", "b", "c", "d"].map((commitmentId) =>
        takeUpCommitment(process.services, cast.editor, { outcomeId, commitmentId }),
      ),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = answers.flatMap((answer) =>
      answer.status === "rejected" ? [answer.reason as unknown] : [],
    );
    expect(refused).toEqual(Array.from({ length: 3 }, () => refusedAs("already-decided")));
  });

  it("a commitment that is undone while somebody takes it up is not there any more", async () => {
    const { cast, workshopId } = workshop;
    const { outcomeId } = await promise();
    let taking: Promise<unknown> = Promise.resolve();
    await inTransaction(test.database, async (queries) => {
      await holdAlone(queries, `workshop:${workshopId}`);
      await deleteOutcome(queries, outcomeId);
      const take = { outcomeId, commitmentId: "abc" };
      taking = takeUpCommitment(process.services, cast.editor, take).catch((error: unknown) => error);
      await until(async () => {
        const waiting = await test.database.$queryRaw<unknown[]>`
          SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        expect(waiting).toHaveLength(1);
      });
    });
    expect(await taking).toEqual(refusedAs("not-found"));
  });

  const record = (title: string) =>
    recordFinding(process.services, workshop.cast.administrator, {
      ...{ ...target(), title },
      ...{ kind: "problem", detail: "", parentId: null },
    });
  const findings = () => listFindings(test.database, workshop.cast.workspaceId);

  it("a finding is kept once, and goes when it is undone", async () => {
    const { cast, workshopId } = workshop;
    await record("Pochi autobus");
    expect(await findings()).toMatchObject([{ kind: "problem", title: "Pochi autobus", sourceId: groupId }]);
    const [outcome] = await outcomes();
    await undoOutcome(process.services, cast.administrator, { workshopId, outcomeId: outcome?.id ?? "" });
    expect(await findings()).toEqual([]);
  });

  it("[LAB-10] whatever was decided stays until it is undone, also when two decide otherwise at once", async () => {
    const { cast } = workshop;
    const leave = () => setAside(process.services, cast.administrator, { ...target(), reason: "altro" });
    await record("Pochi autobus");
    for (const again of [() => record("Pochi trasporti"), leave, promise])
      await expect(again()).rejects.toEqual(refusedAs("already-decided"));
    expect(await findings()).toMatchObject([{ title: "Pochi autobus" }]);
    const [outcome] = await outcomes();
    expect(outcome?.decision.kind).toBe("finding");
    const { workshopId } = workshop;
    await undoOutcome(process.services, cast.administrator, { workshopId, outcomeId: outcome?.id ?? "" });
    const answers = await Promise.allSettled([record("Pochi autobus"), leave(), promise()]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const [kept] = await outcomes();
    expect(await findings()).toHaveLength(kept?.decision.kind === "finding" ? 1 : 0);
  });

  it("nothing comes of it with a reason, which the author of a card reads", async () => {
    const { cast } = workshop;
    const reason = "non dipende da noi";
    await setAside(process.services, cast.administrator, {
      ...target(),
      targetId: cardIds[2] ?? "",
      reason,
    });
    const fates = await readFate(process.services, anna.code);
    expect(fates?.cards.find(({ card }) => card.id === cardIds[2])?.fate).toMatchObject({
      kind: "decided",
      decision: { kind: "set-aside", reason },
    });
  });
});

describe("minutes and attendance", () => {
  it("a part of the minutes is not written over what its writer has not seen, nor once they are approved", async () => {
    const { cast, workshopId } = workshop;
    const { administrator } = cast;
    const edit = (text: string, seenVersion: number) =>
      editMinutesPart(process.services, administrator, { workshopId, partId: "method", text, seenVersion });
    const answers = await Promise.allSettled([edit("uno", 0), edit("due", 0)]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await edit("tre", 1);
    // Sent once more by somebody who had no answer.
    await edit("tre", 1);
    await expect(edit("quattro", 1)).rejects.toEqual(refusedAs("minutes-changed"));
    const drafted = [
      { partId: "method", text: "come è stato redatto" },
      { partId: "agenda", text: "Accoglienza" },
    ];
    await approveMinutes(process.services, administrator, { workshopId, drafted });
    await expect(edit("quattro", 2)).rejects.toEqual(refusedAs("minutes-approved"));
    expect(await readWorkshop(test, workshopId)).toMatchObject({
      minutesApprovedBy: administrator.memberId,
    });
    await reopenMinutes(process.services, administrator, { workshopId, reason: "manca un ente" });
    await edit("quattro", 2);
    expect(await listMinutesParts(test.database, workshopId)).toEqual([
      { partId: "agenda", text: "Accoglienza", version: 1 },
      { partId: "method", text: "quattro", version: 3 },
    ]);
  });

  it("attendance is entered as the sheet has it, and taken out again", async () => {
    const { cast, workshopId } = workshop;
    const entry = {
      name: "Maria Rossi",
      organisation: "Comune di Perosa",
      role: "assessora",
      mode: "in-presence",
      hasMandate: true,
    } as const;
    await enterAttendance(process.services, cast.administrator, { workshopId, entries: [entry] });
    const [entered] = await listAttendance(test.database, workshopId);
    expect(entered).toMatchObject(entry);
    await expect(
      enterAttendance(process.services, cast.administrator, {
        workshopId,
        entries: [{ ...entry, name: " " }],
      }),
    ).rejects.toEqual(refusedAs("input-not-valid"));
    const entryId = entered?.id ?? "";
    await removeAttendance(process.services, cast.administrator, { workshopId, entryId });
    expect(await listAttendance(test.database, workshopId)).toEqual([]);
  });
});
