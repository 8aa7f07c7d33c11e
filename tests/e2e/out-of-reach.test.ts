import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContextAs } from "../support/browser";
import { liveText, openSection, readWords, untilSaved, workspaceAddress } from "../support/section-page";

/** What a page asks for instead of itself, whole or in part. */
const pageData = /\.data(\?|$)/;

async function write(person: "giulia" | "marta") {
  const { context, page, tolerate } = await openContextAs(person);
  tolerate(/ERR_INTERNET_DISCONNECTED/);
  await openSection(page, "needs");
  return { context, page };
}

/** Also when this is tried for the second time. */
async function selectAnotherState(page: Page): Promise<void> {
  const state = page.getByLabel("Stato della sezione", { exact: true });
  const now = await state.locator("option:checked").innerText();
  await state.selectOption(now === "In rilettura" ? "In scrittura" : "In rilettura");
}

test("a page whose data cannot be fetched stays, with what is being written in it", async () => {
  const [giulia, marta] = await Promise.all([write("giulia"), write("marta")]);
  await giulia.context.route(pageData, (route) => route.abort("internetdisconnected"));
  const failed = giulia.page.waitForEvent("requestfailed", (request) => pageData.test(request.url()));
  await selectAnotherState(marta.page);
  await marta.page.getByRole("button", { name: "Cambia", exact: true }).click();
  await failed;
  await liveText(giulia.page).click();
  await giulia.page.keyboard.press("Control+End");
  await giulia.page.keyboard.type(" lontana");
  await untilSaved(giulia.page);
  expect(await readWords(giulia.page)).toContain("lontana");
  await giulia.context.unroute(pageData);
  await giulia.page.waitForResponse((response) => pageData.test(response.url()) && response.ok());
});

test("without a network another page is waited for on this one, and opens when the network is back", async () => {
  const { context, page } = await write("giulia");
  await liveText(page).click();
  await page.keyboard.press("Control+End");
  await context.setOffline(true);
  await page.keyboard.type(" sconnessa");
  await page.getByRole("link", { name: "Panoramica" }).first().click();
  await page.getByText("la pagina si apre appena torna").waitFor();
  expect(await readWords(page)).toContain("sconnessa");
  await context.setOffline(false);
  await page.waitForURL((url) => url.pathname === workspaceAddress(page));
});
