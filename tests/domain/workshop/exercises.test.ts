import { describe, expect, it, test } from "vitest";
import { agendaOf } from "~/domain/workshop/agenda";
import type { Exercise } from "~/domain/workshop/exercise";
import { exercises, findExercise } from "~/domain/workshop/exercises";
import { findFormat, workshopFormats } from "~/domain/workshop/formats";
import { type Phrase, participantLanguages } from "~/domain/workshop/phrase";
import { stagesOfExercise, stagesOfFormat } from "~/domain/workshop/stages-of-format";
import { buildStage } from "../../support/workshop-builders";

function phrasesOf({ columns, stages }: Exercise): readonly Phrase[] {
  return [...columns.map(({ title }) => title), ...stages.flatMap(({ title, prompt }) => [title, prompt])];
}

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  "exercise %s",
  (id, exercise) => {
    it("is found by its id, which no other has", () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(exercises.filter((one) => one.id === id)).toEqual([exercise]);
      expect(findExercise(id)).toBe(exercise);
    });

    it("says everything in every language, and in Arabic in its letters", () => {
      for (const phrase of phrasesOf(exercise)) {
        for (const language of participantLanguages) expect(phrase[language].trim()).not.toBe("");
        expect(phrase.ar).toMatch(/\p{Script=Arabic}/u);
        expect(phrase.it).not.toMatch(/\p{Script=Arabic}/u);
      }
      for (const wording of [exercise.title, exercise.purpose]) {
        expect(wording.it).not.toBe("");
        expect(wording.en).not.toBe("");
      }
    });

    it("fits on a phone: a title in a few words, a question in a few lines", () => {
      for (const { title, prompt } of exercise.stages) {
        for (const language of participantLanguages) {
          expect(title[language].length).toBeLessThanOrEqual(40);
          expect(prompt[language].length).toBeLessThanOrEqual(160);
        }
      }
    });

    it("has people write before they group or vote", () => {
      const kinds = exercise.stages.map(({ kind }) => kind);
      const firstWork = kinds.find((kind) => kind !== "talk");
      expect(firstWork).toBe("write");
    });

    it("has a voting rule where there is a vote, and nowhere else", () => {
      for (const { kind, rule } of exercise.stages) expect(rule !== undefined).toBe(kind === "vote");
    });

    it("has columns where its layout has places, each once, and nowhere else", () => {
      const { layout, columns } = exercise;
      const ids = columns.map((column) => column.id);
      expect(new Set(ids).size).toBe(ids.length);
      if (layout === "quadrants") expect(ids).toHaveLength(4);
      else if (layout === "columns") expect(ids.length).toBeGreaterThan(1);
      else expect(ids).toEqual([]);
    });

    it("lasts no longer than a day", () => {
      const minutes = exercise.stages.map((stage) => stage.minutes);
      expect(Math.min(...minutes)).toBeGreaterThan(0);
      expect(minutes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(8 * 60);
    });
  },
);

describe.each(workshopFormats.map((format) => [format.id, format] as const))("format %s", (id, format) => {
  const stages = stagesOfFormat(format);

  it("is found by its id, and says what it is for", () => {
    expect(findFormat(id)).toBe(format);
    expect(workshopFormats.filter((one) => one.id === id)).toHaveLength(1);
    for (const { it: italian, en } of [format.title, format.purpose]) {
      expect(italian).not.toBe("");
      expect(en).not.toBe("");
    }
  });

  it("is made of exercises that are there", () => {
    expect(format.exerciseIds.map((exerciseId) => findExercise(exerciseId))).not.toContain(null);
    expect([...new Set(stages.map(({ exerciseId }) => exerciseId))]).toEqual(format.exerciseIds);
  });

  it("has its stages in order, without gaps", () => {
    expect(stages.map(({ position }) => position)).toEqual(stages.map((_, at) => at));
    const numbers = stages.map(({ exercise }) => exercise);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(new Set(numbers).size).toBe(format.exerciseIds.length);
  });

  it("gives people what a stage is for, and lets nobody read while they write for themselves", () => {
    for (const { kind, tools, isOpenWriting } of stages) {
      if (kind === "vote") expect(tools).toContain("vote");
      if (kind === "write") expect(tools).toContain("write");
      if (kind === "write" && !isOpenWriting) expect(tools).not.toContain("read");
      if (kind !== "write") expect(tools).not.toContain("write");
    }
  });
});

function plannedMinutes(formatId: string) {
  const format = findFormat(formatId);
  const stages = format ? stagesOfFormat(format).map((stage) => buildStage(stage)) : [];
  return agendaOf({ startsAt: "09:00", stages });
}

test("needs take 90 minutes, and GOPP two days", () => {
  expect(plannedMinutes("needs-in-90-minutes")).toMatchObject({ minutes: 90, days: 1 });
  expect(plannedMinutes("gopp-in-two-days")).toMatchObject({ days: 2 });
});

test("an exercise that is added later goes on where the others end", () => {
  const [first] = exercises;
  if (!first) throw new Error("There are exercises.");
  const added = stagesOfExercise(first, { exercise: 3, firstPosition: 11 });
  expect(added.map(({ position }) => position)).toEqual(first.stages.map((_, at) => 11 + at));
  expect(added.every(({ exercise, exerciseId }) => exercise === 3 && exerciseId === first.id)).toBe(true);
});

test("what is in no list any more is not found, and leaves no stage", () => {
  expect(findExercise("gone")).toBeNull();
  expect(findFormat("gone")).toBeNull();
  expect(
    stagesOfFormat({ id: "", title: { it: "", en: "" }, purpose: { it: "", en: "" }, exerciseIds: ["gone"] }),
  ).toEqual([]);
});
