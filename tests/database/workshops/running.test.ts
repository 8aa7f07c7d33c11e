import { beforeEach, describe, expect, it } from "vitest";
import { addExercise } from "~/commands/workshop/add-exercise.server";
import { addTime } from "~/commands/workshop/add-time.server";
import { closeStage } from "~/commands/workshop/close-stage.server";
import { closeWorkshop } from "~/commands/workshop/close-workshop.server";
import { createWorkshop } from "~/commands/workshop/create-workshop.server";
import { editStage } from "~/commands/workshop/edit-stage.server";
import { editWorkshop } from "~/commands/workshop/edit-workshop.server";
import { holdTimer } from "~/commands/workshop/hold-timer.server";
import { moveStage } from "~/commands/workshop/move-stage.server";
import { openStage } from "~/commands/workshop/open-stage.server";
import { openWorkshop } from "~/commands/workshop/open-workshop.server";
import { removeExercise } from "~/commands/workshop/remove-exercise.server";
import { reopenStage } from "~/commands/workshop/reopen-stage.server";
import { setFacilitators } from "~/commands/workshop/set-facilitators.server";
import { castBallot } from "~/commands/workshop/cast-ballot.server";
import { resumeTimer } from "~/commands/workshop/resume-timer.server";
import { revealStage } from "~/commands/workshop/reveal-stage.server";
import { listEvents } from "~/database/workshop-events.server";
import { stageFingerprint } from "~/database/workshop-stages.server";
import { findWorkshop, listWorkshops, workshopFingerprint } from "~/database/workshops.server";
import { rewordCard } from "~/document/board/keep-cards";
import { workshopFormats } from "~/domain/workshop/formats";
import { isWorkshopCode } from "~/domain/workshop/workshop-code";
import type { TestDatabase } from "../../support/embedded-database.ts";
import { refusedAs } from "../acting";
import { buildCast } from "../cast";
import {
  description,
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

runProcess((running) => ({ test, process } = running));
beforeEach(async () => void (workshop = await openTestWorkshop(process, test, "needs-in-90-minutes")));

describe("preparing a workshop", () => {
  it.each(workshopFormats.map(({ id }) => id))(
    "of the format %s copies its stages, and opens a board",
    async (formatId) => {
      const { cast } = workshop;
      const { workshopId } = await createWorkshop(process.services, cast.leadEditor, {
        ...description,
        formatId,
        facilitatorIds: [cast.editor.memberId],
      });
      const made = await findWorkshop(test.database, cast.workspaceId, workshopId);
      expect(made).toMatchObject({ ...description, formatId, status: "prepared", code: null });
      expect(made?.facilitatorIds).toEqual([cast.editor.memberId]);
      expect(made?.stages.length).toBeGreaterThan(1);
      expect(made?.stages.map(({ position }) => position)).toEqual(made?.stages.map((_, index) => index));
      expect(await process.live.readBoard(cast.workspaceId, workshopId)).toMatchObject({
        cards: [],
        groups: [],
      });
    },
  );

  it("is for who writes for the lead, with facilitators of the same workspace", async () => {
    const { cast } = workshop;
    const other = await buildCast(test.database);
    const wanted = { ...description, formatId: "swot", facilitatorIds: [] };
    await expect(createWorkshop(process.services, cast.editor, wanted)).rejects.toEqual(
      refusedAs("not-allowed"),
    );
    await expect(
      createWorkshop(process.services, cast.administrator, {
        ...wanted,
        facilitatorIds: [other.editor.memberId],
      }),
    ).rejects.toEqual(refusedAs("not-found"));
    await expect(
      createWorkshop(process.services, cast.administrator, { ...wanted, keptUntil: "2026-11-23" }),
    ).rejects.toEqual(refusedAs("input-not-valid"));
    expect(await listWorkshops(test.database, cast.workspaceId)).toHaveLength(1);
  });

  it("moves stages that have not opened, and adds and removes exercises", async () => {
    const { cast, workshopId } = workshop;
    const { administrator } = cast;
    const before = (await readWorkshop(test, workshopId)).stages.map(({ id }) => id);
    const [first = "", second = "", ...rest] = before;
    await moveStage(process.services, administrator, { workshopId, stageId: first, by: 1 });
    expect((await readWorkshop(test, workshopId)).stages.map(({ id }) => id)).toEqual([
      second,
      first,
      ...rest,
    ]);
    await addExercise(process.services, administrator, { workshopId, exerciseId: "commitments" });
    const grown = (await readWorkshop(test, workshopId)).stages;
    expect(grown.at(-1)).toMatchObject({ exercise: 1, exerciseId: "commitments" });
    await openStage(process.services, administrator, { workshopId, stageId: second });
    await expect(
      moveStage(process.services, administrator, { workshopId, stageId: first, by: -1 }),
    ).rejects.toEqual(refusedAs("stage-opened"));
    await expect(
      removeExercise(process.services, administrator, { workshopId, exercise: 0 }),
    ).rejects.toEqual(refusedAs("stage-opened"));
    await removeExercise(process.services, administrator, { workshopId, exercise: 1 });
    const stages = (await readWorkshop(test, workshopId)).stages;
    expect(stages).toHaveLength(before.length);
    expect(stages.map(({ position }) => position)).toEqual(before.map((_, index) => index));
  });
});

describe("the settings of a workshop", () => {
  it("are not written over by whoever has not seen what others saved meanwhile", async () => {
    const { administrator } = workshop.cast;
    const { workshopId } = workshop;
    const seen = workshopFingerprint(await readWorkshop(test, workshopId));
    const edit = { workshopId, seen, ...description, convocationSentOn: null, facilitatorIds: [] };
    await editWorkshop(process.services, administrator, { ...edit, invited: "Comuni" });
    await expect(
      editWorkshop(process.services, administrator, { ...edit, invited: "Scuole" }),
    ).rejects.toEqual(refusedAs("record-changed"));
    expect(await readWorkshop(test, workshopId)).toMatchObject({ invited: "Comuni" });
  });

  it("of a stage are not either; at the desk one of them is changed without having seen the others", async () => {
    const { administrator } = workshop.cast;
    const { workshopId } = workshop;
    const stage = await stageOf(test, workshopId, "write");
    const edit = { workshopId, stageId: stage.id };
    const seen = stageFingerprint(stage);
    await editStage(process.services, administrator, { ...edit, seen, minutes: 12 });
    await expect(editStage(process.services, administrator, { ...edit, seen, minutes: 15 })).rejects.toEqual(
      refusedAs("record-changed"),
    );
    await editStage(process.services, administrator, { ...edit, tools: [] });
    expect(await stageOf(test, workshopId, "write")).toMatchObject({ minutes: 12, tools: [] });
  });
});

describe("who runs it", () => {
  it("is the lead and its facilitators, and nobody else; who stops running it comes back as a reader", async () => {
    const { cast, workshopId } = workshop;
    const stageId = (await stageOf(test, workshopId, "talk")).id;
    const open = () => openStage(process.services, cast.editor, { workshopId, stageId });
    await expect(open()).rejects.toEqual(refusedAs("not-allowed"));
    const facilitatorIds = [cast.editor.memberId];
    await setFacilitators(process.services, cast.administrator, { workshopId, facilitatorIds });
    await open();
    const edit = { ...description, convocationSentOn: "2026-11-10", invited: "Comuni" };
    const seen = workshopFingerprint(await readWorkshop(test, workshopId));
    await editWorkshop(process.services, cast.editor, { workshopId, seen, ...edit, facilitatorIds: [] });
    await expect(closeStage(process.services, cast.editor, { workshopId, stageId })).rejects.toEqual(
      refusedAs("not-allowed"),
    );
    expect(await readWorkshop(test, workshopId)).toMatchObject(edit);
    const other = (await buildCast(test.database)).administrator;
    await expect(closeStage(process.services, other, { workshopId, stageId })).rejects.toEqual(
      refusedAs("not-found"),
    );
  });
});

describe("the course of a workshop", () => {
  it("has a code while it is open, another one when it is opened again, and says the same one when asked twice", async () => {
    const { cast, workshopId, code } = workshop;
    expect(isWorkshopCode(code)).toBe(true);
    expect(await openWorkshop(process.services, cast.administrator, { workshopId })).toEqual({ code });
    await goTo(process, test, workshop, "talk");
    await closeWorkshop(process.services, cast.administrator, { workshopId });
    const closed = await readWorkshop(test, workshopId);
    expect(closed).toMatchObject({ status: "closed", code: null });
    expect(closed.stages.every(({ openedAt, closedAt }) => openedAt === null || closedAt !== null)).toBe(
      true,
    );
    const again = await openWorkshop(process.services, cast.administrator, { workshopId });
    expect(again.code).not.toBe(code);
  });

  it("[LAB-2] is moved by one act at a time: of two who open a stage at once, one opens it and one finds it open", async () => {
    const { cast, workshopId } = workshop;
    const stageId = (await stageOf(test, workshopId, "write")).id;
    const open = () => openStage(process.services, cast.administrator, { workshopId, stageId });
    await Promise.all([open(), open(), open()]);
    const opened = (await listEvents(test.database, workshopId)).filter(({ act }) => act === "open-stage");
    expect(opened).toHaveLength(1);
    expect((await readWorkshop(test, workshopId)).currentStageId).toBe(stageId);
  });

  it("starts the timer of a stage by its minutes, and more time counts from now once it has run out", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    const { clock } = process.services;
    const stage = async () => (await readWorkshop(test, workshopId)).stages.find(({ id }) => id === stageId);
    const { minutes = 0, endsAt } = (await stage()) ?? {};
    expect(endsAt?.getTime()).toBe(clock.now().getTime() + minutes * 60_000);
    await addTime(process.services, cast.administrator, { workshopId, stageId, minutes: 2 });
    expect((await stage())?.endsAt?.getTime()).toBe((endsAt?.getTime() ?? 0) + 2 * 60_000);
    clock.advance(10 * 3_600_000);
    await addTime(process.services, cast.administrator, { workshopId, stageId, minutes: 1 });
    expect((await stage())?.endsAt?.getTime()).toBe(clock.now().getTime() + 60_000);
  });

  it("changes the time of the stage that was meant: not of the one another led everybody to meanwhile", async () => {
    const { cast, workshopId } = workshop;
    const meant = await goTo(process, test, workshop, "write");
    const now = await goTo(process, test, workshop, "group");
    const endsAt = async () => (await stageOf(test, workshopId, "group")).endsAt?.getTime() ?? 0;
    const before = await endsAt();
    const give = (stageId: string, minutes: number) =>
      addTime(process.services, cast.administrator, { workshopId, stageId, minutes });
    await expect(give(meant, 5)).rejects.toMatchObject({ code: "other-stage" });
    expect(await endsAt()).toBe(before);
    await give(now, 5);
    await give(now, -1);
    expect(await endsAt()).toBe(before + 4 * 60_000);
  });

  it("gives no time limit by taking time from a stage that has none", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    await goTo(process, test, workshop, "group");
    await reopenStage(process.services, cast.administrator, { workshopId, stageId });
    await addTime(process.services, cast.administrator, { workshopId, stageId, minutes: -1 });
    expect((await stageOf(test, workshopId, "write")).endsAt).toBeNull();
  });

  it("holds the timer with what is left of it, also with more time, and lets it run again from there", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    const { clock } = process.services;
    const of = { workshopId, stageId };
    const left = async () => {
      const found = (await readWorkshop(test, workshopId)).stages.find(({ id }) => id === stageId);
      const now = found?.heldAt ?? clock.now();
      return { isHeld: found?.heldAt instanceof Date, ms: (found?.endsAt?.getTime() ?? 0) - now.getTime() };
    };
    const whole = (await left()).ms;
    clock.advance(60_000);
    await holdTimer(process.services, cast.administrator, of);
    clock.advance(30 * 60_000);
    await holdTimer(process.services, cast.administrator, of);
    expect(await left()).toEqual({ isHeld: true, ms: whole - 60_000 });
    await addTime(process.services, cast.administrator, { ...of, minutes: 1 });
    expect(await left()).toEqual({ isHeld: true, ms: whole });
    await resumeTimer(process.services, cast.administrator, of);
    await resumeTimer(process.services, cast.administrator, of);
    expect(await left()).toEqual({ isHeld: false, ms: whole });
  });

  it("holds nothing of a timer that has run out, and a stage that was closed has none", async () => {
    const { cast, workshopId } = workshop;
    const stageId = await goTo(process, test, workshop, "write");
    const { clock } = process.services;
    const of = { workshopId, stageId };
    clock.advance(24 * 3_600_000);
    await holdTimer(process.services, cast.administrator, of);
    expect((await stageOf(test, workshopId, "write")).heldAt).toBeNull();
    await closeStage(process.services, cast.administrator, of);
    await expect(holdTimer(process.services, cast.administrator, of)).rejects.toThrow("stage-closed");
    await expect(resumeTimer(process.services, cast.administrator, of)).rejects.toThrow("stage-closed");
  });

  it("closes the stage everybody leaves, and opens it again when they go back", async () => {
    const { cast, workshopId } = workshop;
    const writing = await goTo(process, test, workshop, "write");
    await goTo(process, test, workshop, "group");
    expect((await stageOf(test, workshopId, "write")).closedAt).not.toBeNull();
    await reopenStage(process.services, cast.administrator, { workshopId, stageId: writing });
    expect(await readWorkshop(test, workshopId)).toMatchObject({ currentStageId: writing });
    expect((await stageOf(test, workshopId, "write")).closedAt).toBeNull();
    expect((await stageOf(test, workshopId, "group")).closedAt).not.toBeNull();
  });

  it("does not open a vote on nothing, nor one again whose totals were seen", async () => {
    const { cast, workshopId } = workshop;
    const voting = (await stageOf(test, workshopId, "vote")).id;
    const open = () => openStage(process.services, cast.administrator, { workshopId, stageId: voting });
    await expect(open()).rejects.toEqual(refusedAs("nothing-to-vote-on"));
    const person = await join(process, workshop);
    const writing = await goTo(process, test, workshop, "write");
    await write(process, person, writing, "Trasporti la sera");
    await revealStage(process.services, cast.administrator, { workshopId, stageId: writing });
    await open();
    const [target] = (await stageOf(test, workshopId, "vote")).targets;
    expect(target).toMatchObject({ kind: "card", title: "Trasporti la sera", cardCount: 1 });
    const choices = [{ targetId: target?.id ?? "", value: 1 }];
    await castBallot(process.services, person, { stageId: voting, choices, reason: "", sequence: 1 });
    await closeStage(process.services, cast.administrator, { workshopId, stageId: voting });
    await expect(
      reopenStage(process.services, cast.administrator, { workshopId, stageId: voting }),
    ).rejects.toEqual(refusedAs("vote-counted"));
  });

  it("opens a vote on what was written, whatever words somebody put in its place on the board", async () => {
    const { cast, workshopId } = workshop;
    const person = await join(process, workshop);
    const writing = await goTo(process, test, workshop, "write");
    const cardId = await write(process, person, writing, "Trasporti la sera");
    await revealStage(process.services, cast.administrator, { workshopId, stageId: writing });
    await process.services.boardKeeper.settled(workshopId);
    await onBoard(process, workshop, (doc) => rewordCard(doc, cardId, "parole di un altro"));
    await goTo(process, test, workshop, "vote");
    expect((await stageOf(test, workshopId, "vote")).targets).toMatchObject([
      { id: cardId, title: "Trasporti la sera", cards: ["Trasporti la sera"] },
    ]);
  });

  it("[LAB-5] keeps names off once the stage has opened, whoever asks otherwise", async () => {
    const { cast, workshopId } = workshop;
    const { administrator } = cast;
    const { id: stageId } = await stageOf(test, workshopId, "write");
    await editStage(process.services, administrator, { workshopId, stageId, namesOff: true });
    await goTo(process, test, workshop, "write");
    await expect(
      editStage(process.services, administrator, { workshopId, stageId, namesOff: false }),
    ).rejects.toEqual(refusedAs("stage-opened"));
    await editStage(process.services, administrator, { workshopId, stageId, namesOff: true, tools: [] });
    expect(await stageOf(test, workshopId, "write")).toMatchObject({ namesOff: true, tools: [] });
  });
});
