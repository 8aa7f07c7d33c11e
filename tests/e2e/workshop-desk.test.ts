import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContextAs } from "../support/browser";
import { workspaceAddress } from "../support/section-page";

const texts = [
  "La corriera passa due volte al giorno",
  "Il primo bus è alle 8",
  "Bollette alte, stufa spenta",
] as const;

test("a facilitator prepares a workshop, groups cards without a mouse, counts dots in the room and reads what leads", async () => {
  const { page } = await openContextAs("marta");
  await prepare(page);
  await page.getByRole("button", { name: "Apri il laboratorio" }).click();
  await page.getByText("Codice per entrare").waitFor();

  await bringTo(page, "Scrivi");
  for (const text of texts) await writeInRoom(page, text);
  expect(await page.locator("[data-card]").count(), "before the reveal nobody reads a card").toBe(0);
  await page.getByRole("button", { name: "Scopri i cartellini" }).click();
  await cardOf(page, texts[2]).waitFor();

  await bringTo(page, "Raggruppa");
  await groupByKeyboard(page, "Distanze", [texts[0], texts[1]]);
  expect(await groupOf(page, "Distanze").locator("[data-card]").allTextContents()).toEqual(
    expect.arrayContaining([texts[0], texts[1]]),
  );
  await moveByKeyboard(page, texts[2], "Distanze");
  await page.keyboard.press("Control+z");
  await page.getByRole("region", { name: "Da raggruppare" }).getByText(texts[2]).waitFor();

  await bringTo(page, "Vota");
  await page.locator(".room-votes summary").click();
  await page.getByLabel("Quante persone").fill("2");
  await page.getByLabel("Bollini in sala per Distanze").fill("7");
  await page.getByRole("button", { name: "Salva i voti in sala" }).click();
  await page.getByText(/Sono più bollini|Sullo stesso ci sono più bollini/).waitFor();
  await page.getByLabel("Bollini in sala per Distanze").fill("4");
  await page.getByRole("button", { name: "Salva i voti in sala" }).click();
  await page.getByText("Voti in sala salvati.").waitFor();
  await page.getByRole("button", { name: "Chiudi il voto" }).click();
  await page.getByRole("link", { name: "Vedi i risultati" }).click();
  await page.getByText("In testa «Distanze», 4 voti.").waitFor();
  await page.getByText("0 + 4 in sala").waitFor();
});

test("a card that is hidden leaves the board, stays in the log with its reason, and can be shown again", async () => {
  const { page } = await openContextAs("marta");
  const workshop = await prepare(page);
  await page.getByRole("button", { name: "Apri il laboratorio" }).click();
  await bringTo(page, "Scrivi");
  await writeInRoom(page, texts[0]);
  await page.getByRole("button", { name: "Scopri i cartellini" }).click();
  await cardOf(page, texts[0]).click();
  await page.getByRole("button", { name: "Nascondi e spiega" }).click();
  await page.getByRole("button", { name: "Fa riconoscere una persona." }).click();
  await page.getByRole("button", { name: "Nascondi", exact: true }).click();
  await page.getByText("Motivo: Fa riconoscere una persona.").waitFor();
  await cardOf(page, texts[0]).waitFor({ state: "detached" });
  await page.goto(`${workshop}/registro?vista=moderazione`);
  await page.getByText("ha nascosto un cartellino").waitFor();
  await page.goto(workshop);
  await page.getByRole("button", { name: /^Mostra di nuovo: / }).click();
  await cardOf(page, texts[0]).waitFor();
});

/** From a ready method; ends on its desk. Answers its address. */
async function prepare(page: Page): Promise<string> {
  await page.goto(`${workspaceAddress(page)}/laboratori/nuovo`);
  await page.getByRole("textbox", { name: "Titolo" }).fill("Invecchiare bene in valle");
  await page.getByRole("button", { name: "Crea il laboratorio" }).click();
  await page.getByRole("button", { name: "Apri il laboratorio" }).waitFor();
  return page.url();
}

async function bringTo(page: Page, stage: string): Promise<void> {
  const names = new RegExp(`^Porta tutti qui: ${stage}$|^Porta tutti a «${stage}»$`);
  await page.getByRole("button", { name: names }).first().click();
  await page.locator("li.now b", { hasText: stage }).waitFor();
}

async function writeInRoom(page: Page, text: string): Promise<void> {
  const field = page.getByLabel("Per chi è senza telefono");
  await field.fill(text);
  await page.getByRole("button", { name: "Aggiungi", exact: true }).click();
  await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe("");
}

async function groupByKeyboard(page: Page, title: string, cards: readonly string[]): Promise<void> {
  for (const card of cards) {
    await cardOf(page, card).focus();
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("g");
  await page.getByRole("dialog").waitFor();
  await page.getByRole("dialog").getByLabel("Nome del gruppo").focus();
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await groupOf(page, title).waitFor();
}

async function moveByKeyboard(page: Page, card: string, group: string): Promise<void> {
  await cardOf(page, card).focus();
  await page.keyboard.press("m");
  await page.getByRole("dialog").getByRole("button", { name: group }).focus();
  await page.keyboard.press("Enter");
  await groupOf(page, group).getByText(card).waitFor();
}

function cardOf(page: Page, text: string) {
  return page.locator("[data-card]", { hasText: text });
}

function groupOf(page: Page, title: string) {
  return page.getByRole("region", { name: title, exact: true });
}
