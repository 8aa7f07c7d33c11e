import type { Language } from "~/domain/wording/language";
import { clusterPins, type PinGroup } from "./cluster-pins";
import { describeMap } from "./describe-map";
import { drawGround, drawSlices } from "./draw-ground";
import { drawLegend } from "./draw-legend";
import { boxesOfGroup, drawAreas, drawGroups } from "./draw-marks";
import { hatchPatterns } from "./hatches";
import { type LayeredMap, type MapLayer, type MapPiece, writeMap } from "./layered-map";
import { mapColours } from "./map-colours";
import type { MapShapes } from "./map-shapes";
import { mapWords } from "./map-words";
import { joinSlices } from "./path-slices";
import type { MapFill, MapPin } from "./pins";
import { dotRadius, labelStyles, placeLabels, type PlacedLabel } from "./place-labels";
import { project } from "./project";
import { roundKilometres } from "./scale-bar";
import { round, writeText } from "./svg-text";
import { textWidth } from "./text-width";

export interface MapPicture {
  readonly shapes: MapShapes;
  /** only what may be shown: as `pinsOf` makes them */
  readonly pins: readonly MapPin[];
  readonly fill: MapFill | null;
  readonly language: Language;
  /** "Mappa dei bisogni": its name for who does not see it, and its heading where it has one */
  readonly title: string;
  /** written under the heading; null: the picture has neither */
  readonly subtitle: string | null;
  /** of the picture, in pixels: the letters are as large in every width */
  readonly width: number;
  readonly hasLegend: boolean;
  /** classes by hatching instead of colours, for print in black and white */
  readonly isHatched: boolean;
  /** what the number beside a pin is; else the people concerned */
  readonly numbersAre?: "people" | "rows";
  /** of figures alone: no needs are shown on it */
  readonly about?: "needs" | "figures" | undefined;
}

/** Nearer than this, in pixels, two pins cover each other. */
const coverDistance = 34;
const margin = 16;

/** The map as an SVG of its own, with a text for who does not see it: the same bytes for the same map. */
export function drawMap(picture: MapPicture): string {
  return writeMap(layerMap(picture));
}

export function layerMap(picture: MapPicture): LayeredMap {
  const { shapes, width, title } = picture;
  const scale = width / shapes.width;
  const mapHeight = shapes.height * scale;
  const groups = groupPins(picture, scale);
  const heading = drawHeading(picture);
  const legend = picture.hasLegend
    ? drawLegend({
        ...picture,
        width: width - 2 * margin,
        hasClusters: groups.some(({ kind }) => kind === "cluster"),
      })
    : { svg: "", height: 0 };
  const mapBottom = heading.height + mapHeight;
  const legendTop = mapBottom + 10;
  const height = Math.ceil(mapBottom + (legend.height > 0 ? legend.height + margin : 0));
  const legendSvg = `<g transform="translate(${margin} ${round(legendTop)})">${legend.svg}</g>`;
  return {
    width,
    height,
    title,
    text: describeMap(picture),
    patterns: picture.isHatched ? `<defs>${hatchPatterns()}</defs>` : "",
    layers: [
      ...layerFrame(picture, groups, heading.height),
      {
        transform: null,
        pieces: [
          // Over what of the map goes beyond its frame: to cut it off would take a picture four times as long.
          ...whiteBand(width, 0, heading.height),
          ...whiteBand(width, mapBottom, height),
          { svg: heading.svg, top: 0, bottom: heading.height },
          { svg: legendSvg, top: mapBottom, bottom: height },
        ],
      },
    ],
  };
}

function whiteBand(width: number, top: number, bottom: number): readonly MapPiece[] {
  if (bottom <= top) return [];
  const size = `width="${round(width)}" height="${round(bottom - top)}"`;
  return [{ svg: `<rect y="${round(top)}" ${size} fill="#ffffff"/>`, top, bottom }];
}

function drawHeading({ title, subtitle }: MapPicture) {
  if (subtitle === null) return { svg: "", height: 0 };
  const colour = mapColours.label;
  const name = writeText(title, { x: margin, y: 30, size: 22, face: "bold", colour });
  const about = writeText(subtitle, { x: margin, y: 52, size: 14, face: "regular", colour });
  return { svg: name + about, height: 66 };
}

function groupPins({ pins, shapes }: MapPicture, scale: number): readonly PinGroup[] {
  const placed = pins.flatMap((pin) => {
    const position = project(shapes.projection, pin.point);
    return position === null ? [] : [{ pin, position }];
  });
  return clusterPins(placed, { scale, distance: coverDistance });
}

/** The map within its frame, so far down: the ground and the areas in map units, all else in pixels. */
function layerFrame(picture: MapPicture, groups: readonly PinGroup[], down: number): readonly MapLayer[] {
  const { shapes, pins, language, width } = picture;
  const scale = width / shapes.width;
  const height = shapes.height * scale;
  const frame = `<rect width="${round(width)}" height="${round(height)}" fill="${mapColours.around}"/>`;
  const ground = [...drawGround({ ...picture, scale }), ...drawAreas(pins, shapes, scale)];
  const marks = [
    ...drawDots(shapes, scale),
    ...drawLabels(picture, groups, scale),
    ...drawGroups(groups, scale, language),
    drawCorner(picture, scale),
  ];
  const moved = `translate(0 ${down})`;
  return [
    { transform: moved, pieces: place([{ svg: frame, top: 0, bottom: height }], 1, down) },
    { transform: `${moved} scale(${scale})`, pieces: place(ground, scale, down) },
    { transform: moved, pieces: place(marks, 1, down) },
  ];
}

/** Where pieces are once they are as large and so far down. */
function place(pieces: readonly MapPiece[], scale: number, down: number): readonly MapPiece[] {
  return pieces.map(({ svg, top, bottom }) => ({
    svg,
    top: top * scale + down,
    bottom: bottom * scale + down,
  }));
}

/** Many are one path: lines without length, with round ends. */
function drawDots({ municipalities }: MapShapes, scale: number): readonly MapPiece[] {
  const dots = municipalities
    .filter(({ isInDistrict }) => isInDistrict)
    .map(({ seat: [x, y] }) => ({
      path: `M${round(x * scale)} ${round(y * scale)}h.01`,
      top: y * scale,
      bottom: y * scale,
    }));
  const look = `stroke="${mapColours.dot}" stroke-width="${2 * dotRadius}" stroke-linecap="round"`;
  return drawSlices(joinSlices(dots), look);
}

function drawLabels({ shapes }: MapPicture, groups: readonly PinGroup[], scale: number): readonly MapPiece[] {
  const corner = {
    left: 0,
    top: shapes.height * scale - 26,
    right: shapes.width * scale,
    bottom: shapes.height * scale,
  };
  const obstacles = [...groups.flatMap((group) => boxesOfGroup(group, scale)), corner];
  const labels = placeLabels({ shapes, scale, obstacles });
  const isCrowded = labels.length > mostHalos;
  const names = labels.map(({ name, kind, start: [x, y], box: { top, bottom } }) => {
    const colour = kind === "around" ? mapColours.aroundLabel : mapColours.label;
    const halo = isCrowded ? 0 : 3;
    const svg = writeText(name, { x: x * scale, y: y * scale, ...labelStyles[kind], colour, halo });
    return { svg, top, bottom };
  });
  return [...(isCrowded ? drawPlates(labels) : []), ...names];
}

/** A halo takes as long to paint as its letters: so many names have a pale plate behind them instead. */
const mostHalos = 100;

/** Many are one path. */
function drawPlates(labels: readonly PlacedLabel[]): readonly MapPiece[] {
  const plates = labels.map(({ box: { left, top, right, bottom } }) => {
    const [across, down] = [round(right - left), round(bottom - top)];
    return { path: `M${round(left)} ${round(top)}h${across}v${down}h-${across}z`, top, bottom };
  });
  return drawSlices(joinSlices(plates), 'fill="#ffffff" fill-opacity="0.75"');
}

/** How far it can be trusted, whom it is owed to, and how long a kilometre is. */
function drawCorner({ shapes, width, language }: MapPicture, scale: number): MapPiece {
  const words = mapWords[language];
  const y = shapes.height * scale - 8;
  const owed = [...(shapes.areOfficial ? [] : [words.indicative]), shapes.attribution[language]].join(" · ");
  const colour = mapColours.label;
  const perKilometre = shapes.unitsPerKilometre * scale;
  const kilometres = roundKilometres(perKilometre, 110);
  const bar = round(kilometres * perKilometre);
  const size = Math.min(11.5, (11.5 * (width - 180)) / textWidth(owed, "regular", 11.5));
  const svg =
    `<rect y="${round(y - 17)}" width="${round(width)}" height="26" fill="#ffffff" fill-opacity="0.85"/>` +
    `<path d="M${margin} ${round(y - 4)}v5h${bar}v-5" fill="none" stroke="${colour}" stroke-width="1.5"/>` +
    writeText(words.kilometres(kilometres), {
      x: margin + kilometres * perKilometre + 8,
      y: y + 1,
      size: 12,
      face: "semibold",
      colour,
    }) +
    writeText(owed, {
      x: width - 12,
      y,
      size: Math.floor(size * 10) / 10,
      face: "regular",
      colour,
      anchor: "end",
    });
  return { svg, top: y - 17, bottom: y + 9 };
}
