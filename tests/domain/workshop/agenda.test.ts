import { expect, test } from "vitest";
import { agendaOf } from "~/domain/workshop/agenda";
import { buildStage } from "../../support/workshop-builders";

function stagesOf(...minutes: readonly (readonly number[])[]) {
  return minutes.flatMap((own, exercise) => own.map((one) => buildStage({ exercise, minutes: one })));
}

test("an exercise begins when the one before it ends, and so do its stages", () => {
  const agenda = agendaOf({ startsAt: "18:05", stages: stagesOf([10, 15], [35]) });
  expect(agenda).toMatchObject({
    minutes: 60,
    days: 1,
    exercises: [
      {
        minutes: 25,
        day: 1,
        startsAt: "18:05",
        endsAt: "18:30",
        stages: [{ startsAt: "18:05" }, { startsAt: "18:15" }],
      },
      { minutes: 35, day: 1, startsAt: "18:30", endsAt: "19:05", stages: [{ startsAt: "18:30" }] },
    ],
  });
});

test("without an hour there are minutes, and no clock", () => {
  const agenda = agendaOf({ startsAt: "", stages: stagesOf([10]) });
  expect(agenda.exercises).toMatchObject([
    { minutes: 10, startsAt: null, endsAt: null, stages: [{ startsAt: null }] },
  ]);
});

test("what would make a day longer than eight hours begins the next one, at the same hour", () => {
  const { exercises, days, minutes } = agendaOf({
    startsAt: "9:00",
    stages: stagesOf([300], [180], [60], [600]),
  });
  expect(exercises.map(({ day, startsAt }) => `${day} ${startsAt ?? ""}`)).toEqual([
    "1 09:00",
    "1 14:00",
    "2 09:00",
    "3 09:00",
  ]);
  expect([days, minutes]).toEqual([3, 1_140]);
});

test("a workshop begins on its first day, however long its first exercise is", () => {
  expect(agendaOf({ startsAt: "", stages: stagesOf([600]) })).toMatchObject({
    days: 1,
    exercises: [{ day: 1 }],
  });
});

test("after midnight the clock goes on", () => {
  expect(agendaOf({ startsAt: "23:30", stages: stagesOf([45]) }).exercises[0]?.endsAt).toBe("00:15");
});

test("nothing to do takes no time", () => {
  expect(agendaOf({ startsAt: "18:00", stages: [] })).toEqual({ exercises: [], minutes: 0, days: 1 });
});
