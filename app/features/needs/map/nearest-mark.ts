import type { Position } from "~/domain/map/map-shapes";

export type Direction = "left" | "right" | "up" | "down";

interface Placed {
  readonly key: string;
  readonly position: Position;
}

const steps = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] } as const;

/**
 * What an arrow leads to from here: the nearest in its direction, where going astray counts double. What lies more
 * beside than ahead is reached only when nothing is ahead. Null: nothing is there.
 */
export function nearestMark<T extends Placed>(marks: readonly T[], from: T, direction: Direction): T | null {
  const [stepX, stepY] = steps[direction];
  let best: { readonly mark: T; readonly cost: number } | null = null;
  for (const mark of marks) {
    if (mark.key === from.key) continue;
    const [x, y] = [mark.position[0] - from.position[0], mark.position[1] - from.position[1]];
    const ahead = x * stepX + y * stepY;
    const aside = Math.abs(x * stepY - y * stepX);
    if (ahead <= 0) continue;
    const cost = ahead + 2 * aside + (aside > ahead ? astray : 0);
    if (best === null || cost < best.cost) best = { mark, cost };
  }
  return best?.mark ?? null;
}

const astray = 1e6;
