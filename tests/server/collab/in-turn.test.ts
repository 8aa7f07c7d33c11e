import { expect, test, vi } from "vitest";
import { createInTurn } from "../../../server/collab/in-turn.ts";
import { until } from "../../support/until.ts";

/** Each turn lasts until the test ends it. */
function createHeldTurns() {
  const turns: { readonly said: string; end(): void; fail(): void }[] = [];
  const onThrown = vi.fn();
  const inTurn = createInTurn(
    (thing: string, how: number) =>
      new Promise<void>((resolve, reject) => {
        turns.push({ said: `${thing} ${how}`, end: resolve, fail: () => reject(new Error("gone")) });
      }),
    onThrown,
  );
  return { inTurn, turns, onThrown, said: () => turns.map((turn) => turn.said) };
}

test("one is done at a time; what waits already waits once, with the latest that was said of it", async () => {
  const { inTurn, turns, said } = createHeldTurns();
  inTurn.add("first", 1);
  inTurn.add("second", 1);
  inTurn.add("second", 2);
  inTurn.add("first", 2);
  expect(said()).toEqual(["first 1"]);
  for (const count of [1, 2, 3]) {
    await until(() => expect(turns).toHaveLength(count));
    turns.at(-1)!.end();
  }
  await inTurn.whenIdle();
  expect(said()).toEqual(["first 1", "second 2", "first 2"]);
});

test("what throws is told of, and the next has its turn", async () => {
  const { inTurn, turns, onThrown, said } = createHeldTurns();
  inTurn.add("first", 1);
  inTurn.add("second", 1);
  turns[0]!.fail();
  await until(() => expect(said()).toEqual(["first 1", "second 1"]));
  expect(onThrown).toHaveBeenCalledExactlyOnceWith(new Error("gone"));
});

test("what was forgotten is not done, what is being done is waited for, and later ones are taken again", async () => {
  const { inTurn, turns, said } = createHeldTurns();
  inTurn.add("first", 1);
  inTurn.add("second", 1);
  inTurn.clear();
  let isIdle = false;
  const idle = inTurn.whenIdle().then(() => (isIdle = true));
  await Promise.resolve();
  expect(isIdle).toBe(false);
  turns[0]!.end();
  await idle;
  inTurn.add("third", 1);
  expect(said()).toEqual(["first 1", "third 1"]);
});
