import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { workspaceAddress } from "./section-page";
import { tabTo } from "./tab-to";

/** What the tests of a workshop do at its desk and on the phones of a hall. */

export const phone = { viewport: { width: 390, height: 844 } };

/** From a ready method; ends on its desk. Answers its address. */
export async function prepareWorkshop(desk: Page): Promise<string> {
  await desk.goto(`${workspaceAddress(desk)}/laboratori/nuovo`);
  await desk.getByRole("textbox", { name: "Titolo" }).fill("Restare in valle");
  await desk.getByRole("button", { name: "Crea il laboratorio" }).click();
  await desk.getByRole("button", { name: "Apri il laboratorio" }).waitFor();
  return desk.url();
}

/** Prepared and opened at its desk. Answers the code that is shown there. */
export async function openWorkshop(desk: Page): Promise<string> {
  await prepareWorkshop(desk);
  await desk.getByRole("button", { name: "Apri il laboratorio" }).click();
  const shown = await desk.getByRole("region", { name: "Codice per entrare" }).locator(".code").innerText();
  return shown.replace(/\s/g, "");
}

export async function bringTo(desk: Page, stage: string): Promise<void> {
  const names = new RegExp(`^Porta tutti qui: ${stage}$|^Porta tutti a «${stage}»$`);
  await desk.getByRole("button", { name: names }).first().click();
  await desk.locator("li.now b", { hasText: stage }).waitFor();
}

export async function writeInRoom(desk: Page, text: string): Promise<void> {
  const field = desk.getByLabel("Per chi è senza telefono");
  await field.fill(text);
  await desk.getByRole("button", { name: "Aggiungi", exact: true }).click();
  await expect.poll(() => field.inputValue(), { timeout: 10_000 }).toBe("");
}

/** With Tab and the arrows alone: group by group, and in each from its first card to its last. */
export async function goToCard(desk: Page, text: string): Promise<void> {
  const focused = desk.locator("[data-card]:focus");
  if ((await focused.count()) === 0) await tabTo(desk, desk.locator("[data-card]").first());
  const [cards, lanes] = [
    await desk.locator("[data-card]").count(),
    await desk.locator("[data-lane]").count(),
  ];
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time++) await desk.keyboard.press(key);
  };
  await press("ArrowLeft", lanes);
  for (let lane = 0; lane < lanes; lane++) {
    await press("ArrowUp", cards);
    for (let card = 0; card < cards; card++) {
      if ((await focused.innerText()).includes(text)) return;
      await press("ArrowDown", 1);
    }
    await press("ArrowRight", 1);
  }
  throw new Error(`The arrows do not lead to ${text}`);
}

/** Chooses the cards, makes a group of them and names it: with the keyboard alone. */
export async function groupByKeyboard(desk: Page, title: string, cards: readonly string[]): Promise<void> {
  for (const card of cards) {
    await goToCard(desk, card);
    await desk.keyboard.press("Space");
  }
  await desk.keyboard.press("g");
  await tabTo(desk, desk.getByRole("dialog").getByLabel("Nome del gruppo"));
  await desk.keyboard.type(title);
  await desk.keyboard.press("Enter");
  await groupOf(desk, title).waitFor();
}

export async function moveByKeyboard(desk: Page, card: string, group: string): Promise<void> {
  await goToCard(desk, card);
  await desk.keyboard.press("m");
  await tabTo(desk, desk.getByRole("dialog").getByRole("button", { name: group }));
  await desk.keyboard.press("Enter");
  await groupOf(desk, group).getByText(card).waitFor();
}

export function cardOf(desk: Page, text: string): Locator {
  return desk.locator("[data-card]", { hasText: text });
}

export function groupOf(desk: Page, title: string): Locator {
  return desk.getByRole("region", { name: title, exact: true });
}

/** For oneself, or with the name of an organisation that is not of the partnership. */
export async function joinByCode(
  page: Page,
  code: string,
  { nickname, organisation }: { readonly nickname: string; readonly organisation?: string },
): Promise<void> {
  await page.goto("/partecipa");
  await page.getByLabel("Codice di sei lettere").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Continua" }).click();
  await page.getByLabel("Come vuoi farti chiamare?").fill(nickname);
  if (organisation !== undefined) {
    await page.getByLabel("Per chi partecipi?").selectOption("Un altro ente o gruppo");
    await page.getByLabel("Quale ente o gruppo?").fill(organisation);
  }
  await page.getByRole("button", { name: "Entra" }).click();
  await page.waitForURL(/\/laboratorio\/[\w-]+$/);
}

export async function writeCard(page: Page, text: string): Promise<void> {
  await page.getByLabel("Il tuo cartellino").fill(text);
  await page.getByRole("button", { name: "Metti il cartellino" }).click();
  await page.locator(".ccard", { hasText: text }).waitFor();
  await page.getByText("da inviare", { exact: true }).waitFor({ state: "detached" });
}

export async function giveDot(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: `Dai un bollino a ${title}` }).click();
}

/** As a finger does, which does not ask whether there is a dot left. */
export async function pressForDot(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: `Dai un bollino a ${title}` }).click({ force: true });
}

/** How many dots the phone shows beside a group. */
export function dotsOn(page: Page, title: string): Locator {
  return page.locator(".vrow", { hasText: title }).locator(".given");
}

export async function untilVoteArrived(page: Page): Promise<void> {
  await page.getByText("Il tuo voto è arrivato").waitFor();
}
