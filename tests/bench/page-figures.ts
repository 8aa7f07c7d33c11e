import type { Browser, Page } from "playwright-core";
import { bundleForBrowser } from "../support/bundle-for-browser";
import type { Movement } from "./move";

const framesMs = 3000;

/** From the moment it was asked for until something of it was seen. */
export async function paintOf(page: Page, address: string): Promise<number> {
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
