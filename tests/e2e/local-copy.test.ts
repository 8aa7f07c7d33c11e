import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContext, openContextAs } from "../support/browser";
import { enterAs } from "../support/people";
import { liveText, openSection, readWords, saveSign, untilSaved, untilShown } from "../support/section-page";
import { Writer, wordsAfter } from "../support/writer";

const section = "innovation";
const warning = "Questo browser non può tenere una copia";

test.each([
  ["it has no storage", () => Object.defineProperty(window, "indexedDB", { value: undefined })],
  [
    "storage may not be opened, as in some private windows",
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("not here", "SecurityError");
      };
    },
  ],
  [
    "storage has no space left",
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no space", "QuotaExceededError");
      };
    },
  ],
] as const)(
  "[SAVE-7] a browser that can keep no copy says so before anybody types: %s",
  async (_why, takeAway) => {
    const { context, newPage } = await openContext();
    await context.addInitScript(takeAway);
    const page = await newPage();
    await enterAs(page, "marta");
    await openSection(page, section);
    await page.getByText(warning).waitFor();
    await untilSaved(page);
  },
);

test("[SAVE-7] a page that is killed with edits that were never sent has them again, and sends them once", async () => {
  const { context, newPage, tolerate } = await openContext();
  tolerate(/WebSocket connection|net::ERR_/);
  const marta = new Writer(await newPage());
  await enterAs(marta.page, "marta");
  await openSection(marta.page, section);
  await untilSaved(marta.page);
  const address = marta.page.url();
  const before = await readWords(marta.page);
  await liveText(marta.page).click();
  await marta.page.keyboard.press("Control+End");
  await context.setOffline(true);
  await marta.write(wordsAfter("uccisa", 20));
  await marta.page.waitForTimeout(1_000);
  await kill(marta);
  await context.setOffline(false);

  const [one, other] = [await newPage(), await newPage()];
  await one.goto(address);
  await liveText(one).waitFor();
  await untilSaved(one);
  await other.goto(address);
  await liveText(other).waitFor();
  const expected = [...before, ...marta.words].sort();
  await expect.poll(async () => [...(await readWords(one))].sort()).toEqual(expected);
  await expect.poll(async () => [...(await readWords(other))].sort()).toEqual(expected);
});

test("[SAVE-7] a copy that is taken away under an open page costs nothing of what is typed next", async () => {
  const { context, newPage } = await openContext();
  const marta = new Writer(await newPage());
  await enterAs(marta.page, "marta");
  await openSection(marta.page, section);
  await untilSaved(marta.page);
  const other = await context.newPage();
  await other.goto(marta.page.url());
  await liveText(other).waitFor();
  const before = await readWords(marta.page);
  await marta.page.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
  });
  await marta.page.getByText(warning).waitFor();
  await liveText(marta.page).click();
  await marta.page.keyboard.press("Control+End");
  await marta.write(wordsAfter("senza-copia", 20));
  await untilSaved(marta.page);
  const expected = [...before, ...marta.words].sort();
  await expect.poll(async () => [...(await readWords(other))].sort()).toEqual(expected);
});

test("[SAVE-7] what a tab wrote without a network and ended with, the one that is still open counts, and sends", async () => {
  const { context, newPage, tolerate } = await openContext();
  tolerate(/WebSocket connection|net::ERR_/);
  const [marta, open] = [new Writer(await newPage()), await newPage()];
  await enterAs(marta.page, "marta");
  await openSection(marta.page, section);
  await open.goto(marta.page.url());
  await Promise.all([untilSaved(marta.page), untilSaved(open)]);
  const giulia = (await openContextAs("giulia")).page;
  await openSection(giulia, section);

  await liveText(marta.page).click();
  await marta.page.keyboard.press("Control+End");
  await context.setOffline(true);
  await marta.write(wordsAfter("lasciata", 3));
  await saveSign(marta.page).filter({ hasText: /\d/ }).waitFor();
  const counted = await readCalmSign(marta.page);
  // Whoever is still there answers for what it wrote.
  await lookAt(open);
  await open.waitForTimeout(500);
  expect(await readWords(open)).not.toContain("lasciata03");
  await marta.page.close();
  await lookAt(open);
  await untilShown(open, "lasciata03");
  await saveSign(open).filter({ hasText: counted }).waitFor();
  await context.setOffline(false);
  await untilSaved(open);
  await untilShown(giulia, "lasciata03");
});

/** What the bar says once it says the same for a while. */
async function readCalmSign(page: Page): Promise<string> {
  let [before, now] = ["", ""];
  const read = async () => {
    [before, now] = [now, (await saveSign(page).innerText()).replace(/\s+/g, " ").trim()];
    return before === now;
  };
  await expect.poll(read, { interval: 400 }).toBe(true);
  return now;
}

/** As if the person came back to it: all pages of a browser without windows are in front. */
function lookAt(page: Page): Promise<boolean> {
  return page.evaluate(() => window.dispatchEvent(new Event("focus")));
}

/** Without a word to the page. */
async function kill({ page }: Writer): Promise<void> {
  const crashed = page.waitForEvent("crash");
  const session = await page.context().newCDPSession(page);
  // It never answers: who would?
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  await page.close();
}
