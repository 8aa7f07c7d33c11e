import type { BrowserContext, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContext } from "../support/browser";
import { enterAs } from "../support/people";
import { workspaceAddress } from "../support/section-page";

const kB = 1000;
const limits = { editor: 300 * kB, other: 150 * kB };

test("no page but the editor's transfers more than 150 kB of scripts, and that one no more than 300 kB", async () => {
  const { newPage, context } = await openContext();
  const page = await newPage();
  const figures: { readonly page: string; readonly bytes: number; readonly limit: number }[] = [];
  const measure = async (
    name: string,
    address: string,
    limit = limits.other,
    isThere?: (page: Page) => Promise<unknown>,
  ) => {
    figures.push({ page: name, bytes: await scriptBytes({ context, address, isThere }), limit });
  };
  await measure("sign-in", "/accedi");
  await measure("help", "/informazioni/aiuto");
  await measure("outbox", "/posta");
  await enterAs(page, "marta");
  const workspace = workspaceAddress(page);
  await measure("workspaces", "/cantieri");
  await measure("new workspace", "/cantieri/nuovo");
  await measure("overview", workspace);
  await measure("partnership", `${workspace}/partenariato`);
  await measure("delivery", `${workspace}/consegna`);
  await measure("settings", `${workspace}/impostazioni`);
  await measure("rights", `${workspace}/impostazioni/diritti`);
  await measure("editor", `${workspace}/proposta/needs`, limits.editor, untilWritable);
  for (const { page, bytes } of figures) console.log(`${page}: ${(bytes / kB).toFixed(1)} kB of scripts`);
  expect(figures.filter(({ bytes, limit }) => bytes > limit)).toEqual([]);
  // A measure that misses the scripts would pass every limit.
  expect(figures.filter(({ bytes }) => bytes < 50 * kB)).toEqual([]);
});

test("the text does not move when the editor takes over from the page as sent", async () => {
  const { newPage } = await openContext();
  const page = await newPage();
  await enterAs(page, "marta");
  await page.addInitScript(recordShifts);
  const release = await holdEditor(page);
  await page.goto(`${workspaceAddress(page)}/proposta/needs`, { waitUntil: "commit" });
  const sent = page.locator(".page .text:not([role])");
  await sent.waitFor();
  await page.evaluate(() => document.fonts.ready);
  const before = await placesIn(page);
  release();
  await untilWritable(page);
  const after = await placesIn(page);
  expect(after).toEqual(before);
  expect(before.length).toBeGreaterThan(8);
  expect(await page.evaluate(() => window.shifted ?? 0)).toBeLessThanOrEqual(0.05);
});

declare global {
  interface Window {
    /** how much of the page has moved, as Chromium counts it */
    shifted?: number;
  }
}

/** Encoded bytes of every script a browser fetches that was never here: those of the page and those preloaded. */
async function scriptBytes({
  context,
  address,
  isThere = (page) => page.waitForLoadState("networkidle"),
}: {
  readonly context: BrowserContext;
  readonly address: string;
  readonly isThere: ((page: Page) => Promise<unknown>) | undefined;
}): Promise<number> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, response }) => {
    if (/javascript/.test(response.mimeType)) scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(address);
  await isThere(page);
  await page.waitForLoadState("networkidle");
  await page.close();
  return bytes;
}

function untilWritable(page: Page): Promise<void> {
  return page.getByRole("textbox", { name: /^Testo di/ }).waitFor();
}

/** The code of the editor arrives when it is let, so that the page as sent can be looked at. */
async function holdEditor(page: Page): Promise<() => void> {
  const latch: { open: () => void } = { open: () => undefined };
  const opened = new Promise<void>((resolve) => {
    latch.open = resolve;
  });
  await page.route(/section-editor-.*\.js$/, async (route) => {
    await opened;
    await route.continue();
  });
  return () => latch.open();
}

/** Where each block of the text stands on the page. */
function placesIn(page: Page): Promise<readonly (readonly number[])[]> {
  // In one go: while React takes over, an element found before may be gone.
  return page.evaluate(() =>
    [...document.querySelectorAll(".page .text :is(p, h2, h3, li, blockquote)")].map((block) => {
      const { x, y, width, height } = block.getBoundingClientRect();
      return [x, y, width, height].map((n) => Math.round(n * 10) / 10);
    }),
  );
}

function recordShifts(): void {
  window.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // Of this type of entry, `value` is what counts.
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) window.shifted = (window.shifted ?? 0) + value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}
