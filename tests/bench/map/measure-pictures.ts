import { monitorEventLoopDelay } from "node:perf_hooks";
import { drawMap, layerMap, type MapPicture } from "~/domain/map/draw-map";
import { standardCare } from "~/domain/needs/care";
import { defaultCategories } from "~/domain/needs/default-categories";
import { pinsOf } from "~/domain/needs/pins-of";
import { renderPng } from "~/export/needs-picture.server";
import { drawRegion, needsOfRegion } from "./region";
import { type Spread, spreadOf } from "../spread";

/** As the route asks for it. */
const pixelsAcross = 1860;
const rounds = 15;

export interface PictureFigures {
  readonly svg: Spread;
  readonly png: Spread;
  /** of the processor, all threads together: what it takes on a machine that does nothing else, or less */
  readonly pngWork: Spread;
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
  const map = layerMap(picture);
  const png = await renderPng(map, pixelsAcross);
  const times = {
    svg: [] as number[],
    png: [] as number[],
    work: [] as number[],
    holds: [] as number[],
    baseline: [] as number[],
  };
  for (let round = 0; round < rounds; round++) {
    times.svg.push(await timed(() => drawMap(picture)));
    const [holds, worked] = [watchHolds(), processorMs()];
    times.png.push(await timed(() => renderPng(map, pixelsAcross)));
    times.work.push(processorMs() - worked);
    times.holds.push(holds.longest());
    times.baseline.push(await timed(() => goThroughJson(picture)));
  }
  const baseline = spreadOf(times.baseline);
  const pngSpread = spreadOf(times.png);
  return {
    svg: spreadOf(times.svg),
    png: pngSpread,
    pngWork: spreadOf(times.work),
    pngHolds: spreadOf(times.holds),
    baseline,
    ratio: Math.round((10 * pngSpread.median) / baseline.median) / 10,
    svgKilobytes: Math.round(drawMap(picture).length / 1024),
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

/** The longest that the process was late for something, while others work; asking often would be work itself. */
function watchHolds() {
  const delays = monitorEventLoopDelay({ resolution: 2 });
  delays.enable();
  return {
    longest(): number {
      delays.disable();
      return delays.max / 1e6 - 2;
    },
  };
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
