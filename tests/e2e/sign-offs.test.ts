import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openContextAs } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import { liveText, openSection, untilSaved, workspaceAddress } from "../support/section-page";

let server: RunningServer;
beforeAll(async () => void (server = await startExample()));
afterAll(() => server.stop());

test("a body approves word for word; what the lead writes of it reopens its approval and no other, and shows what was written", async () => {
  const options = { baseURL: server.origin };
  const marta = await openContextAs("marta", options);
  const giulia = await openContextAs("giulia", options);
  const ornella = await openContextAs("ornella", options);
  // The answer that refuses is looked at below; a page that is left closes its line.
  giulia.tolerate(/409|closed before the connection is established/);
  marta.tolerate(/closed before the connection is established/);
  for (const name of ["Giulia Rostagnoli", "Ornella Tessaroli"]) await makeRepresentative(marta.page, name);
  for (const { page } of [marta, giulia, ornella]) await approve(page);
  await checkPage(giulia.page);
  await standsAs(ornella.page, { "Passo Lento": "approvato", "Vicini di Valle": "approvato" });

  await openSection(marta.page, "territory");
  await writeAtEnd(marta.page, "Passo Lento porta due auto.");
  await openApprovals(giulia.page);
  await standsAs(giulia.page, { "Passo Lento": "da riapprovare", "Vicini di Valle": "approvato" });
  await giulia.page.getByText("Dove l’ente è nominato in").first().waitFor();
  expect(await giulia.page.locator("ins").first().innerText()).toContain("Passo Lento porta due auto.");
  await checkPage(giulia.page);
  await openApprovals(ornella.page);
  await ornella.page.getByText("Da allora è cambiato anche altro, che non vi riguarda:").waitFor();

  // Between the page and the press: nothing is approved, and what was written meanwhile is shown.
  await writeAtEnd(marta.page, "Passo Lento porta anche un furgone.");
  await press(giulia.page);
  await giulia.page.getByRole("heading", { name: "Che cosa è cambiato mentre leggevi" }).waitFor();
  expect(await giulia.page.locator("ins").first().innerText()).toContain("anche un furgone");
  await checkPage(giulia.page);
  await standsAs(giulia.page, { "Passo Lento": "da riapprovare" });
  await press(giulia.page);
  await giulia.page.getByText("Approvato.", { exact: true }).waitFor();
  await standsAs(giulia.page, {
    "Passo Lento": "approvato",
    "Consorzio sociale Pinerolese": "da riapprovare",
  });
}, 180_000);

async function makeRepresentative(page: Page, name: string): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/partenariato/persone`);
  const person = page.locator("details").filter({ has: page.locator("summary", { hasText: name }) });
  await person.locator("summary").click();
  await person.getByLabel("Ruolo").selectOption("legal-representative");
  const saved = page.waitForResponse((response) => response.request().method() === "POST");
  await person.locator("form").first().getByRole("button").click();
  expect((await saved).ok()).toBe(true);
}

async function openApprovals(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna/approvazioni`);
  await page.getByRole("heading", { name: "Chi ha approvato" }).waitFor();
}

async function approve(page: Page): Promise<void> {
  await openApprovals(page);
  await press(page);
  await page.getByText("Approvato.", { exact: true }).waitFor();
}

async function press(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /^Ho letto e approvo a nome di / }).check();
  await page.getByRole("button", { name: "Approva", exact: true }).click();
}

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await liveText(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.type(words);
  await untilSaved(page);
}

/** What the board says of these bodies. */
async function standsAs(page: Page, statuses: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, status] of Object.entries(statuses))
    await page
      .locator(".sign-off-board li")
      .filter({ has: page.getByText(name, { exact: true }) })
      .getByText(status, { exact: true })
      .waitFor();
}
