import { type Box, type BoxStore, createBoxStore } from "./boxes";
import type { MapShapes, MunicipalityShape, Position } from "./map-shapes";
import { type FontFace, textWidth } from "./text-width";

/** `major`: the one that is larger than all others; `around`: outside of the district, with no dot. */
export type LabelKind = "major" | "district" | "around";

/** Sizes in pixels, however far one has zoomed. */
export const labelStyles = {
  major: { face: "bold", size: 15 },
  district: { face: "semibold", size: 12.5 },
  around: { face: "italic", size: 12 },
} as const satisfies Record<LabelKind, { readonly face: FontFace; readonly size: number }>;

/** The name of a municipality where it found room. */
export interface PlacedLabel {
  readonly code: string;
  readonly name: string;
  readonly kind: LabelKind;
  /** where its first letter stands on the line, in map units */
  readonly start: Position;
  /** what it covers, in pixels of the whole drawing */
  readonly box: Box;
}

export interface LabelRoom {
  readonly shapes: Pick<MapShapes, "municipalities" | "width" | "height">;
  /** pixels to a map unit: how far one has zoomed */
  readonly scale: number;
  /** what no name may cover, as `boxesAt` has it */
  readonly obstacles: readonly Box[];
}

/** Radius of the dot of a seat, in pixels. */
export const dotRadius = 2.5;
const gap = 4;

/**
 * Puts names beside the seats of the municipalities: on the right, else on the left, above or below; those of the
 * district first, among them the weightier first. None covers another, a pin, or a dot, or goes over the edge of the
 * drawing: one that finds no room is left out. The same on the server and in every browser.
 */
export function placeLabels({ shapes, scale, obstacles }: LabelRoom): readonly PlacedLabel[] {
  const store = createBoxStore();
  for (const obstacle of obstacles) store.add(obstacle);
  for (const { seat, isInDistrict } of shapes.municipalities)
    if (isInDistrict) store.add(around([seat[0] * scale, seat[1] * scale], dotRadius));
  const edge: Box = { left: 0, top: 0, right: shapes.width * scale, bottom: shapes.height * scale };
  const major = findMajor(shapes.municipalities);
  return [...shapes.municipalities].sort(byImportance).flatMap((municipality) => {
    const kind = kindOf(municipality, major);
    const label = placeOne(municipality, kind, { store, edge, scale });
    return label === null ? [] : [label];
  });
}

function placeOne(
  { code, name, seat }: MunicipalityShape,
  kind: LabelKind,
  { store, edge, scale }: { readonly store: BoxStore; readonly edge: Box; readonly scale: number },
): PlacedLabel | null {
  const { face, size } = labelStyles[kind];
  const line = { width: textWidth(name, face, size), ascent: size * 0.78, descent: size * 0.24 };
  for (const [x, y] of startsOf([seat[0] * scale, seat[1] * scale], kind, line)) {
    const box = { left: x - 1, top: y - line.ascent, right: x + line.width + 1, bottom: y + line.descent };
    if (!isWithin(box, edge) || !store.isFree(box)) continue;
    store.add(box);
    return { code, name, kind, start: [x / scale, y / scale], box };
  }
  return null;
}

interface Line {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

/** Where a name may begin, the best place first, in pixels. */
function startsOf([x, y]: Position, kind: LabelKind, { width, ascent, descent }: Line): readonly Position[] {
  const onLine = y + (ascent - descent) / 2;
  const middle = x - width / 2;
  if (kind === "around") return [[middle, onLine]];
  const beside = dotRadius + gap;
  return [
    [x + beside, onLine],
    [x - beside - width, onLine],
    [middle, y - dotRadius - 1 - descent],
    [middle, y + dotRadius + 1 + ascent],
  ];
}

function byImportance(a: MunicipalityShape, b: MunicipalityShape): number {
  if (a.isInDistrict !== b.isInDistrict) return a.isInDistrict ? -1 : 1;
  return b.weight - a.weight || (a.code < b.code ? -1 : 1);
}

function kindOf({ code, isInDistrict }: MunicipalityShape, major: string | null): LabelKind {
  if (!isInDistrict) return "around";
  return code === major ? "major" : "district";
}

/** Null: none is larger than every other. */
function findMajor(municipalities: readonly MunicipalityShape[]): string | null {
  const [first, second] = municipalities.filter(({ isInDistrict }) => isInDistrict).sort(byImportance);
  if (first === undefined || first.weight === second?.weight) return null;
  return first.code;
}

function around([x, y]: Position, radius: number): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function isWithin(box: Box, edge: Box): boolean {
  return box.left >= edge.left && box.top >= edge.top && box.right <= edge.right && box.bottom <= edge.bottom;
}
