import type { Box } from "./boxes";
import { clusterRadius } from "./cluster-radius";
import type { Position } from "./map-shapes";
import { badgeOf, pinParts } from "./pin-shapes";
import type { MapPin } from "./pins";

/** What a pin covers, in pixels from its tip: its head, what it stands on, and its number if it has one. */
export function boxesOfPin({ count }: Pick<MapPin, "count">): readonly Box[] {
  const shape = [
    { left: -13 - edge, top: -36 - edge, right: 13 + edge, bottom: -10 },
    { left: -8 - edge, top: -10, right: 8 + edge, bottom: edge },
  ];
  if (count === null) return shape;
  const { x, y, radius } = pinParts.badge;
  const [left, top] = [x - radius, y - radius];
  const badge = { left, top, right: left + badgeOf(count).width, bottom: y + radius };
  return [...shape, { ...badge, top: badge.top - badgeLine, right: badge.right + badgeLine }];
}

/** White, outside of the outline. */
const edge = 2;
const badgeLine = 1;

/** What the sign of so many pins covers, in pixels from its middle. */
export function boxesOfCluster(count: number): readonly Box[] {
  const radius = clusterRadius(count) + edge;
  return [{ left: -radius, top: -radius, right: radius, bottom: radius }];
}

/** The same on the drawing as it is seen, for a mark at a position in map units, `scale` pixels to a unit. */
export function boxesAt([x, y]: Position, scale: number, boxes: readonly Box[]): readonly Box[] {
  return boxes.map(({ left, top, right, bottom }) => ({
    left: x * scale + left,
    top: y * scale + top,
    right: x * scale + right,
    bottom: y * scale + bottom,
  }));
}

/** Further from each other than this, sideways or upright, no two marks cover each other, whatever their numbers. */
export const furthestCover = 72;
