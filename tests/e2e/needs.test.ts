import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openContext, openContextAs } from "../support/browser";
import { followMailedLink, invite } from "../support/invite";
import {
  addNeeds,
  composeDistrict,
  openEmptyWorkspace,
  openNeeds,
  pinOf,
  rowOf,
} from "../support/needs-page";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import { untilSaved, workspaceAddress } from "../support/section-page";
import { tabAndPress, tabTo } from "../support/tab-to";

/** Of its own: who has opened a further workspace begins elsewhere, which other tests do not expect. */
let server: RunningServer;
beforeAll(async () => void (server = await startExample()));
afterAll(async () => {
  await server.stop();
  server.forget();
});

const openAsMarta = () => openContextAs("marta", { baseURL: server.origin });

const pasted = `Comune di Pinerolo (TO); Airasca
PEROSA ARGENTINA, Prali, Fenestrelle
Torre Pèllice, San Secondo di Pinerolo`;

test("from an empty workspace: the district by its names, three needs in three ways, each seen by the other at once", async () => {
  const { page } = await openAsMarta();
  await openEmptyWorkspace(page, "Bisogni da capo");
  await composeDistrict(page, pasted);
  await openNeeds(page);
  await page.getByRole("heading", { name: "Nessun bisogno, per ora" }).waitFor();
  await checkPage(page);
  const other = await openColleague(page);
  const delays: number[] = [];

  // With one tap on the map.
  await page.getByRole("link", { name: /Tocca la mappa/ }).click();
  await tapOn(page, "Prali");
  await page.getByRole("list", { name: "Luogo scelto" }).getByText("Prali", { exact: true }).waitFor();
  await page.keyboard.type("Nessuno spala la neve");
  await checkPage(page);
  delays.push(await addTimed(page, other, "Nessuno spala la neve"));
  await pinOf(other, "Nessuno spala la neve").waitFor();
  await untilSaved(page);
  await page.reload();
  await page.getByRole("heading", { name: "Nessuno spala la neve" }).waitFor();

  // By the name of a place.
  await page.getByRole("link", { name: "Tutti i bisogni" }).click();
  await page.getByRole("link", { name: "Aggiungi", exact: true }).click();
  await page.getByLabel("Titolo (obbligatorio)").fill("Autobus solo al mattino");
  await page.getByRole("combobox", { name: "Cerca un luogo" }).first().fill("perosa");
  await page.getByRole("option", { name: /^Perosa Argentina/ }).click();
  delays.push(await addTimed(page, other, "Autobus solo al mattino"));

  // From the list, without a mouse.
  await page.getByRole("link", { name: "Tutti i bisogni" }).focus();
  await page.keyboard.press("Enter");
  await tabAndPress(page, "link", "Aggiungi");
  await tabTo(page, page.getByLabel("Titolo (obbligatorio)"));
  await page.keyboard.type("Soli dopo l’ospedale");
  await tabTo(page, page.getByText("Scegli i Comuni dall'elenco").first());
  await page.keyboard.press("Enter");
  for (const name of ["Airasca", "Fenestrelle"]) {
    await tabTo(page, page.getByRole("checkbox", { name, exact: true }));
    await page.keyboard.press("Space");
  }
  const save = page.getByRole("button", { name: "Aggiungi", exact: true });
  await tabTo(page, save);
  delays.push(await addTimed(page, other, "Soli dopo l’ospedale", () => page.keyboard.press("Enter")));
  await checkPage(page);

  expect(Math.max(...delays), `seen after ${delays.join(", ")} ms`).toBeLessThan(1_000);
  await untilSaved(page);
  await other.reload();
  await rowOf(other, "Soli dopo l’ospedale").waitFor();
  await other.getByText("Airasca e Fenestrelle").waitFor();
  await checkPage(other);
});

test("five needs are merged and one is split: each page says where it went, and who writes is seen", async () => {
  const { page } = await openAsMarta();
  await openEmptyWorkspace(page, "Bisogni da unire");
  await openNeeds(page);
  const titles = ["Uno", "Due", "Tre", "Quattro", "Cinque"];
  await addNeeds(page, [...titles, "Troppo largo"]);
  const other = await openColleague(page);

  await rowOf(other, "Troppo largo").click();
  await other.getByLabel("Titolo", { exact: true }).focus();
  await page.getByText(`${colleague} sta scrivendo`).waitFor();
  await other.getByRole("link", { name: "Tutti i bisogni" }).click();
  await page.getByText(`${colleague} sta scrivendo`).waitFor({ state: "detached" });

  await merge(page, titles, "Tutti insieme");
  for (const title of titles) await rowOf(other, title).waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "Tutti insieme" }).waitFor();
  const fate = page.getByRole("region", { name: "Da dove viene, dove è andato" });
  for (const title of titles) await fate.getByRole("link", { name: title, exact: true }).waitFor();
  await checkPage(page);
  await fate.getByRole("link", { name: "Tre", exact: true }).click();
  await page.getByRole("heading", { name: "Tre", exact: true }).waitFor();
  await fate.getByText("Unito in").waitFor();
  await fate.getByRole("link", { name: "Tutti insieme" }).waitFor();

  await rowOf(other, "Troppo largo").click();
  await other.getByRole("button", { name: "Dividi" }).click();
  const parts = other.getByRole("group", { name: /^Parte/ });
  await parts.nth(0).getByLabel("Titolo").fill("Di giorno");
  const second = parts.nth(1).getByLabel("Titolo");
  await other.getByRole("button", { name: "Dividi" }).click();
  expect(await second.evaluate((field) => field === document.activeElement)).toBe(true);
  await second.fill("Di notte");
  await checkPage(other);
  await other.getByRole("button", { name: "Dividi" }).click();
  const otherFate = other.getByRole("region", { name: "Da dove viene, dove è andato" });
  await otherFate.getByText("Diviso in").waitFor();
  await otherFate.getByRole("link", { name: "Di notte" }).click();
  await otherFate.getByText("Nato dividendo").waitFor();
  await page.getByRole("link", { name: "Tutti i bisogni" }).click();
  for (const title of ["Di giorno", "Di notte", "Tutti insieme"]) await rowOf(page, title).waitFor();
  expect(await rowOf(page, "Troppo largo").count()).toBe(0);
});

test("two people merge the same needs at the same moment: both mergers stand, and nothing is lost", async () => {
  const { page } = await openAsMarta();
  await openEmptyWorkspace(page, "Bisogni contesi");
  await openNeeds(page);
  await addNeeds(page, ["Uno", "Due", "Tre"]);
  const { other, tolerate } = await openColleagueWatched(page);
  await prepareMerge(page, ["Uno", "Due"], "Fatto qui");
  await prepareMerge(other, ["Due", "Tre"], "Fatto là");
  // Neither hears of the other before both have done it.
  tolerate(/ERR_INTERNET_DISCONNECTED/);
  await other.context().setOffline(true);
  await confirmMerge(other);
  await confirmMerge(page);
  await other.context().setOffline(false);
  for (const [one, title] of [
    [page, "Fatto qui"],
    [other, "Fatto là"],
  ] as const) {
    await one.getByRole("heading", { name: title }).waitFor();
    await untilSaved(one);
  }

  await page.getByRole("link", { name: "Tutti i bisogni" }).click();
  for (const title of ["Fatto qui", "Fatto là"]) await rowOf(page, title).waitFor();
  await page.goto(`${page.url()}?stato=tutti`);
  for (const title of ["Uno", "Due", "Tre"]) await rowOf(page, title).waitFor();
  await rowOf(page, "Due").click();
  const fate = page.getByRole("region", { name: "Da dove viene, dove è andato" });
  for (const title of ["Fatto qui", "Fatto là"]) await fate.getByRole("link", { name: title }).waitFor();
});

test("whoever is about to merge needs is told which of them others took away, and merges the rest", async () => {
  const { page } = await openAsMarta();
  await openEmptyWorkspace(page, "Bisogni che spariscono");
  await openNeeds(page);
  await addNeeds(page, ["Uno", "Due", "Tre", "Quattro", "Cinque"]);
  const { other } = await openColleagueWatched(page);
  await prepareMerge(page, ["Uno", "Due", "Tre"], "Quel che resta");
  await page.getByRole("heading", { name: "Unisci 3 voci" }).waitFor();
  await merge(other, ["Due", "Quattro"], "Fatto là");
  await page.getByText("Mentre scrivevi, altri hanno tolto, unito o diviso «Due».").waitFor();
  await page.getByRole("heading", { name: "Unisci 2 voci" }).waitFor();
  await checkPage(page);
  await other.getByRole("link", { name: "Tutti i bisogni" }).click();
  await merge(other, ["Tre", "Cinque"], "Anche questo");
  await page.getByText("non ne restano due").waitFor();
  expect(await page.getByRole("button", { name: "Unisci", exact: true }).isDisabled()).toBe(true);
  // Whoever takes a merger back is shown what is there again.
  await other.getByRole("button", { name: "Annulla" }).click();
  await rowOf(other, "Tre").waitFor();
  await page.getByRole("heading", { name: "Unisci 2 voci" }).waitFor();
  const title = page.getByLabel("Titolo della nuova voce");
  expect(await title.inputValue()).toBe("Quel che resta");
  await title.fill("");
  await confirmMerge(page);
  // What is wrong stands far above the button.
  expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
  await title.fill("Quel che resta");
  await confirmMerge(page);
  await page.getByRole("heading", { name: "Quel che resta" }).waitFor();
});

/** Somebody of the same body is invited, joins in a browser of their own, and looks at the needs; the page stays where it is. */
async function openColleague(page: Page): Promise<Page> {
  return (await openColleagueWatched(page)).other;
}

/** The same, with what may be said of the lost line. */
async function openColleagueWatched(page: Page) {
  const workspace = workspaceAddress(page);
  const lead = await page.context().newPage();
  await lead.goto(`${workspace}/partenariato/persone`);
  const email = `silvia${workspace.replaceAll(/\W|_/g, "").toLowerCase()}@consorzio.example`;
  await invite(lead, { name: colleague, email, role: "editor" });
  await lead.close();

  const { newPage, tolerate } = await openContext({ baseURL: server.origin });
  const other = await newPage();
  await followMailedLink(other, /\/invito\//);
  await other.getByLabel("Scegli una password").fill("un’altra frase lunga");
  await other.getByRole("button", { name: "Crea l’account ed entra" }).click();
  await other.waitForURL(/\/cantieri\//);
  await openNeeds(other);
  return { other, tolerate };
}

const colleague = "Silvia Bonnet";

/** Where the name of a municipality is written, there its seat is near. The question makes room for itself first. */
async function tapOn(page: Page, name: string): Promise<void> {
  await page.locator(".needs-map.is-asking").waitFor();
  const label = page.locator(".map-marks .place").getByText(name, { exact: true });
  const read = async () => JSON.stringify(await label.boundingBox());
  await expect.poll(async () => (await read()) === (await pause(page), await read())).toBe(true);
  await label.click({ force: true });
}

/** As long as a map takes to rest. */
async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(400);
}

/** Adds what is written, and says after how many milliseconds the other sees it. */
async function addTimed(
  page: Page,
  other: Page,
  title: string,
  press?: () => Promise<void>,
): Promise<number> {
  const seen: Locator = rowOf(other, title);
  const start = performance.now();
  const arrival = seen.waitFor().then(() => performance.now() - start);
  await (press ? press() : page.getByRole("button", { name: "Aggiungi", exact: true }).click());
  const delay = Math.round(await arrival);
  await page.getByRole("heading", { name: title }).waitFor();
  return delay;
}

async function merge(page: Page, titles: readonly string[], into: string): Promise<void> {
  await prepareMerge(page, titles, into);
  await checkPage(page);
  await confirmMerge(page);
}

async function prepareMerge(page: Page, titles: readonly string[], into: string): Promise<void> {
  await page.getByRole("button", { name: "Scegli per unire" }).click();
  for (const title of titles) await page.getByRole("checkbox", { name: title, exact: true }).check();
  await page.getByRole("button", { name: "Unisci", exact: true }).click();
  await page.getByLabel("Titolo della nuova voce").fill(into);
}

async function confirmMerge(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Unisci", exact: true }).click();
}
