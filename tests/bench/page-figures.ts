import type { Browser, Page } from "playwright-core";
import { bundleForBrowser } from "../support/bundle-for-browser";
import { enterAs } from "../support/people";
import type { Movement } from "./move";
import { type Spread, spreadOf } from "./spread";

const framesMs = 3000;

const paints = 5;

/** A page of the lead's in a window of a desk, from a server of one's own. */
export async function openAsLead(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: "it-IT",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  await enterAs(page, "marta");
  return page;
}

export interface PaintFigures {
  readonly firstPaintMs: Spread;
  /** of a page of the same workspace with less on it, in turn with it */
  readonly baselinePaintMs: Spread;
}

/** How soon a page is seen, in turn with another one; `seen` looks at it each time once it is there. */
export async function paintsOf(
  page: Page,
  { address, baseline }: { readonly address: string; readonly baseline: string },
  seen: () => Promise<void> = () => Promise.resolve(),
): Promise<PaintFigures> {
  // What everybody needs is kept from the first visit on, in the browser and on the server.
  await paintOf(page, address);
  await paintOf(page, baseline);
  const [own, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < paints; round++) {
    own.push(await paintOf(page, address));
    await seen();
    other.push(await paintOf(page, baseline));
  }
  return { firstPaintMs: spreadOf(own), baselinePaintMs: spreadOf(other) };
}

/** The same as `framesOf` with nothing on the page but a square that moves: what this machine can do at this moment. */
export async function baselineFramesOf(browser: Browser, page: Page): Promise<number> {
  await page.goto("about:blank");
  await page.setContent('<div style="width:50px;height:50px;background:teal"></div>');
  return framesOf(browser, page, "square");
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
export async function framesOf(
  browser: Browser,
  page: Page,
  movement: Movement,
  on = "body",
): Promise<number> {
  // By the debugger, which the page's security policy does not concern.
  await page.evaluate(`${await bundleForBrowser("tests/bench/move.ts", "bench")}; globalThis.bench = bench;`);
  await browser.startTracing(page, { categories: ["disabled-by-default-devtools.timeline.frame"] });
  const tookMs = await page.evaluate<number>(
    `bench.move(${JSON.stringify([movement, framesMs, on]).slice(1, -1)})`,
  );
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as Trace;
  const shown = trace.traceEvents.filter(({ name }) => name === "DrawFrame").length;
  return Math.round((10_000 * shown) / tookMs) / 10;
}

interface Trace {
  readonly traceEvents: readonly { readonly name: string }[];
}
