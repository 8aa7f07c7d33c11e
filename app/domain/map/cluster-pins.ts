import { type Box, overlaps } from "./boxes";
import type { Position } from "./map-shapes";
import { boxesOfCluster, boxesOfPin, furthestCover } from "./mark-boxes";
import type { MapPin } from "./pins";

/** A pin with the position of its tip, in map units. */
export interface PlacedPin {
  readonly pin: MapPin;
  readonly position: Position;
}

/** What is drawn in one place: a pin, or several that would cover each other. */
export type PinGroup = SinglePin | PinCluster;

export interface SinglePin extends PlacedPin {
  readonly kind: "pin";
}

export interface PinCluster {
  readonly kind: "cluster";
  /** the same as long as the first of its pins, by id, is the first */
  readonly id: string;
  /** the middle of its pins */
  readonly position: Position;
  /** in reading order */
  readonly pins: readonly MapPin[];
  readonly count: number;
  /** how many of each category, the most frequent first */
  readonly categories: readonly { readonly category: MapPin["category"]; readonly count: number }[];
}

export interface ClusterOptions {
  /** pixels to a map unit: how far one has zoomed */
  readonly scale: number;
  /** pins nearer to each other than so many pixels become a cluster, also those that do not cover each other */
  readonly distance: number;
}

/**
 * Pins and clusters of pins, none nearer to another than `distance` and none covering another, in the reading order of
 * their first pins. Only where the pins stand decides, not the order in which they come.
 */
export function clusterPins(placed: readonly PlacedPin[], options: ClusterOptions): readonly PinGroup[] {
  const order = new Map(placed.map(({ pin }, at) => [pin.id, at]));
  const rank = ({ pin }: PlacedPin) => order.get(pin.id) ?? 0;
  return joinNear(placed, options)
    .map(({ members }) => [...members].sort((a, b) => rank(a) - rank(b)))
    .sort(([a], [b]) => (a && b ? rank(a) - rank(b) : 0))
    .map(toGroup);
}

/** Pins that stand together, with the middle of where they stand. */
interface Heap {
  readonly position: Position;
  readonly members: readonly PlacedPin[];
  /** the first id of its members: of two heaps that are as near, the one with the first id is taken */
  readonly id: string;
  /** what it covers as it would be drawn, in pixels from its position */
  readonly boxes: readonly Box[];
}

/** Joins what is too near until nothing is: the middle of a heap may be near to what its pins were not. */
function joinNear(placed: readonly PlacedPin[], options: ClusterOptions): readonly Heap[] {
  let heaps: readonly Heap[] = placed.map(({ pin, position }) => ({
    position,
    members: [{ pin, position }],
    id: pin.id,
    boxes: boxesOfPin(pin),
  }));
  for (let before = Infinity; heaps.length < before; ) {
    before = heaps.length;
    heaps = joinOnce(heaps, options);
  }
  return heaps;
}

function joinOnce(heaps: readonly Heap[], options: ClusterOptions): readonly Heap[] {
  const reach = Math.max(options.distance, furthestCover) / options.scale;
  const sorted = [...heaps].sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
  const squares = groupBySquare(sorted, reach);
  const taken = new Set<Heap>();
  return sorted.flatMap((heap): Heap[] => {
    if (taken.has(heap)) return [];
    const near = aroundSquare(squares, heap.position, reach).filter(
      (other) => !taken.has(other) && areTooNear(heap, other, options),
    );
    for (const other of near) taken.add(other);
    return [near.length > 1 ? joined(near) : heap];
  });
}

function joined(heaps: readonly Heap[]): Heap {
  const members = heaps.flatMap(({ members }) => members).sort((a, b) => (a.pin.id < b.pin.id ? -1 : 1));
  const mean = (at: 0 | 1) => members.reduce((sum, { position }) => sum + position[at], 0) / members.length;
  const id = members[0]?.pin.id ?? "";
  return { position: [mean(0), mean(1)], members, id, boxes: boxesOfCluster(members.length) };
}

function toGroup(members: readonly PlacedPin[]): PinGroup {
  const [first, second] = members;
  if (first && !second) return { kind: "pin", ...first };
  const pins = members.map(({ pin }) => pin);
  const mean = (at: 0 | 1) => members.reduce((sum, { position }) => sum + position[at], 0) / members.length;
  return {
    kind: "cluster",
    id: `cluster-${pins.map(({ id }) => id).sort()[0] ?? ""}`,
    position: [mean(0), mean(1)],
    pins,
    count: pins.length,
    categories: countCategories(pins),
  };
}

function countCategories(pins: readonly MapPin[]): PinCluster["categories"] {
  const counts = new Map<string, { category: MapPin["category"]; count: number }>();
  for (const { category } of pins) {
    const key = category === null ? "" : `${category.name} ${category.icon} ${category.colour}`;
    const counted = counts.get(key);
    if (counted) counted.count += 1;
    else counts.set(key, { category, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

function areTooNear(one: Heap, other: Heap, { scale, distance }: ClusterOptions): boolean {
  const right = (other.position[0] - one.position[0]) * scale;
  const down = (other.position[1] - one.position[1]) * scale;
  if (Math.hypot(right, down) < distance) return true;
  if (Math.max(Math.abs(right), Math.abs(down)) > furthestCover) return false;
  return one.boxes.some((box) => other.boxes.some((beside) => overlaps(box, moved(beside, right, down))));
}

function moved({ left, top, right, bottom }: Box, rightward: number, downward: number): Box {
  return {
    left: left + rightward,
    top: top + downward,
    right: right + rightward,
    bottom: bottom + downward,
  };
}

function groupBySquare(heaps: readonly Heap[], side: number): ReadonlyMap<string, readonly Heap[]> {
  const squares = new Map<string, Heap[]>();
  for (const heap of heaps) {
    const key = squareAt(heap.position, side).join(" ");
    const there = squares.get(key);
    if (there) there.push(heap);
    else squares.set(key, [heap]);
  }
  return squares;
}

/** What is in the square of a position and in the eight around it: nothing nearer than a side is elsewhere. */
function aroundSquare(squares: ReadonlyMap<string, readonly Heap[]>, position: Position, side: number) {
  const [column, row] = squareAt(position, side);
  return [-1, 0, 1].flatMap((right) =>
    [-1, 0, 1].flatMap((down) => squares.get(`${column + right} ${row + down}`) ?? []),
  );
}

function squareAt([x, y]: Position, side: number): readonly [number, number] {
  return [Math.floor(x / side), Math.floor(y / side)];
}
