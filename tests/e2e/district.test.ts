import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openContext } from "../support/browser";
import { enterAs } from "../support/people";
import { type RunningServer, startExample } from "../support/running-server";

// A new workspace makes people of the example begin elsewhere, which other tests do not expect.
let server: RunningServer | null = null;
afterAll(async () => {
  await server?.stop();
  server?.forget();
});

test("TERR-1: from a workspace without a district: names are pasted, those that are not known are named, and the map is there for a second browser", async () => {
  server = await startExample();
  const { origin } = server;
  const [marta, second] = await Promise.all([openPage(origin), openPage(origin)]);
  await Promise.all([enterAs(marta, "marta"), enterAs(second, "marta")]);
  const workspace = await createWorkspace(marta);

  await second.goto(`${workspace}/bisogni`);
  await second.getByText("Il distretto non ha ancora Comuni").waitFor();
  await marta.goto(`${workspace}/bisogni`);
  await marta.getByText("Salvato", { exact: true }).first().waitFor();
  await marta.getByRole("link", { name: "Componi il distretto" }).click();
  await marta.getByRole("heading", { name: "Componi il tuo distretto" }).waitFor();

  await marta
    .getByLabel("Elenco dei Comuni")
    .fill(
      "Comune di PINEROLO (TO)\nvillar-perosa, San germano  chisone\nAglie'\nPerosa Argentin\nBoh di Sopra",
    );
  await marta.getByRole("button", { name: "Cerca i Comuni" }).click();
  await marta.getByText("4 Comuni trovati").first().waitFor();
  expect(await marta.getByText(/^Un nome non è nell’elenco: «/).textContent()).toContain("«Boh di Sopra»");
  const offered = marta.getByRole("group", { name: "«Perosa Argentin»" });
  expect(await offered.getByRole("radio", { name: "Perosa Argentina (TO)" }).isChecked()).toBe(true);
  // Nothing is written before it is confirmed.
  await second.goto(`${workspace}/territorio`);
  await second.getByText("Nessun Comune, per ora").waitFor();

  await marta.getByRole("button", { name: "Aggiungi al distretto" }).click();
  await marta.getByText("5 Comuni sono nel distretto.").waitFor();
  expect(await marta.getByRole("img", { name: "Mappa del distretto: 5 Comuni" }).isVisible()).toBe(true);

  await second.reload();
  await second.getByText("5 Comuni oggi").waitFor();
  for (const name of ["Agliè", "Perosa Argentina", "Pinerolo", "San Germano Chisone", "Villar Perosa"]) {
    expect(await second.getByRole("checkbox", { name: `Segna ${name}`, exact: true }).isVisible()).toBe(true);
  }
  await second.goto(`${workspace}/bisogni`);
  await second.getByText("Nessun bisogno, per ora").waitFor();
  expect(await second.getByText("Il distretto non ha ancora Comuni").count()).toBe(0);
});

async function openPage(baseURL: string): Promise<Page> {
  const { newPage } = await openContext({ baseURL });
  return newPage();
}

async function createWorkspace(page: Page): Promise<string> {
  await page.goto("/cantieri/nuovo");
  await page.getByRole("checkbox", { name: /^Pinerolese/ }).check();
  await page.getByLabel("Titolo", { exact: true }).fill("Borghi che restano");
  await page.getByLabel("Acronimo").fill("BORGHI");
  await page.getByLabel("Giorno").fill("2027-01-15");
  await page.getByRole("button", { name: "Apri il cantiere" }).click();
  await page.waitForURL(/\/cantieri\/(?!nuovo)/);
  return new URL(page.url()).pathname;
}
