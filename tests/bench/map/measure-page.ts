import type { Browser } from "playwright-core";
import { startServer } from "../../support/running-server";
import { workspaceAddress } from "../../support/section-page";
import { launchChromium } from "../../support/watched-context";
import { baselineFramesOf, framesOf, openAsLead, type PaintFigures, paintsOf } from "../page-figures";
import { fillRegion } from "./fill-region";

export interface PageFigures extends PaintFigures {
  /** elements of the drawing: those of one colour are one */
  readonly paths: number;
  readonly pins: number;
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
  const page = await openAsLead(browser, origin);
  const workspace = workspaceAddress(page);
  const paint = await paintsOf(page, { address: `${workspace}/bisogni`, baseline: workspace });
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
  const baselineFrames = await baselineFramesOf(browser, page);
  return {
    ...drawn,
    ...paint,
    paintRatio: ratio(paint.firstPaintMs.median, paint.baselinePaintMs.median),
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
