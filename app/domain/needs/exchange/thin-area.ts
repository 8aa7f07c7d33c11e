import type { Point } from "~/domain/territory/point";

/** As many corners as fit in a field of the shared document. */
export const mostCorners = 100;

/** An area with fewer corners: those go first that change it least. */
export function thinArea(area: readonly Point[]): readonly Point[] {
  const step = Math.ceil(area.length / 1_000);
  const corners = area.filter((_, index) => index % step === 0);
  while (corners.length > mostCorners) corners.splice(leastOf(corners), 1);
  return corners;
}

function leastOf(corners: readonly Point[]): number {
  let least = { index: 0, area: Infinity };
  for (let index = 0; index < corners.length; index++) {
    const area = triangle(corners.at(index - 1), corners[index], corners[(index + 1) % corners.length]);
    if (area < least.area) least = { index, area };
  }
  return least.index;
}

function triangle(a: Point | undefined, b: Point | undefined, c: Point | undefined): number {
  if (!a || !b || !c) return 0;
  return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
}
