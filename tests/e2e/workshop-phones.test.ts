import type { BrowserContext } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { openContext, openContextAs } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { bringTo, joinByCode, openWorkshop, phone } from "../support/workshop-pages";

const kB = 1000;
const limits = { light: 60 * kB, phone: 220 * kB };

test("a phone comes in by a code, writes without a network, and its card arrives once", async () => {
  const { page: desk } = await openContextAs("marta");
  const code = await openWorkshop(desk);
  const { context, newPage, tolerate } = await openContext(phone);
  const page = await newPage();
  await joinByCode(page, code, { nickname: "Nina" });
  await page.getByText("Si comincia tra poco").waitFor();
  await bringTo(desk, "Scrivi");
  const field = page.getByLabel("Il tuo cartellino");
  await field.fill("La corriera passa due volte al giorno");
  await page.getByText("37 di 140").waitFor();

  tolerate(/ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await context.setOffline(true);
  await page.getByRole("button", { name: "Metti il cartellino" }).click();
  await page.getByText("Rete debole: 1 cartellino parte da solo").waitFor();
  await page.getByText("da inviare", { exact: true }).waitFor();
  await context.setOffline(false);
  await page.getByText("da inviare", { exact: true }).waitFor({ state: "detached" });
  await page.reload();
  expect(await page.locator(".ccard").allInnerTexts()).toEqual(["La corriera passa due volte al giorno"]);

  await desk.getByRole("button", { name: "Scopri i cartellini" }).click();
  await desk.locator("[data-card]", { hasText: "La corriera" }).waitFor();
  expect(await desk.locator("[data-card]").count()).toBe(1);
  await checkPage(page);
});

test("everything goes without any script: coming in, a card, a dot and what became of it", async () => {
  const { page: desk } = await openContextAs("marta");
  const code = await openWorkshop(desk);
  await bringTo(desk, "Scrivi");
  const { newPage, tolerate } = await openContext({ ...phone, javaScriptEnabled: false });
  tolerate(/status of 400/);
  const page = await newPage();
  await joinByCode(page, code, { nickname: "Nina" });
  const field = page.getByLabel("Il tuo cartellino");
  await field.fill("x".repeat(1_400));
  await page.getByRole("button", { name: "Metti il cartellino" }).click();
  await page.getByText("La frase era troppo lunga.").waitFor();
  expect(await field.inputValue(), "nobody cuts a sentence").toHaveLength(1_400);
  await field.fill("Bollette alte, stufa spenta");
  await page.getByRole("button", { name: "Metti il cartellino" }).click();
  await page.locator(".ccard", { hasText: "Bollette alte" }).waitFor();
  await desk.getByRole("button", { name: "Scopri i cartellini" }).click();
  await desk.locator("[data-card]").waitFor();
  await bringTo(desk, "Vota");
  await page.goto(page.url());
  await page.getByRole("button", { name: /^Dai un bollino/ }).click();
  await page.locator(".given", { hasText: "1" }).waitFor();
  await page.goto(`${page.url()}/esito`);
  await page.getByText("Non è ancora deciso").waitFor();
});

test("a phone without scripts keeps what was written on it when it is no longer in, and when it is not let in", async () => {
  const { page: desk } = await openContextAs("marta");
  const code = await openWorkshop(desk);
  await bringTo(desk, "Scrivi");
  const { context, newPage, tolerate } = await openContext({ ...phone, javaScriptEnabled: false });
  tolerate(/status of (400|409)/);
  const page = await newPage();
  await joinByCode(page, code, { nickname: "Nina" });
  await page.getByLabel("Il tuo cartellino").fill("La corriera passa due volte");
  await context.clearCookies();
  await page.getByRole("button", { name: "Metti il cartellino" }).click();
  await page.getByText("Non risulti più nel laboratorio").waitFor();
  expect(await page.locator("blockquote").innerText()).toBe("La corriera passa due volte");

  await page.goto(`/partecipa/${code}`);
  const name = page.getByLabel("Come vuoi farti chiamare?");
  await name.fill("Ada");
  await page.getByLabel("Per chi partecipi?").selectOption({ index: 1 });
  const chosen = await page.getByLabel("Per chi partecipi?").inputValue();
  await desk.locator(".close-workshop summary").click();
  await desk.locator(".close-workshop").getByRole("button", { name: "Chiudi per tutti" }).click();
  await desk.getByText("Il laboratorio è concluso").waitFor();
  await page.getByRole("button", { name: "Entra", exact: true }).click();
  await page.getByText("Questo codice non apre nessun laboratorio in corso").waitFor();
  expect([await name.inputValue(), await page.getByLabel("Per chi partecipi?").inputValue()]).toEqual([
    "Ada",
    chosen,
  ]);
});

test("Arabic is chosen before coming in, and the page is written from the right", async () => {
  const { page: desk } = await openContextAs("marta");
  const code = await openWorkshop(desk);
  const { newPage } = await openContext(phone);
  const page = await newPage();
  await page.goto(`/partecipa/${code}`);
  await page.getByRole("button", { name: "العربية" }).click();
  expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
    "ar",
    "rtl",
  ]);
  await checkPage(page);
});

test("the pages before joining transfer no more than 60 kB, the phone's no more than 220 kB", async () => {
  const { page: desk } = await openContextAs("marta");
  const code = await openWorkshop(desk);
  await bringTo(desk, "Scrivi");
  const { context, newPage } = await openContext(phone);
  const figures = {
    code: await transferred(context, "/partecipa"),
    join: await transferred(context, `/partecipa/${code}`),
    phone: 0,
  };
  const page = await newPage();
  await joinByCode(page, code, { nickname: "Nina" });
  figures.phone = await transferred(context, page.url());
  const { context: bare } = await openContext({ ...phone, javaScriptEnabled: false });
  await bare.addCookies(await context.cookies(page.url()));
  const withoutScripts = await transferred(bare, page.url());
  for (const [name, bytes] of Object.entries({ ...figures, withoutScripts }))
    console.log(`${name}: ${(bytes / kB).toFixed(1)} kB`);
  expect(figures.code).toBeLessThanOrEqual(limits.light);
  expect(figures.join).toBeLessThanOrEqual(limits.light);
  expect(withoutScripts).toBeLessThanOrEqual(limits.light);
  expect(figures.phone).toBeLessThanOrEqual(limits.phone);
  // A measure that misses what was fetched would pass every limit.
  expect(figures.code).toBeGreaterThan(20 * kB);
  expect(figures.phone).toBeGreaterThan(80 * kB);
});

/** Encoded bytes of everything a phone fetches that was never there, until nothing more is on its way. */
async function transferred(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  onTestFinished(() => page.close());
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  // The stream of events goes on for ever, and counts as nothing on its way.
  await page.waitForLoadState("networkidle");
  return bytes;
}
