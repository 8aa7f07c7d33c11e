import { expect, test } from "vitest";
import { isTimerHeld, isTimerRunning, timeLeft } from "~/domain/workshop/stage-timer";

const open = { state: "open", endsAt: 60_000, heldAt: null } as const;
const held = { ...open, heldAt: 20_000 } as const;

test("what is left is counted to the end, and never below nothing", () => {
  expect(timeLeft(open, 20_000)).toBe(40_000);
  expect(timeLeft(open, 70_000)).toBe(0);
});

test("of a held timer there is left what was when it was held, however late it is", () => {
  expect(timeLeft(held, 70_000)).toBe(40_000);
  expect([isTimerHeld(held), isTimerHeld(open)]).toEqual([true, false]);
});

test("nothing is counted where there is no timer, no stage, or one that is not open", () => {
  const closed = { state: "closed" } as const;
  for (const stage of [null, { ...open, endsAt: null }, { ...open, ...closed }, { ...held, ...closed }]) {
    expect(timeLeft(stage, 20_000)).toBeNull();
    expect([isTimerHeld(stage), isTimerRunning(stage)]).toEqual([false, false]);
  }
});

test("a timer runs while it is not held, also once its time is over: some may be added", () => {
  expect([isTimerRunning(open), isTimerRunning(held)]).toEqual([true, false]);
  expect(timeLeft(open, 90_000)).toBe(0);
});
