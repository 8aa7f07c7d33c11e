import type { Browser, BrowserContextOptions, Cookie, Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import type { PersonKey } from "../../prisma/seed/cast";
import { enterAs } from "./people";
import { launchChromium, type WatchedContext, watchContext } from "./watched-context";

let browser: Promise<Browser> | null = null;

/** The one Chromium of the file: with `closeBrowser` after it. */
export function openBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

/**
 * A new browser context in the file's one Chromium, on the shared server unless `baseURL` says otherwise.
 * It closes with the test, which fails on any console error, page error or policy violation not tolerated.
 */
export async function openContext(options: BrowserContextOptions = {}): Promise<WatchedContext> {
  const watched = await watchContext(await openBrowser(), { baseURL: inject("serverOrigin"), ...options });
  onTestFinished(async () => {
    await watched.context.close();
    expect(watched.problems(), "the console of the browser stays empty").toEqual([]);
  });
  return watched;
}

const kept = new Map<string, Promise<WatchedContext>>();

/**
 * The same for one who looks at many pages one after the other: what pages are made of is loaded once, everything else
 * is as in a new context. One at a time for each server.
 */
export async function openKeptContext(baseURL: string, cookies: Cookies = []): Promise<WithPage> {
  const opening = kept.get(baseURL) ?? openBrowser().then((browser) => watchContext(browser, { baseURL }));
  kept.set(baseURL, opening);
  const watched = await opening;
  await watched.context.addCookies([...cookies]);
  onTestFinished(async () => {
    const problems = watched.problems();
    await watched.startAgain();
    expect(problems, "the console of the browser stays empty").toEqual([]);
  });
  return { ...watched, page: watched.context.pages()[0] ?? (await watched.newPage()) };
}

type Cookies = readonly Cookie[];

type WithPage = WatchedContext & { readonly page: Page };

/** The same as `openContext` for a person who has signed in, with the page that is open. */
export async function openContextAs(person: PersonKey, options?: BrowserContextOptions): Promise<WithPage> {
  const watched = await openContext(options);
  const page = await watched.newPage();
  await enterAs(page, person);
  return { ...watched, page };
}

/** Nobody of this file is still there for those who look at who is present. */
export async function closeBrowser(): Promise<void> {
  const opened = browser;
  browser = null;
  kept.clear();
  await (await opened)?.close();
}
