import type { OrganisationFamily } from "~/domain/organisation/kinds";
import { labelWidth, shorten, wrap } from "./label-width";
import { placeInBands } from "./place-in-bands";

/** A body as the picture knows it. */
export interface RadialBody {
  readonly id: string;
  readonly family: OrganisationFamily;
  readonly name: string;
  readonly brings: string;
  /** in words */
  readonly value: string;
  readonly cents: number;
}

export interface RadialNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: RadialLabel;
}

/** Lines of text under each other; `x` is where `anchor` stands. */
export interface RadialLabel {
  readonly anchor: "start" | "middle" | "end";
  readonly x: number;
  /** the upper edge */
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly LabelLine[];
}

export interface LabelLine {
  readonly part: "name" | "brings" | "value";
  readonly text: string;
}

export interface RadialLayout {
  readonly width: number;
  readonly height: number;
  readonly centre: { readonly x: number; readonly y: number; readonly radius: number };
  /** clockwise from the top, as they are read */
  readonly nodes: readonly RadialNode[];
}

const width = 840;
const leadRadius = 66;
const edge = 16;
const gap = 8;
const smallestHalfHeight = 200;
export const labelFonts = { name: 15, brings: 13, value: 13 } as const;
const lineHeights = { name: 18, brings: 16, value: 16 } as const;
/** Beyond so many there is only room for name and value. */
const crowd = 16;

/**
 * The partners on an ellipse around the lead, one above, one below, the others left and right with their labels
 * outwards. No label and no circle touches another: those of a side have a band of the height each.
 */
export function layOutRadial(partners: readonly RadialBody[]): RadialLayout {
  const isCrowded = partners.length > crowd;
  const largest = Math.max(1, ...partners.map(({ cents }) => cents));
  const bodies = inFamilies(partners).map((body) => measure(body, { largest, isCrowded }));
  const { top, right, bottom, left } = deal(bodies);
  const heightOf = (side: readonly Measured[]) => side.reduce((sum, { band }) => sum + band, 0);
  const ry = Math.max(smallestHalfHeight, Math.max(heightOf(right), heightOf(left)) / 2);
  const radii = bodies.map(({ radius }) => radius);
  // The narrower the labels, the wider the ellipse, up to where it would look flat.
  const widest = Math.max(0, ...[...right, ...left].map((body) => body.labelWidth));
  const rx = Math.min(width / 2 - edge - widest - gap - Math.max(0, ...radii), ry * 1.35);
  const ellipse = { rx, ry, clear: Math.max(0, ...radii) * 2 + gap * 2 };
  const placed = [
    ...top.map((body) => placeAbove(body, ry)),
    ...placeSide(right, ellipse, 1),
    ...bottom.map((body) => placeBelow(body, ry)),
    ...[...placeSide(left, ellipse, -1)].reverse(),
  ];
  return fitted(placed, ry);
}

interface Measured {
  readonly id: string;
  readonly radius: number;
  readonly lines: readonly LabelLine[];
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** the height it needs at a side, with the air to the next */
  readonly band: number;
}

const labelMax = 164;

function measure(
  { id, name, brings, value, cents }: RadialBody,
  { largest, isCrowded }: { readonly largest: number; readonly isCrowded: boolean },
): Measured {
  const named = wrap(name, { fontSize: labelFonts.name, maxWidth: labelMax, maxLines: isCrowded ? 1 : 2 });
  const brought = isCrowded || brings === "" ? [] : [shorten(brings, labelFonts.brings, labelMax)];
  const lines: readonly LabelLine[] = [
    ...named.map((text) => ({ part: "name", text }) as const),
    ...brought.map((text) => ({ part: "brings", text }) as const),
    { part: "value", text: value },
  ];
  const [least, most] = isCrowded ? [14, 20] : [18, 34];
  const radius = least + (most - least) * Math.sqrt(Math.max(0, cents) / largest);
  const labelHeight = lines.reduce((sum, { part }) => sum + lineHeights[part], 0);
  return {
    id,
    radius,
    lines,
    labelWidth: Math.max(...lines.map(({ part, text }) => labelWidth(text, labelFonts[part]))),
    labelHeight,
    band: Math.max(labelHeight, 2 * radius) + gap,
  };
}

const families: readonly OrganisationFamily[] = ["public", "health", "third-sector", "work-school", "firm"];

/** Families side by side, clockwise, the middle of the public bodies at the top. */
function inFamilies(partners: readonly RadialBody[]): readonly RadialBody[] {
  const sorted = families.flatMap((family) => partners.filter((partner) => partner.family === family));
  const atTop = Math.floor(sorted.filter(({ family }) => family === "public").length / 2);
  return [...sorted.slice(atTop), ...sorted.slice(0, atTop)];
}

/** Clockwise: one above from three on, one below from four on, the rest right and left. */
function deal(bodies: readonly Measured[]) {
  const above = bodies.length >= 3 ? 1 : 0;
  const below = bodies.length >= 4 ? 1 : 0;
  const atRight = Math.ceil((bodies.length - above - below) / 2);
  const [one, two] = [above + atRight, above + atRight + below];
  return {
    top: bodies.slice(0, above),
    right: bodies.slice(above, one),
    bottom: bodies.slice(one, two),
    left: bodies.slice(two).reverse(),
  };
}

function placeAbove(body: Measured, ry: number): RadialNode {
  const top = -ry - body.radius - 6 - body.labelHeight;
  return { id: body.id, x: 0, y: -ry, radius: body.radius, label: labelOf(body, "middle", { x: 0, top }) };
}

function placeBelow(body: Measured, ry: number): RadialNode {
  const label = labelOf(body, "middle", { x: 0, top: ry + body.radius + 4 });
  return { id: body.id, x: 0, y: ry, radius: body.radius, label };
}

/** From above to below; `direction` 1 is the right. */
function placeSide(
  side: readonly Measured[],
  { rx, ry, clear }: { readonly rx: number; readonly ry: number; readonly clear: number },
  direction: 1 | -1,
): readonly RadialNode[] {
  const wanted = side.map((_, index) => -ry * Math.cos((Math.PI * (index + 1)) / (side.length + 1)));
  const bands = side.map(({ band }) => band);
  const middles = placeInBands(wanted, bands, { from: -ry, to: ry });
  return side.map((body, index) => {
    const y = middles[index] ?? 0;
    const onEllipse = rx * Math.sqrt(Math.max(0, 1 - (y / ry) ** 2));
    // Beside the ones above and below there must be room for both circles.
    const x = direction * Math.max(clear, onEllipse);
    const label = labelOf(body, direction === 1 ? "start" : "end", {
      x: x + direction * (body.radius + gap),
      top: y - body.labelHeight / 2,
    });
    return { id: body.id, x, y, radius: body.radius, label };
  });
}

function labelOf(
  { lines, labelWidth: width, labelHeight: height }: Measured,
  anchor: RadialLabel["anchor"],
  at: { readonly x: number; readonly top: number },
): RadialLabel {
  return { anchor, ...at, width, height, lines };
}

/** Moves what was placed around 0 into a picture that just holds it. */
function fitted(placed: readonly RadialNode[], ry: number): RadialLayout {
  const tops = placed.map(({ y, radius, label }) => Math.min(y - radius, label.top));
  const ends = placed.map(({ y, radius, label }) => Math.max(y + radius, label.top + label.height));
  const top = Math.min(-leadRadius, ...tops) - edge;
  const end = Math.max(leadRadius, ...ends) + edge;
  const [dx, dy] = [width / 2, -top];
  return {
    width,
    height: Math.ceil(end - top),
    centre: { x: dx, y: dy, radius: Math.min(leadRadius, ry) },
    nodes: placed.map((node) => ({
      ...node,
      x: node.x + dx,
      y: node.y + dy,
      label: { ...node.label, x: node.label.x + dx, top: node.label.top + dy },
    })),
  };
}

export function lineBaselines({ top, lines }: RadialLabel): readonly number[] {
  let bottom = top;
  return lines.map(({ part }) => {
    bottom += lineHeights[part];
    return bottom - 4;
  });
}
