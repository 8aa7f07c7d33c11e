import type { Language } from "~/domain/wording/language";
import { classFills } from "./draw-ground";
import { clusterRadius } from "./cluster-radius";
import { drawCluster, drawPin } from "./draw-marks";
import type { PinCluster } from "./cluster-pins";
import { mapColours } from "./map-colours";
import { mapWords } from "./map-words";
import type { MapFill, MapPin } from "./pins";
import { escapeSvg, round, writeText } from "./svg-text";
import { textWidth } from "./text-width";

export interface Legend {
  readonly pins: readonly MapPin[];
  readonly hasClusters: boolean;
  readonly fill: MapFill | null;
  readonly isHatched: boolean;
  /** what the number beside a pin is: the people concerned, or its row in a table below */
  readonly numbersAre?: "people" | "rows";
  readonly width: number;
  readonly language: Language;
}

interface Drawn {
  readonly svg: string;
  readonly height: number;
}

/** A sign with the words that say what it stands for. */
interface LegendEntry {
  readonly sign: string;
  readonly signWidth: number;
  readonly text: string;
}

const size = 13;
const between = 22;

/** What the signs of the map stand for, in as many lines as they need, with its upper left corner at 0 0. */
export function drawLegend(legend: Legend): Drawn {
  const blocks = [
    drawEntries(categoryEntries(legend), legend.width, 38),
    legend.fill === null ? nothing : drawFillLegend(legend.fill, legend),
    drawEntries(signEntries(legend), legend.width, 42),
  ];
  return stack(blocks.filter(({ height }) => height > 0));
}

const nothing: Drawn = { svg: "", height: 0 };

function stack(blocks: readonly Drawn[]): Drawn {
  let height = 0;
  const parts = blocks.map((block) => {
    const at = height;
    height += block.height + 6;
    return `<g transform="translate(0 ${round(at)})">${block.svg}</g>`;
  });
  return { svg: parts.join(""), height };
}

/** One after the other, on a new line where the width ends. */
function drawEntries(entries: readonly LegendEntry[], width: number, lineHeight: number): Drawn {
  if (entries.length === 0) return nothing;
  let [x, y] = [0, 0];
  const parts = entries.map(({ sign, signWidth, text }) => {
    const taken = signWidth + 6 + textWidth(text, "semibold", size);
    if (x > 0 && x + taken > width) [x, y] = [0, y + lineHeight];
    const middle = y + lineHeight / 2;
    const words = writeText(text, {
      x: signWidth + 6,
      y: 4.5,
      size,
      face: "semibold",
      colour: mapColours.label,
    });
    const part = `<g transform="translate(${round(x)} ${round(middle)})">${sign}${words}</g>`;
    x += taken + between;
    return part;
  });
  return { svg: parts.join(""), height: y + lineHeight };
}

/** Every category on the map with how many of it there are, the most frequent first. */
function categoryEntries({ pins, language }: Legend): readonly LegendEntry[] {
  const counts = new Map<string, { pin: MapPin; count: number }>();
  for (const pin of pins) {
    const key = `${pin.kind} ${pin.category?.name ?? ""} ${pin.category?.icon} ${pin.category?.colour}`;
    const counted = counts.get(key);
    if (counted) counted.count += 1;
    else counts.set(key, { pin, count: 1 });
  }
  const words = mapWords[language];
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ pin: { kind, category }, count }) => {
      const name = category?.name ?? words.noCategory;
      const of = kind === "resource" ? `${words.resourcePin}: ${name}` : name;
      return { ...pinSign({ kind, category, count: null }), text: `${of} (${count})` };
    });
}

function signEntries({ pins, hasClusters, numbersAre, language }: Legend): readonly LegendEntry[] {
  const words = mapWords[language];
  const badge = pins.find(({ count }) => count !== null);
  return [
    ...(hasClusters ? [{ ...clusterSign(pins, language), text: words.clusterPin }] : []),
    ...(badge
      ? [{ sign: "", signWidth: -6, text: numbersAre === "rows" ? words.numberInTable : words.numberBeside }]
      : []),
  ];
}

function pinSign(pin: Pick<MapPin, "kind" | "category" | "count">) {
  const drawn = drawPin(pin, [13, 19]);
  return { sign: `<g transform="translate(0 -1) scale(.85)">${drawn}</g>`, signWidth: 24 };
}

function clusterSign(pins: readonly MapPin[], language: Language) {
  const categories: PinCluster["categories"] = pins
    .slice(0, 2)
    .map(({ category }) => ({ category, count: 1 }));
  const radius = clusterRadius(2);
  return {
    sign: drawCluster({ count: 2, categories }, [radius + 2, 0], language),
    signWidth: 2 * radius + 4,
  };
}

function drawFillLegend(fill: MapFill, { isHatched, width, language }: Legend): Drawn {
  const heading = [fill.title, fill.note].filter(Boolean).join(", ");
  const fills = [...classFills(fill, isHatched), mapColours.municipality];
  const labels = [
    ...fill.classes.map(({ label }) => label),
    mapWords[language].withoutClass[fill.withoutClass],
  ];
  const entries = labels.map((text, at) => ({
    sign: `<rect y="-8" width="30" height="16" fill="${escapeSvg(fills[at] ?? "")}" stroke="${mapColours.label}"/>`,
    signWidth: 30,
    text,
  }));
  const title = writeText(heading, { x: 0, y: 15, size: 14, face: "bold", colour: mapColours.label });
  const { svg, height } = drawEntries(entries, width, 24);
  return { svg: `${title}<g transform="translate(0 22)">${svg}</g>`, height: height + 22 };
}
