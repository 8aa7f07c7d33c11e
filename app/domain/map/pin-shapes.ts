import type { NeedKind } from "~/domain/needs/need";

/** The outline of a pin as the data of an SVG path, in pixels: its tip at 0 0, its head above. Kinds differ in shape. */
export const pinPaths = {
  need: "M0 0C-3.5-7.5-13-13.5-13-23A13 13 0 1 1 13-23C13-13.5 3.5-7.5 0 0Z",
  resource: "M0 0-5.5-10H-9A4 4 0 0 1-13-14V-32A4 4 0 0 1-9-36H9A4 4 0 0 1 13-32V-14A4 4 0 0 1 9-10H5.5Z",
} as const satisfies Record<NeedKind, string>;

/** Where on a pin its icon and its number stand, in pixels from its tip. */
export const pinParts = {
  icon: { x: -8, y: -30.5, size: 16 },
  badge: { x: 13, y: -36, radius: 8.5 },
} as const;

/** The number on a pin as it is written, and how wide its sign is. */
export function badgeOf(count: number): { readonly written: string; readonly width: number } {
  const written = count > mostWritten ? `${mostWritten}+` : String(count);
  return { written, width: Math.max(2 * pinParts.badge.radius, 7 * written.length + 7) };
}

/** More does not fit beside a pin; the list and the table have it in full. */
const mostWritten = 999;

/** What a pin covers, its number included, in pixels from its tip. */
export const pinBox = { left: -15, top: -46, right: 23, bottom: 2 } as const;
