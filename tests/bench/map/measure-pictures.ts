import { setImmediate as nextTurn } from "node:timers/promises";
import { drawMap, type MapPicture } from "~/domain/map/draw-map";
import { standardCare } from "~/domain/needs/care";
import { defaultCategories } from "~/domain/needs/default-categories";
import { pinsOf } from "~/domain/needs/pins-of";
import { renderPng } from "~/export/needs-picture.server";
import { drawRegion, needsOfRegion } from "./region";
import { type Spread, spreadOf } from "./spread";

/** As the route asks for it. */
const pixelsAcross = 1860;
const rounds = 15;

export interface PictureFigures {
  readonly svg: Spread;
  readonly png: Spread;
  /** how long nothing else could be done, at the most, in each PNG */
  readonly pngHolds: Spread;
  readonly baseline: Spread;
  /** median of the PNG to that of the baseline */
  readonly ratio: number;
  readonly svgKilobytes: number;
  readonly pngKilobytes: number;
}

/** The server's pictures of the region. The baseline, in turn with them, is the drawing going to JSON and back ten times. */
export async function measurePictures(needs: number): Promise<PictureFigures> {
  const picture = await pictureOf(needs);
  const svg = drawMap(picture);
  const png = await renderPng(svg, pixelsAcross);
  const times = { svg: [] as number[], png: [] as number[], holds: [] as number[], baseline: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.svg.push(await timed(() => drawMap(picture)));
    const holds = watchHolds();
    times.png.push(await timed(() => renderPng(svg, pixelsAcross)));
    times.holds.push(await holds.longest());
    times.baseline.push(await timed(() => goThroughJson(picture)));
  }
  const baseline = spreadOf(times.baseline);
  const pngSpread = spreadOf(times.png);
  return {
    svg: spreadOf(times.svg),
    png: pngSpread,
    pngHolds: spreadOf(times.holds),
    baseline,
    ratio: Math.round((10 * pngSpread.median) / baseline.median) / 10,
    svgKilobytes: Math.round(svg.length / 1024),
    pngKilobytes: Math.round(png.length / 1024),
  };
}

async function pictureOf(count: number): Promise<MapPicture> {
  const shapes = await drawRegion();
  const needs = needsOfRegion(count).map((need, index) => ({ ...need, id: `need${index}` }));
  return {
    shapes,
    pins: pinsOf({ needs, categories: defaultCategories, care: standardCare, shapes }),
    fill: null,
    language: "it",
    title: "Mappa dei bisogni",
    subtitle: "Piemonte · 27 novembre 2026",
    width: 930,
    hasLegend: true,
    isHatched: false,
  };
}

function goThroughJson({ shapes }: MapPicture): void {
  for (let turn = 0; turn < 10; turn++) JSON.parse(JSON.stringify(shapes));
}

async function timed(act: () => unknown): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/** The longest time between two turns of the process, while others work. */
function watchHolds() {
  let [longest, last, isOver] = [0, performance.now(), false];
  const watching = (async () => {
    while (!isOver) {
      await nextTurn();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  return {
    async longest(): Promise<number> {
      isOver = true;
      await watching;
      return longest;
    },
  };
}
