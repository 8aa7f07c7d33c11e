import type { Locator, Page } from "playwright-core";
import { untilSaved, workspaceAddress } from "./section-page";

/** Opens a workspace of one's own, without a district and without needs. */
export async function openEmptyWorkspace(page: Page, title: string): Promise<void> {
  await page.goto("/cantieri/nuovo");
  await page.getByRole("radio", { name: /^Progetto preliminare/ }).check();
  await page.getByRole("checkbox", { name: /^Pinerolese/ }).check();
  await page.getByLabel("Titolo", { exact: true }).fill(title);
  await page.getByLabel("Acronimo", { exact: true }).fill("PROVA");
  await page.getByLabel("Giorno", { exact: true }).fill("2027-11-11");
  await page.getByRole("button", { name: "Apri il cantiere" }).click();
  await page.getByRole("heading", { name: "Il cantiere è aperto. Da dove cominciate?" }).waitFor();
}

/** Pastes the names of the district's municipalities, as they are copied from anywhere, and confirms them. */
export async function composeDistrict(page: Page, names: string): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/territorio`);
  await page.getByLabel("Elenco dei Comuni").fill(names);
  await page.getByRole("button", { name: "Cerca i Comuni" }).click();
  await page.getByRole("button", { name: /^Aggiungi/ }).click();
  await page
    .getByRole("status")
    .filter({ hasText: /Comuni/ })
    .waitFor();
}

/** The screen of the needs, its document here and its map awake. */
export async function openNeeds(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/bisogni`);
  await page.locator(".needs-map.is-live").waitFor();
  await untilSaved(page);
}

/** Adds needs by their titles alone, one after the other. */
export async function addNeeds(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) {
    await page.getByRole("link", { name: "Aggiungi", exact: true }).click();
    await page.getByLabel("Titolo (obbligatorio)").fill(title);
    await page.getByRole("button", { name: "Aggiungi", exact: true }).click();
    await page.getByRole("heading", { name: title }).waitFor();
    await page.getByRole("link", { name: "Tutti i bisogni" }).click();
    await rowOf(page, title).waitFor();
  }
}

/** In the list. */
export function rowOf(page: Page, title: string): Locator {
  return page
    .getByRole("region", { name: "Elenco dei bisogni" })
    .getByRole("link", { name: title, exact: true });
}

export function pinOf(page: Page, title: string): Locator {
  return page.getByRole("button", { name: new RegExp(`^(Bisogno|Risorsa): ${title}`) });
}
