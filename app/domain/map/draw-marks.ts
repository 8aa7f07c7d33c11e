import { formatCount } from "~/domain/wording/format-number";
import type { Language } from "~/domain/wording/language";
import type { Box } from "./boxes";
import { categoryIconPaths, colourOf } from "./category-icon-paths";
import type { PinCluster, PinGroup } from "./cluster-pins";
import { clusterRadius } from "./cluster-radius";
import type { MapPiece } from "./layered-map";
import { mapColours } from "./map-colours";
import type { MapShapes } from "./map-shapes";
import { boxesAt, boxesOfCluster, boxesOfPin } from "./mark-boxes";
import { badgeOf, pinParts, pinPaths } from "./pin-shapes";
import type { MapPin } from "./pins";
import { project } from "./project";
import { round, writeText } from "./svg-text";

/** A pin with its tip at a place, in pixels: outline, icon and number. */
export function drawPin(
  { kind, category, count }: Pick<MapPin, "kind" | "category" | "count">,
  [x, y]: readonly [number, number],
): string {
  const colour = colourOf(category);
  const body = `<path d="${pinPaths[kind]}" fill="${colour}" stroke="#ffffff" stroke-width="2"/>`;
  const number = count === null ? "" : drawBadge(count, colour);
  return `<g transform="translate(${round(x)} ${round(y)})">${body}${drawIcon(category)}${number}</g>`;
}

function drawIcon(category: MapPin["category"]): string {
  const { x, y, size } = pinParts.icon;
  if (category === null) return `<circle cy="${y + size / 2}" r="5" fill="#ffffff"/>`;
  return `<path d="${categoryIconPaths[category.icon]}" transform="translate(${x} ${y}) scale(${round(size / 24)})" fill="#ffffff" fill-rule="evenodd"/>`;
}

function drawBadge(count: number, colour: string): string {
  const { x, y, radius } = pinParts.badge;
  const { written, width } = badgeOf(count);
  const middle = x - radius + width / 2;
  return (
    `<rect x="${x - radius}" y="${y - radius}" width="${round(width)}" height="${2 * radius}" rx="${radius}" fill="#ffffff" stroke="${colour}" stroke-width="1.5"/>` +
    writeText(written, {
      x: middle,
      y: y + 4,
      size: 11,
      face: "bold",
      colour: mapColours.label,
      anchor: "middle",
    })
  );
}

/** Several pins as their number, in a ring of their categories. */
export function drawCluster(
  { count, categories }: Pick<PinCluster, "count" | "categories">,
  [x, y]: readonly [number, number],
  language: Language,
): string {
  const radius = clusterRadius(count);
  const number = writeText(formatCount(language, count), {
    x: 0,
    y: 5,
    size: 14,
    face: "bold",
    colour: mapColours.label,
    anchor: "middle",
  });
  return (
    `<g transform="translate(${round(x)} ${round(y)})"><circle r="${radius + 1}" fill="#ffffff"/>` +
    `${drawRing(categories, radius - 2)}${number}</g>`
  );
}

/** How much of the ring each category has is how many of the pins are its. */
function drawRing(categories: PinCluster["categories"], radius: number): string {
  const around = 2 * Math.PI * radius;
  const total = categories.reduce((sum, { count }) => sum + count, 0);
  let begun = 0;
  return categories
    .map(({ category, count }) => {
      const length = (around * count) / total;
      const dashes = `stroke-dasharray="${round(length)} ${round(around - length)}" stroke-dashoffset="${round(-begun)}"`;
      begun += length;
      return `<circle r="${radius}" fill="none" stroke="${colourOf(category)}" stroke-width="4" transform="rotate(-90)"${categories.length > 1 ? ` ${dashes}` : ""}/>`;
    })
    .join("");
}

/** The areas of needs, translucent, in map units. */
export function drawAreas(pins: readonly MapPin[], shapes: MapShapes, scale: number): readonly MapPiece[] {
  return pins.flatMap(({ area, category }) => {
    const corners = (area ?? []).flatMap((corner) => project(shapes.projection, corner) ?? []);
    if (corners.length < 6) return [];
    const path = corners.map((value, at) => `${at === 0 ? "M" : " "}${round(value)}`).join("");
    const colour = colourOf(category);
    const svg = `<path d="${path}Z" fill="${colour}" fill-opacity="0.18" stroke="${colour}" stroke-width="${2 / scale}" stroke-linejoin="round"/>`;
    const heights = corners.filter((_, at) => at % 2 === 1);
    return [{ svg, top: Math.min(...heights), bottom: Math.max(...heights) }];
  });
}

/** Pins and clusters, those below over those above. */
export function drawGroups(
  groups: readonly PinGroup[],
  scale: number,
  language: Language,
): readonly MapPiece[] {
  return [...groups]
    .sort((a, b) => a.position[1] - b.position[1])
    .map((group) => {
      const at = [group.position[0] * scale, group.position[1] * scale] as const;
      const svg = group.kind === "pin" ? drawPin(group.pin, at) : drawCluster(group, at, language);
      const boxes = boxesOfGroup(group, scale);
      return {
        svg,
        top: Math.min(...boxes.map(({ top }) => top)),
        bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
      };
    });
}

/** What it covers of the drawing. */
export function boxesOfGroup(group: PinGroup, scale: number): readonly Box[] {
  const boxes = group.kind === "pin" ? boxesOfPin(group.pin) : boxesOfCluster(group.count);
  return boxesAt(group.position, scale, boxes);
}
