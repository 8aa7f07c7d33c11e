import { expect, test } from "vitest";
import { clusterPins, type PlacedPin } from "~/domain/map/cluster-pins";
import { buildPin } from "../../support/map-builders";

const house = { name: "Casa", icon: "home", colour: "blue" } as const;
const heat = { name: "Caldo", icon: "heat", colour: "red" } as const;
const placed = (id: string, x: number, y: number, category: typeof house | typeof heat | null = house) => ({
  pin: buildPin({ id, point: [7, 45], category }),
  position: [x, y] as const,
});
/** 600 pins, strewn unevenly, always in the same way. */
const many: readonly PlacedPin[] = Array.from({ length: 600 }, (_, at) =>
  placed(`n${at}`, (at * 379 + at * at * 13) % 997, (at * 211 + at * at * 7) % 613, at % 3 ? house : heat),
);

test("pins near each other become one cluster that tells how many of which category they are", () => {
  const groups = clusterPins(
    [placed("a", 0, 0, heat), placed("b", 100, 0), placed("c", 10, 0), placed("d", 20, 0)],
    { scale: 1, distance: 44 },
  );
  expect(groups).toEqual([
    expect.objectContaining({
      kind: "cluster",
      id: "cluster-a",
      position: [10, 0],
      count: 3,
      categories: [
        { category: house, count: 2 },
        { category: heat, count: 1 },
      ],
    }),
    expect.objectContaining({ kind: "pin", position: [100, 0] }),
  ]);
});

test("whoever zooms in sees the pins of a cluster apart", () => {
  const pins = [placed("a", 0, 0), placed("b", 10, 0)];
  expect(clusterPins(pins, { scale: 1, distance: 44 })).toHaveLength(1);
  expect(clusterPins(pins, { scale: 4.5, distance: 44 }).map(({ kind }) => kind)).toEqual(["pin", "pin"]);
});

test("nothing that is drawn is nearer to another than asked, and no pin is lost or there twice", () => {
  for (const scale of [0.35, 1, 4]) {
    const groups = clusterPins(many, { scale, distance: 44 });
    const distances = groups.flatMap(({ position: [x, y] }, at) =>
      groups.slice(at + 1).map(({ position }) => Math.hypot(x - position[0], y - position[1]) * scale),
    );
    expect(distances.filter((distance) => distance < 44)).toEqual([]);
    const ids = groups
      .flatMap((group) => (group.kind === "pin" ? [group.pin] : group.pins))
      .map(({ id }) => id);
    expect(ids.toSorted()).toEqual(many.map(({ pin }) => pin.id).toSorted());
    expect(new Set(groups.map((group) => (group.kind === "pin" ? group.pin.id : group.id))).size).toBe(
      groups.length,
    );
  }
});

test("the order in which the pins come decides nothing but the order of what is drawn", () => {
  const shape = (pins: readonly PlacedPin[]) =>
    clusterPins(pins, { scale: 1, distance: 44 })
      .map((group) =>
        group.kind === "pin"
          ? group.pin.id
          : group.pins
              .map(({ id }) => id)
              .sort()
              .join(" "),
      )
      .sort();
  expect(shape(many.toReversed())).toEqual(shape(many));
  const groups = clusterPins(many, { scale: 1, distance: 44 });
  expect(clusterPins(many, { scale: 1, distance: 44 })).toEqual(groups);
});

test("no pins, no groups", () => {
  expect(clusterPins([], { scale: 1, distance: 44 })).toEqual([]);
});
