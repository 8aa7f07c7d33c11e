import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openContextAs } from "../support/browser";
import { giveRole } from "../support/give-role";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import { workspaceAddress } from "../support/section-page";
import { collectSignatures, frozenBanner, prepareFreeze, pressFreeze } from "../support/stage-page";

let server: RunningServer;
beforeAll(async () => void (server = await startExample()));
afterAll(() => server.stop());

test("the delivery is gone through on a copy, signed without a device, and the true workspace knows nothing of it", async () => {
  const options = { baseURL: server.origin };
  const { page } = await openContextAs("marta", options);
  const giulia = await openContextAs("giulia", options);
  giulia.tolerate(/status of 404/);
  const original = workspaceAddress(page);
  await giveRole(page, "Paolo Grivetto", "Rappresentanza legale");
  const paolo = await openContextAs("paolo", options);

  await page.goto(`${original}/consegna`);
  await page.getByRole("link", { name: "Prepara una prova…" }).click();
  await page.getByRole("button", { name: "Prepara la prova" }).click();
  await page.getByRole("heading", { name: "Che cosa provare" }).waitFor({ timeout: 60_000 });
  const rehearsal = workspaceAddress(page);
  expect(rehearsal).not.toBe(original);
  await checkPage(page);

  // A partner finds it in the true workspace, and has its own words in it.
  await giulia.page.goto(`${original}/consegna`);
  await giulia.page.getByRole("link", { name: "Vai alla prova" }).click();
  await trialBanner(giulia.page).waitFor();
  expect(workspaceAddress(giulia.page)).toBe(rehearsal);

  await collectSignatures(page);
  await prepareFreeze(page);
  await pressFreeze(page);
  await page.getByRole("button", { name: "Prepara il pacchetto" }).click();
  await page.getByRole("heading", { name: /^Pacchetto pronto/ }).waitFor({ timeout: 60_000 });
  await checkPage(page);
  await passWithTestSignature(page);
  await paolo.page.goto(`${rehearsal}/consegna/invio`);
  await paolo.page.getByLabel(/protocollo/).fill("PROVA/1");
  await paolo.page.getByRole("button", { name: "Registra", exact: true }).click();
  await paolo.page.getByRole("heading", { name: /^Protocollo/ }).waitFor();

  await giulia.page.goto(`${original}/consegna`);
  expect(await frozenBanner(giulia.page).count()).toBe(0);
  expect(await trialBanner(giulia.page).count()).toBe(0);
  // Nobody was written to: neither of the rehearsal nor of what happened in it.
  await page.goto("/posta");
  expect(await page.getByText(/PROVA/).count()).toBe(0);

  await page.goto(`${rehearsal}/consegna/prova`);
  await page.getByRole("button", { name: "Butta via la prova" }).click();
  await page.waitForURL((url) => url.pathname === new URL(`${original}/consegna`, server.origin).pathname);
  await page.getByRole("link", { name: "Prepara una prova…" }).waitFor();
  expect((await giulia.page.goto(`${rehearsal}/consegna`))?.status()).toBe(404);
}, 240_000);

/** The file the product signed itself is found in order, as one that came from a device would be. */
async function passWithTestSignature(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna`);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Scarica la domanda con la firma di prova" }).click(),
  ]);
  const signed = { name: file.suggestedFilename(), mimeType: "application/pkcs7-mime" };
  await page.goto(`${workspaceAddress(page)}/consegna/verifica`);
  await page
    .locator("input[type=file]")
    .setInputFiles({ ...signed, buffer: readFileSync(await file.path()) });
  await page.getByLabel(/portale/).check();
  await page.getByRole("button", { name: "Verifica", exact: true }).click();
  await page.getByRole("heading", { name: "Si può consegnare" }).waitFor();
}

function trialBanner(page: Page) {
  return page.locator(".banner.trial");
}
