import { expect, test } from "vitest";
import { ClockMap } from "~/document/history/clock-map";
import { Random } from "../../support/text-judge/random";

test("each clock keeps the value it was given first, whatever ranges come in whatever order", () => {
  const random = new Random(7);
  const map = new ClockMap<number>();
  const known = new Map<number, number>();
  for (let value = 1; value <= 300; value++) {
    const from = random.below(400);
    const to = from + random.between(1, 12);
    map.add({ client: 1, from, to }, value);
    for (let clock = from; clock < to; clock++) if (!known.has(clock)) known.set(clock, value);
    const parts = map.split({ client: 1, from: 0, to: 420 });
    const clocks = parts.flatMap((part) => Array.from({ length: part.to - part.from }, () => part.value));
    expect(clocks).toEqual(Array.from({ length: 420 }, (_, clock) => known.get(clock)));
  }
  expect(map.split({ client: 2, from: 3, to: 5 })).toEqual([{ client: 2, from: 3, to: 5, value: undefined }]);
});
