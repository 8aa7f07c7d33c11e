import { expect, inject, test } from "vitest";
import { openContext } from "../support/browser";
import { Keyboard } from "../support/without-mouse";
import { linesIn } from "../support/text-in-page";

test("from signing in to the file, without a mouse", async () => {
  const { newPage } = await openContext();
  const page = await newPage();
  const keys = new Keyboard(page);
  const main = () => page.evaluate(() => document.activeElement?.id);
  const arriveAt = async (title: string | RegExp) => {
    await page.getByRole("heading", { level: 1, name: title }).waitFor();
    await keys.stop();
  };

  await page.goto("/accedi");
  await keys.press("Tab");
  expect((await keys.stop()).name).toBe("Vai al contenuto");
  await keys.press("Enter");
  await expect.poll(main).toBe("contenuto");

  const marta = inject("demoAccounts").find(({ name }) => name === "Marta Bellarda");
  await keys.tabTo(/^La tua e-mail/);
  await keys.type(marta?.email ?? "");
  await keys.tabTo(/^Password/);
  await keys.type(marta?.password ?? "");
  await keys.press("Enter");
  await arriveAt("Valli che curano");

  await keys.tabTo(/^I tuoi cantieri/);
  await keys.press("Enter");
  await arriveAt("I tuoi cantieri");
  await keys.tabTo(/^(Riprendi|Continua|Entra)/);
  await keys.press("Enter");
  await arriveAt("Valli che curano");
  await keys.tabTo(/^Proposta/, "back");
  await keys.press("Enter");
  await arriveAt("Sintesi");
  await keys.tabTo(/Pari opportunità/);
  await keys.press("Enter");
  await arriveAt(/^Pari opportunità/);

  const text = page.getByRole("textbox", { name: /^Testo di «Pari opportunità/ });
  await text.waitFor();
  await keys.tabTo(/^Titolo$/);
  await keys.press("ArrowRight");
  expect((await keys.stop()).name).toBe("Sottotitolo");
  await keys.press("End");
  expect((await keys.stop()).name).toBe("Ripeti");
  await keys.press("ArrowRight");
  expect((await keys.stop()).name).toBe("Titolo");

  await keys.tabTo(/^Testo di/);
  await keys.type("Come lavoriamo");
  await keys.press("Shift+Tab");
  expect((await keys.stop()).name).toBe("Titolo");
  await keys.press("Enter");
  await expect.poll(async () => (await keys.stop()).name).toMatch(/^Testo di/);
  await keys.press("End", "Enter");
  await keys.type("Tre cose:");
  await keys.press("Enter");
  await keys.press("Shift+Tab");
  await keys.toolTo("Elenco puntato");
  await keys.press("Enter");
  await keys.type("orari");
  await keys.press("Enter");
  await keys.type("turni");
  await keys.press("Tab", "Enter");
  await keys.press("Shift+Tab");
  await keys.type("guida");
  await keys.press("Control+Shift+ArrowLeft");
  await keys.breathe();
  await keys.press("Control+k");
  expect((await keys.stop()).name).toMatch(/^Indirizzo/);
  await keys.type("regione.piemonte.it");
  await keys.press("Enter");
  expect((await keys.stop()).name).toMatch(/^Testo di/);
  expect(await text.evaluate(linesIn)).toEqual([
    "## Come lavoriamo",
    "Tre cose:",
    "- orari",
    "  - turni",
    "- [guida](https://regione.piemonte.it)",
  ]);

  await keys.press("Escape", "Tab");
  expect((await keys.stop()).name).not.toMatch(/^Testo di/);
  await keys.tabTo(/^Stato della sezione/);
  await keys.press("ArrowDown");
  await keys.tabTo(/^Cambia$/);
  await keys.press("Enter");
  await page.locator(".meta").getByText("In rilettura").waitFor();
  expect((await keys.stop()).name).toBe("Cambia");

  await keys.tabTo(/^Consegna$/, "back");
  await keys.press("Enter");
  await arriveAt("Consegna");
  await keys.tabTo(/^Prepara la bozza/);
  await keys.press("Enter");
  await page.getByRole("link", { name: "Scarica l’archivio" }).waitFor({ timeout: 60_000 });
  await keys.stop();
  await keys.tabTo(/^Scarica l’archivio/);
  const [download] = await Promise.all([page.waitForEvent("download"), keys.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.zip$/);
});
