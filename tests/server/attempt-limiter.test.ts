import { expect, test } from "vitest";
import { createAttemptLimiter } from "../../server/attempt-limiter.ts";
import { createLocalBus } from "../../server/bus/local-bus.ts";
import { connectBuses } from "../support/connected-buses.ts";

const limit = { tries: 3, withinMs: 1000 };

test("after so many tries a key has to wait until the first of them is old", () => {
  let now = 0;
  const limiter = createAttemptLimiter({ bus: createLocalBus(), now: () => now });
  expect([1, 2, 3, 4].map(() => limiter.allow("anna", limit))).toEqual([true, true, true, false]);
  now = 999;
  expect(limiter.allow("anna", limit)).toBe(false);
  now = 1001;
  expect(limiter.allow("anna", limit)).toBe(true);
});

test("refused tries do not make the wait longer", () => {
  let now = 0;
  const limiter = createAttemptLimiter({ bus: createLocalBus(), now: () => now });
  for (let tries = 0; tries < 3; tries += 1) limiter.allow("anna", limit);
  for (now = 1; now < 1000; now += 100) limiter.allow("anna", limit);
  now = 1001;
  expect(limiter.allow("anna", limit)).toBe(true);
});

test("the greatest limit counts too, and one beyond what is remembered is refused", () => {
  const limiter = createAttemptLimiter({ bus: createLocalBus(), now: () => 0 });
  const greatest = { tries: 600, withinMs: 1000 };
  const allowed = Array.from({ length: 601 }, () => limiter.allow("the hall", greatest));
  expect(allowed.lastIndexOf(true)).toBe(599);
  expect(() => limiter.allow("the hall", { tries: 601, withinMs: 1000 })).toThrow(RangeError);
});

test("one key does not use up the tries of another, and a success forgets", () => {
  const limiter = createAttemptLimiter({ bus: createLocalBus(), now: () => 0 });
  for (let tries = 0; tries < 4; tries += 1) limiter.allow("anna", limit);
  expect(limiter.allow("bruno", limit)).toBe(true);
  limiter.forget("anna");
  expect(limiter.allow("anna", limit)).toBe(true);
});

test("a success that is taken back leaves those before it counted", () => {
  const [here, there] = connectBuses(2).map((bus) => createAttemptLimiter({ bus, now: () => 0 }));
  here?.allow("the office", limit);
  here?.allow("the office", limit);
  here?.allow("the office", limit);
  here?.takeBack("the office");
  expect(there?.allow("the office", limit)).toBe(true);
  expect(here?.allow("the office", limit)).toBe(false);
});

test("a flood of made-up keys pushes out the keys not tried for longest, never the latest", () => {
  const limiter = createAttemptLimiter({ bus: createLocalBus(), now: () => 0 });
  for (let tries = 0; tries < 4; tries += 1) limiter.allow("old", limit);
  const flood = (name: string) => {
    for (let number = 0; number < 49_999; number += 1) limiter.allow(`${name} ${number}`, limit);
  };
  flood("made-up");
  expect(limiter.allow("old", limit)).toBe(false);
  flood("another");
  expect(limiter.allow("old", limit)).toBe(false);
  flood("a third");
  limiter.allow("one more", limit);
  expect(limiter.allow("old", limit)).toBe(true);
});

test("tries count on every node, and a success forgets them on every node", () => {
  const [here, there] = connectBuses(2).map((bus) => createAttemptLimiter({ bus, now: () => 0 }));
  expect([here, there, here].map((limiter) => limiter?.allow("anna", limit))).toEqual([true, true, true]);
  expect(there?.allow("anna", limit)).toBe(false);
  here?.forget("anna");
  expect(there?.allow("anna", limit)).toBe(true);
});
