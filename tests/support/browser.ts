import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, expect, inject, onTestFinished } from "vitest";
import { launchChromium, type WatchedContext, watchContext } from "./watched-context";

let browser: Promise<Browser> | null = null;

/**
 * A new browser context in the file's one Chromium, on the shared server unless `baseURL` says otherwise.
 * It closes with the test, which fails on any console error, page error or policy violation not tolerated.
 */
export async function openContext(options: BrowserContextOptions = {}): Promise<WatchedContext> {
  browser ??= launchChromium();
  const watched = await watchContext(await browser, { baseURL: inject("serverOrigin"), ...options });
  onTestFinished(async () => {
    await watched.context.close();
    expect(watched.problems(), "the console of the browser stays empty").toEqual([]);
  });
  return watched;
}

afterAll(async () => {
  await (await browser)?.close();
});
