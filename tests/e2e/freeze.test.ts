import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openContextAs } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import {
  liveText,
  openSection,
  readWords,
  splitWords,
  untilSaved,
  untilShown,
  workspaceAddress,
} from "../support/section-page";
import { collectSignatures, frozenBanner, prepareFreeze, pressFreeze, unfreeze } from "../support/stage-page";

/** A page that is left while its line opens anew, or has no network. */
const leftOpening = /ERR_INTERNET_DISCONNECTED|closed before the connection is established/;

let server: RunningServer;
beforeAll(async () => void (server = await startExample()));
afterAll(() => server.stop());

test("a stage is frozen while people write: all become readers at once, no word is lost, and after the thaw they go on", async () => {
  const options = { baseURL: server.origin };
  const marta = await openContextAs("marta", options);
  marta.tolerate(leftOpening);
  const ornella = await openContextAs("ornella", options);
  ornella.tolerate(leftOpening);
  await collectSignatures(marta.page);
  await prepareFreeze(marta.page);
  await checkPage(marta.page);

  const martaWrites = await marta.newPage();
  await martaWrites.goto(marta.page.url());
  await writeAtEnd(martaWrites, " m0");
  const ornellaWrites = ornella.page;
  await writeAtEnd(ornellaWrites, " o0");

  const typing = [type(martaWrites, "m"), type(ornellaWrites, "o")];
  await untilShown(martaWrites, "o3");
  await pressFreeze(marta.page);
  const pressedAt = Date.now();
  for (const page of [martaWrites, ornellaWrites]) {
    await frozenBanner(page).waitFor();
    await liveText(page).waitFor({ state: "detached" });
  }
  expect(Date.now() - pressedAt).toBeLessThan(3_000);
  await Promise.all(typing);
  await checkPage(ornellaWrites);

  // Each word that was typed is in the sealed text, or kept apart for whoever typed it: without a gap in between.
  for (const [page, sign] of [
    [martaWrites, "m"],
    [ornellaWrites, "o"],
  ] as const) {
    const sealed = await sealedWords(page);
    const late = await lateWords(page);
    const numbers = ofWriter([...sealed, ...mend(sealed, late, sign), ...late], sign);
    expect(numbers).toEqual(numbers.map((_, index) => index));
    expect(numbers.length).toBeGreaterThan(3);
    expect(ofWriter(sealed, sign).length).toBeGreaterThan(0);
  }
  expect(await sealedWords(martaWrites)).toEqual(await sealedWords(ornellaWrites));
}, 180_000);

test("what was written without a network is kept apart when it comes after the freeze, and put into the text after the thaw", async () => {
  const options = { baseURL: server.origin };
  const marta = await openContextAs("marta", options);
  marta.tolerate(leftOpening);
  const ornella = await openContextAs("ornella", options);
  ornella.tolerate(leftOpening);
  if ((await frozenBanner(marta.page).count()) > 0) await unfreeze(marta.page);
  await collectSignatures(marta.page);
  const { page } = ornella;
  await leaveLateWords(page);
  await writeAtEnd(page, " prima");
  await ornella.context.setOffline(true);
  await page.keyboard.type(" trattenuta");
  await prepareFreeze(marta.page);
  await pressFreeze(marta.page);
  await ornella.context.setOffline(false);
  await frozenBanner(page).waitFor();
  await page.getByText("sono tenute da parte, non sono andate perse").waitFor();
  expect(await sealedWords(page)).not.toContain("trattenuta");
  await page.getByRole("link", { name: "Leggile" }).click();
  expect(await page.getByLabel("Le tue parole").inputValue()).toContain("trattenuta");
  await page.getByText("quando la fase è di nuovo aperta").waitFor();
  await checkPage(page);
  // Nobody else is told of them.
  expect(await lateWords(marta.page)).not.toContain("trattenuta");

  await refuseUnsigned(marta.page);
  await unfreeze(marta.page);
  await checkPage(marta.page);
  await page.getByRole("button", { name: "Rimettile nel testo" }).click();
  await page.getByText("Non c’è nulla di tuo tenuto da parte.").waitFor();
  await writeAtEnd(page, " ancora");
  await openSection(marta.page, "needs");
  await untilShown(marta.page, "ancora");
  const words = await readWords(marta.page);
  expect(words.filter((word) => word === "trattenuta")).toEqual(["trattenuta"]);
  expect(words).toContain("prima");
}, 180_000);

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await openSection(page, "needs");
  await liveText(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
  await untilSaved(page);
}

/** Numbered words, letter by letter, until long after the freeze. */
async function type(page: Page, sign: string): Promise<void> {
  for (let n = 1; n < 120; n++) {
    if (await frozenBanner(page).isVisible()) return;
    await page.keyboard.type(` ${sign}${n}`, { delay: 12 });
  }
}

async function sealedWords(page: Page): Promise<readonly string[]> {
  await page.goto(`${workspaceAddress(page)}/proposta/needs`);
  return splitWords(await page.locator(".page .text").innerText());
}

/** What of one's own was kept apart; nothing for whom nothing came late. */
async function lateWords(page: Page): Promise<readonly string[]> {
  await page.goto(`${workspaceAddress(page)}/consegna/tenute-da-parte`);
  const fields = await page.getByLabel("Le tue parole").all();
  return splitWords((await Promise.all(fields.map((field) => field.inputValue()))).join(" "));
}

/** The word in the middle of which the freeze came: its first letters were sealed, the others kept apart. */
function mend(sealed: readonly string[], [torn]: readonly string[], sign: string): readonly string[] {
  const next = `${sign}${Math.max(...ofWriter(sealed, sign)) + 1}`;
  return torn !== undefined && sealed.some((word) => `${word}${torn}` === next) ? [next] : [];
}

/** What its office would say of a file nobody signed, with what to do. */
async function refuseUnsigned(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna/verifica`);
  const buffer = Buffer.from("%PDF-1.7\n(scan)\n%%EOF\n");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "domanda.pdf", mimeType: "application/pdf", buffer });
  await page.getByRole("button", { name: "Verifica", exact: true }).click();
  await page.getByRole("heading", { name: "Così verrebbe rifiutato" }).waitFor();
  await page.getByText("Il file non è firmato.").waitFor();
  await checkPage(page);
}

async function leaveLateWords(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna/tenute-da-parte`);
  const leave = page.getByRole("button", { name: "Lasciale fuori" });
  if ((await leave.count()) > 0) await leave.click();
  await page.getByText("Non c’è nulla di tuo tenuto da parte.").waitFor();
}

/** The numbers of the whole words of a writer, in order. */
function ofWriter(words: readonly string[], sign: string): readonly number[] {
  const numbers = words.flatMap((word) => {
    const found = new RegExp(`^${sign}(\\d+)$`).exec(word);
    return found ? [Number(found[1])] : [];
  });
  return [...new Set(numbers)].sort((one, other) => one - other);
}
