import type { Browser, Page } from "playwright-core";
import { bundleForBrowser } from "../../support/bundle-for-browser";
import { enterAs } from "../../support/people";
import { startServer } from "../../support/running-server";
import { workspaceAddress } from "../../support/section-page";
import { launchChromium } from "../../support/watched-context";
import { fillRegion } from "./fill-region";
import type { Movement } from "./move";
import { type Spread, spreadOf } from "./spread";

const paints = 5;
const framesMs = 3000;

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
  const pan = await framesOf(browser, page, "pan");
  await page.waitForTimeout(1500);
  const zoom = await framesOf(browser, page, "zoom");
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

/** From the moment it was asked for until something of it was seen. */
async function paintOf(page: Page, address: string): Promise<number> {
  await page.goto(address);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => {
          const paint = list.getEntries().find(({ name }) => name === "first-contentful-paint");
          if (paint) resolve(paint.startTime);
        }).observe({ type: "paint", buffered: true }),
      ),
  );
}

/** How many frames were shown in a second, not how many were begun: counted in the browser's own record. */
async function framesOf(browser: Browser, page: Page, movement: Movement): Promise<number> {
  // By the debugger, which the page's security policy does not concern.
  await page.evaluate(
    `${await bundleForBrowser("tests/bench/map/move.ts", "bench")}; globalThis.bench = bench;`,
  );
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline.frame"] });
  const tookMs = await page.evaluate<number>(`bench.move("${movement}", ${framesMs})`);
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as Trace;
  const shown = trace.traceEvents.filter(({ name }) => name === "DrawFrame").length;
  return Math.round((10_000 * shown) / tookMs) / 10;
}

interface Trace {
  readonly traceEvents: readonly { readonly name: string }[];
}
