import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { findChromium } from "./find-chromium.mjs";

export interface WatchedContext {
  readonly context: BrowserContext;
  newPage(): Promise<Page>;
  /** Console errors like this one belong to what the test does. */
  tolerate(pattern: RegExp): void;
  /** What no page of this context should have written; a broken security policy is among it. */
  problems(): readonly string[];
  /** Whoever comes next signs in anew, and finds nothing of those before but what their pages are made of. */
  startAgain(): Promise<void>;
}

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("The tests in the browser need Chromium.");
  return chromium.launch({ executablePath, args: flags });
}

/** A browser of one person: Italian, in Rome, with nothing moving; everything wrong in its pages is kept. */
export async function watchContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedContext> {
  const context = await browser.newContext({
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    reducedMotion: "reduce",
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const seen: string[] = [];
  const tolerated: RegExp[] = [];
  // Chromium writes a violation of the content security policy as an error of the console.
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    seen.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (problem) => seen.push(String(problem.error().stack ?? problem.error())));
  return {
    context,
    newPage: () => context.newPage(),
    tolerate: (pattern) => void tolerated.push(pattern),
    problems: () => seen.filter((text) => !tolerated.some((pattern) => pattern.test(text))),
    async startAgain() {
      const [first, ...others] = context.pages();
      await Promise.all(others.map((page) => page.close()));
      await context.clearCookies();
      if (first) await forgetAll(first);
      seen.length = 0;
      tolerated.length = 0;
    },
  };
}

/** The page stays in the process that knows its scripts; what it showed is left first, or that would miss its storage. */
async function forgetAll(page: Page): Promise<void> {
  await page.goto("/favicon.svg");
  await page.evaluate(() => sessionStorage.clear());
  const devtools = await page.context().newCDPSession(page);
  const storageTypes = "local_storage,indexeddb,cache_storage,service_workers";
  await devtools.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes });
  await devtools.detach();
}
