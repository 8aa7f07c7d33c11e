import { expect, test } from "vitest";
import { type Box, overlaps } from "~/domain/map/boxes";
import { clusterPins, type PinGroup, type PlacedPin } from "~/domain/map/cluster-pins";
import { boxesOfCluster, boxesOfPin, furthestCover } from "~/domain/map/mark-boxes";
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

test("a pin whose head would cover the number of a cluster above it becomes a part of it; beside it, it stands", () => {
  const two = [placed("a", 0, 0), placed("b", 4, 0)];
  const kinds = (pin: PlacedPin) =>
    clusterPins([...two, pin], { scale: 1, distance: 36 }).map(({ kind }) => kind);
  expect(kinds(placed("c", 2, 45))).toEqual(["cluster"]);
  expect(kinds(placed("c", 2, -45))).toEqual(["cluster", "pin"]);
  expect(kinds(placed("c", 47, 0))).toEqual(["cluster", "pin"]);
});

test("no pin covers another, nor its number, and none the number of a cluster", () => {
  const counted = many.map(({ pin, position }, at) => ({
    pin: { ...pin, count: [null, 8, 45, 320, 4_000][at % 5] ?? null },
    position,
  }));
  for (const scale of [0.35, 1, 2.5, 4]) {
    const groups = clusterPins(counted, { scale, distance: 36 });
    const drawn = groups.map((group) => boxesOf(group, scale));
    const covering = drawn.filter((boxes, at) =>
      drawn.slice(at + 1).some((others) => boxes.some((box) => others.some((other) => overlaps(box, other)))),
    );
    expect(covering).toEqual([]);
    expect(groups.length).toBeGreaterThan(10);
  }
});

test("what is looked for around a mark reaches as far as the largest two marks can cover each other", () => {
  const boxes = [...boxesOfPin({ count: 99_999 }), ...boxesOfCluster(99_999)];
  const [left, right] = [
    Math.min(...boxes.map(({ left }) => left)),
    Math.max(...boxes.map(({ right }) => right)),
  ];
  const [top, bottom] = [
    Math.min(...boxes.map(({ top }) => top)),
    Math.max(...boxes.map(({ bottom }) => bottom)),
  ];
  expect(Math.max(right - left, bottom - top)).toBeLessThanOrEqual(furthestCover);
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

/** What a pin or a cluster covers on the screen. */
function boxesOf(group: PinGroup, scale: number): readonly Box[] {
  const [x, y] = [group.position[0] * scale, group.position[1] * scale];
  const boxes = group.kind === "pin" ? boxesOfPin(group.pin) : boxesOfCluster(group.count);
  return boxes.map(({ left, top, right, bottom }) => ({
    left: left + x,
    top: top + y,
    right: right + x,
    bottom: bottom + y,
  }));
}
