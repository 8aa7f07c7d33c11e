import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContext, openContextAs } from "../support/browser";
import { misplacedWords, setLetters } from "../support/large-letters";
import { workspaceAddress } from "../support/section-page";
import { bringTo, joinByCode, openWorkshop, phone, writeCard } from "../support/workshop-pages";

/** Pages of one who has set letters of half again their size in the browser, as many do who no longer see well. */

const large = 24;

test.for([1440, 820, 390])(
  "at %i px large letters are not cut, lie over no others, and make no page scroll sideways",
  async (width) => {
    const { page } = await openContextAs("marta", { viewport: { width, height: 900 } });
    const workspace = workspaceAddress(page);
    await setLetters(page, large);
    for (const written of ["/proposta/needs", "/bisogni", "/bisogni?vista=mappa"]) {
      await page.goto(`${workspace}${written}`);
      // Beside what is said of the text there is least room for the title.
      await page
        .locator(":is(.pbar, .bar) .sync", { hasText: "Salvato" })
        .filter({ visible: true })
        .waitFor();
      await expectInPlace(page, written);
    }
    for (const address of [
      "/cantieri",
      "/informazioni/aiuto",
      workspace,
      `${workspace}/partenariato`,
      `${workspace}/partenariato/persone`,
      `${workspace}/territorio`,
      `${workspace}/laboratori`,
      `${workspace}/consegna`,
      `${workspace}/impostazioni`,
    ]) {
      await page.goto(address);
      await page.getByRole("main").waitFor();
      await expectInPlace(page, address);
    }
    await page.context().clearCookies();
    await page.goto("/accedi");
    await expectInPlace(page, "/accedi");
  },
);

test("at the desk of a workshop and on a phone in the room large letters have their place as well", async () => {
  const { page: desk } = await openContextAs("marta");
  const hand = await (await openContext(phone)).newPage();
  const code = await openWorkshop(desk);
  await bringTo(desk, "Scrivi");
  for (const page of [desk, hand]) await setLetters(page, large);
  await joinByCode(hand, code, { nickname: "Rosa" });
  await writeCard(hand, "La corriera passa due volte al giorno e chi non guida resta a casa");
  await expectInPlace(hand, "phone");
  await desk.getByText("1 cartellino").first().waitFor();
  for (const width of [1440, 820, 390]) {
    await desk.setViewportSize({ width, height: 900 });
    await widenCode(desk);
    await expectInPlace(desk, `desk at ${width} px`);
  }
});

test("on paper everything is as large, and where it is, whatever one has set", async () => {
  // A sheet between its margins.
  const { page } = await openContextAs("marta", { viewport: { width: 703, height: 1000 } });
  const workspace = workspaceAddress(page);
  const held = await page.goto(`${workspace}/laboratori`).then(() =>
    page
      .getByRole("link", { name: /Invecchiare bene in valle/ })
      .first()
      .getAttribute("href"),
  );
  for (const address of [workspace, `${workspace}/bisogni/stampa`, `${held}/presenze/foglio`]) {
    await setLetters(page, 16);
    await page.goto(address);
    await page.getByRole("main").waitFor();
    const before = await placesOnPaper(page);
    await setLetters(page, large);
    expect(await placesOnPaper(page), address).toEqual(before);
    expect(before.length).toBeGreaterThan(40);
  }
});

/** Each workshop draws its own: the widest there could be. */
function widenCode(desk: Page): Promise<void> {
  return desk.locator(".entrance .code").evaluate((code) => {
    code.textContent = code.textContent.replace(/\w/g, "W");
  });
}

async function placesOnPaper(page: Page): Promise<readonly (readonly number[])[]> {
  // Setting the letters brings the page back to the screen.
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(() => matchMedia("print").matches)).toBe(true);
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );
}

async function expectInPlace(page: Page, where: string): Promise<void> {
  const letters = await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  expect(letters, where).toBeGreaterThan(large * 0.9);
  expect(await misplacedWords(page), where).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, where).toBeLessThanOrEqual(0);
}
