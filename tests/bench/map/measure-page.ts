import type { Browser } from "playwright-core";
import { enterAs } from "../../support/people";
import { startServer } from "../../support/running-server";
import { workspaceAddress } from "../../support/section-page";
import { launchChromium } from "../../support/watched-context";
import { framesOf, paintOf } from "../page-figures";
import { type Spread, spreadOf } from "../spread";
import { fillRegion } from "./fill-region";

const paints = 5;

export interface PageFigures {
  /** elements of the drawing: those of one colour are one */
  readonly paths: number;
  readonly pins: number;
  readonly firstPaintMs: Spread;
  /** of a page of the same workspace that has no map, in turn with it */
  readonly baselinePaintMs: Spread;
  readonly paintRatio: number;
  /** frames the browser has shown in a second */
  readonly pan: number;
  readonly zoom: number;
  /** the same with nothing on the page but a square that moves */
  readonly baselineFrames: number;
  readonly panRatio: number;
  readonly zoomRatio: number;
}

/** The page of the needs in Chromium, drawn in software, from a built server with a whole region in it. */
export async function measurePage(needs: number): Promise<PageFigures> {
  const server = await startServer();
  const browser = await launchChromium();
  try {
    await fillRegion(server.dataDir, needs);
    return await measureIn(browser, server.origin);
  } finally {
    await browser.close();
    await server.stop();
    server.forget();
  }
}

async function measureIn(browser: Browser, origin: string): Promise<PageFigures> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "it-IT",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await enterAs(page, "marta");
  const workspace = workspaceAddress(page);
  // What everybody needs is kept from the first visit on, in the browser and on the server.
  await paintOf(page, `${workspace}/bisogni`);
  await paintOf(page, workspace);
  const [paint, baseline]: [number[], number[]] = [[], []];
  for (let round = 0; round < paints; round++) {
    paint.push(await paintOf(page, `${workspace}/bisogni`));
    baseline.push(await paintOf(page, workspace));
  }
  await page.goto(`${workspace}/bisogni`);
  await page.locator(".needs-map.is-live").waitFor();
  await page.locator(".map-ground path").first().waitFor();
  const drawn = await page.evaluate(() => ({
    paths: document.querySelectorAll(".map-ground path").length,
    pins: document.querySelectorAll(".map-marks [data-at]:not(.place)").length,
  }));
  await page.waitForTimeout(1500);
  const pan = await framesOf(browser, page, "pan", ".map-pointed");
  await page.waitForTimeout(1500);
  const zoom = await framesOf(browser, page, "zoom", ".map-pointed");
  await page.goto("about:blank");
  await page.setContent('<div style="width:50px;height:50px;background:teal"></div>');
  const baselineFrames = await framesOf(browser, page, "square");
  const [firstPaintMs, baselinePaintMs] = [spreadOf(paint), spreadOf(baseline)];
  return {
    ...drawn,
    firstPaintMs,
    baselinePaintMs,
    paintRatio: ratio(firstPaintMs.median, baselinePaintMs.median),
    pan,
    zoom,
    baselineFrames,
    panRatio: ratio(pan, baselineFrames),
    zoomRatio: ratio(zoom, baselineFrames),
  };
}

function ratio(value: number, baseline: number): number {
  return Math.round((100 * value) / baseline) / 100;
}
