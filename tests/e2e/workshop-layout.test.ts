import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContext, openContextAs } from "../support/browser";
import { workspaceAddress } from "../support/section-page";
import {
  bringTo,
  dotsOn,
  giveDot,
  joinByCode,
  openWorkshop,
  phone,
  writeInRoom,
} from "../support/workshop-pages";

/** Where things stand on the desk, the screen and the phones of a workshop that is going on. */

const cardCount = 14;
const long =
  "La corriera passa due volte al giorno e chi non guida resta a casa: medico, spesa e figli lontani";

test("the act that comes next is in sight on a desk, whatever the number of stages", async () => {
  const { page: desk } = await openContextAs("marta", { viewport: { width: 1440, height: 900 } });
  await openWorkshop(desk);
  await bringTo(desk, "Scrivi");
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
  ]) {
    await desk.setViewportSize(size);
    await desk.evaluate(() => document.querySelector("main")?.scrollIntoView());
    const act = await desk.locator(".desk-of-workshop .stage-acts .btn.p").boundingBox();
    expect((act?.y ?? Infinity) + (act?.height ?? 0)).toBeLessThan(size.height);
  }
});

test("on a phone every tab and every act of a workshop is 44 px high", async () => {
  const { page } = await openContextAs("marta", phone);
  await page.goto(`${workspaceAddress(page)}/laboratori`);
  const held = await page
    .getByRole("link", { name: /Invecchiare bene in valle/ })
    .first()
    .getAttribute("href");
  for (const part of ["", "/risultati", "/registro", "/impostazioni"]) {
    await page.goto(`${held}${part}`);
    await page.getByRole("main").waitFor();
    const low = await page
      .locator("main :is(.seg a, .seg button, .plain-link, .result-bars a, summary):visible")
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
      );
    expect(low, part).toEqual([]);
  }
});

test("the screen of the room shows all steps and the whole title, and no text is cut on it", async () => {
  const { page: desk, newPage } = await openContextAs("marta", { viewport: { width: 1280, height: 720 } });
  await openWorkshop(desk);
  await giveLongTitle(desk);
  await bringTo(desk, "Scrivi");
  await writeMany(desk);
  const screen = await newPage();
  await screen.goto(`${desk.url()}/proiettore`);
  expect(await screen.locator("header li").count()).toBe(5);
  expect(await screen.locator("h1").evaluate((title) => title.scrollWidth - title.clientWidth)).toBe(0);
  const steps = await screen.locator("header ol").boundingBox();
  expect((steps?.x ?? 0) + (steps?.width ?? 0)).toBeLessThanOrEqual(1280);

  await desk.getByRole("button", { name: "Scopri i cartellini" }).click();
  await expectWhole(screen, screen.locator(".uncovered"));
  await bringTo(desk, "Vota");
  await expectWhole(screen, screen.locator(".totals"));
  await desk.getByRole("button", { name: "Chiudi il voto" }).click();
  await screen.getByText("Nessuno ha votato.").waitFor();
  await expectWhole(screen, screen.locator(".totals"));
});

test("on a small phone a long name keeps its line beside a dot, and results stand alone", async () => {
  const { page: desk } = await openContextAs("marta");
  const code = await openWorkshop(desk);
  await bringTo(desk, "Scrivi");
  await writeMany(desk);
  await desk.getByRole("button", { name: "Scopri i cartellini" }).click();
  await bringTo(desk, "Vota");
  const { newPage } = await openContext({ viewport: { width: 320, height: 568 } });
  const page = await newPage();
  await joinByCode(page, code, { nickname: "Nina" });
  const title = `10. ${long}`;
  await giveDot(page, title);
  await dotsOn(page, title).waitFor();
  const row = page.locator(".vrow", { hasText: title });
  const [name, all] = await Promise.all([row.locator(".target").boundingBox(), row.boundingBox()]);
  expect((name?.width ?? 0) / (all?.width ?? 1)).toBeGreaterThan(0.8);
  await desk.getByRole("button", { name: "Chiudi il voto" }).click();
  await page.getByRole("heading", { name: "I risultati" }).waitFor();
  expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual(["I risultati"]);
  const ends = await page
    .locator(".presults li:last-child :is(svg, rect)")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(ends[1], "bars begin where their lines do").toBe(ends[0]);
});

/** All that is seen stands whole inside, and the rest is counted. */
async function expectWhole(screen: Page, place: Locator): Promise<void> {
  await place.waitFor();
  const seen = place.locator("li:not(.unseen)");
  const others = async () => Number(/\d+/.exec(await place.locator(".more").innerText())?.[0]);
  await expect.poll(async () => (await seen.count()) + (await others())).toBe(cardCount);
  const cut = await seen.evaluateAll((items) =>
    items.filter((item) => {
      const [box, frame] = [item, item.parentElement].map((one) => one?.getBoundingClientRect());
      return (
        // A line is as high as its letters and a little less than what they reach down to.
        item.scrollHeight > item.clientHeight + 8 ||
        (box?.bottom ?? 0) > (frame?.bottom ?? 0) + 1 ||
        (box?.right ?? 0) > (frame?.right ?? 0) + 1
      );
    }),
  );
  expect(cut).toEqual([]);
  expect(await screen.locator(".projector").evaluate((all) => all.scrollHeight - all.clientHeight)).toBe(0);
}

async function giveLongTitle(desk: Page): Promise<void> {
  const workshop = desk.url();
  await desk.goto(`${workshop}/impostazioni`);
  const title =
    "Invecchiare bene in valle: che cosa manca a chi resta, a chi torna e a chi assiste, nelle alte valli";
  await desk.getByRole("textbox", { name: "Titolo" }).fill(title);
  await desk.getByRole("button", { name: "Salva", exact: true }).click();
  await desk.getByText("Salvato.", { exact: true }).waitFor();
  await desk.goto(workshop);
}

/** As the desk does for those without a phone, without waiting for its page after each. */
async function writeMany(desk: Page): Promise<void> {
  const stageId = await desk.locator(".enter-card input[name=stageId]").inputValue();
  for (let number = 1; number <= cardCount; number++) {
    const form = { intent: "enter-card", stageId, text: `${number}. ${long}` };
    const { origin } = new URL(desk.url());
    expect((await desk.request.post(desk.url(), { form, headers: { origin } })).status()).toBeLessThan(400);
  }
}

test("in high contrast the dots that were given are told from those that are left", async () => {
  const { page: desk } = await openContextAs("marta");
  const code = await openWorkshop(desk);
  const { newPage } = await openContext({ ...phone, forcedColors: "active" });
  const page = await newPage();
  await joinByCode(page, code, { nickname: "Nina" });
  await bringTo(desk, "Scrivi");
  await writeInRoom(desk, long);
  await desk.getByRole("button", { name: "Scopri i cartellini" }).click();
  await desk.locator("[data-card]", { hasText: long }).waitFor();
  await bringTo(desk, "Vota");
  await giveDot(page, long);
  const grounds = await page
    .locator(".dots i")
    .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor));
  expect(new Set(grounds).size, "given, and left").toBe(2);
});
