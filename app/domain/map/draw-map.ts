import type { Language } from "~/domain/wording/language";
import { clusterPins, type PinGroup } from "./cluster-pins";
import { describeMap } from "./describe-map";
import { drawGround } from "./draw-ground";
import { drawLegend } from "./draw-legend";
import { drawAreas, drawGroups } from "./draw-marks";
import { hatchPatterns } from "./hatches";
import { mapColours } from "./map-colours";
import type { MapShapes } from "./map-shapes";
import { mapWords } from "./map-words";
import { boxesAt, boxesOfCluster, boxesOfPin } from "./mark-boxes";
import type { MapFill, MapPin } from "./pins";
import { dotRadius, labelStyles, placeLabels, type PlacedLabel } from "./place-labels";
import { project } from "./project";
import { roundKilometres } from "./scale-bar";
import { escapeSvg, round, writeText } from "./svg-text";
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
}

/** Nearer than this, in pixels, two pins cover each other. */
const coverDistance = 34;
const margin = 16;

/** The map as an SVG of its own, with a text for who does not see it: the same bytes for the same map. */
export function drawMap(picture: MapPicture): string {
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
  const legendTop = heading.height + mapHeight + 10;
  const height = Math.ceil(heading.height + mapHeight + (legend.height > 0 ? legend.height + margin : 0));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}" width="${round(width)}" height="${height}"` +
    ` font-family="Titillium Web" role="img" aria-labelledby="map-title map-text">` +
    `<title id="map-title">${escapeSvg(title)}</title><desc id="map-text">${escapeSvg(describeMap(picture))}</desc>` +
    (picture.isHatched ? `<defs>${hatchPatterns()}</defs>` : "") +
    `<g transform="translate(0 ${heading.height})">${drawFrame(picture, groups, scale)}</g>` +
    // Over what of the map goes beyond its frame: to cut it off would take a picture four times as long.
    whiteBand(width, 0, heading.height) +
    whiteBand(width, heading.height + mapHeight, height) +
    `${heading.svg}<g transform="translate(${margin} ${round(legendTop)})">${legend.svg}</g></svg>`
  );
}

function whiteBand(width: number, top: number, bottom: number): string {
  if (bottom <= top) return "";
  return `<rect y="${round(top)}" width="${round(width)}" height="${round(bottom - top)}" fill="#ffffff"/>`;
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

/** The map within its frame: the ground and the areas in map units, all else in pixels. */
function drawFrame(picture: MapPicture, groups: readonly PinGroup[], scale: number): string {
  const { shapes, pins, language } = picture;
  const ground = drawGround({ ...picture, scale }) + drawAreas(pins, shapes, scale);
  return (
    `<rect width="${round(picture.width)}" height="${round(shapes.height * scale)}" fill="${mapColours.around}"/>` +
    `<g transform="scale(${scale})">${ground}</g>` +
    drawDots(shapes, scale) +
    drawLabels(picture, groups, scale) +
    drawGroups(groups, scale, language) +
    drawCorner(picture, scale)
  );
}

/** All of them are one path: lines without length, with round ends. */
function drawDots({ municipalities }: MapShapes, scale: number): string {
  const dots = municipalities
    .filter(({ isInDistrict }) => isInDistrict)
    .map(({ seat: [x, y] }) => `M${round(x * scale)} ${round(y * scale)}h.01`);
  return `<path d="${dots.join("")}" stroke="${mapColours.dot}" stroke-width="${2 * dotRadius}" stroke-linecap="round"/>`;
}

function drawLabels({ shapes }: MapPicture, groups: readonly PinGroup[], scale: number): string {
  const corner = {
    left: 0,
    top: shapes.height * scale - 26,
    right: shapes.width * scale,
    bottom: shapes.height * scale,
  };
  const obstacles = [...groups.flatMap((group) => boxesOfGroup(group, scale)), corner];
  const labels = placeLabels({ shapes, scale, obstacles });
  const isCrowded = labels.length > mostHalos;
  const names = labels.map(({ name, kind, start: [x, y] }) => {
    const colour = kind === "around" ? mapColours.aroundLabel : mapColours.label;
    const halo = isCrowded ? 0 : 3;
    return writeText(name, { x: x * scale, y: y * scale, ...labelStyles[kind], colour, halo });
  });
  return (isCrowded ? drawPlates(labels) : "") + names.join("");
}

/** A halo takes as long to paint as its letters: so many names have a pale plate behind them instead. */
const mostHalos = 100;

/** All of them are one path. */
function drawPlates(labels: readonly PlacedLabel[]): string {
  const plates = labels.map(({ box: { left, top, right, bottom } }) => {
    const [across, down] = [round(right - left), round(bottom - top)];
    return `M${round(left)} ${round(top)}h${across}v${down}h-${across}z`;
  });
  return `<path d="${plates.join("")}" fill="#ffffff" fill-opacity="0.75"/>`;
}

function boxesOfGroup(group: PinGroup, scale: number) {
  const boxes = group.kind === "pin" ? boxesOfPin(group.pin) : boxesOfCluster(group.count);
  return boxesAt(group.position, scale, boxes);
}

/** How far it can be trusted, whom it is owed to, and how long a kilometre is. */
function drawCorner({ shapes, width, language }: MapPicture, scale: number): string {
  const words = mapWords[language];
  const y = shapes.height * scale - 8;
  const owed = [...(shapes.areOfficial ? [] : [words.indicative]), shapes.attribution[language]].join(" · ");
  const colour = mapColours.label;
  const perKilometre = shapes.unitsPerKilometre * scale;
  const kilometres = roundKilometres(perKilometre, 110);
  const bar = round(kilometres * perKilometre);
  const size = Math.min(11.5, (11.5 * (width - 180)) / textWidth(owed, "regular", 11.5));
  return (
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
    })
  );
}
