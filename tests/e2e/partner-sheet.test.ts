import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContext } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { enterAs } from "../support/people";
import { untilSaved, workspaceAddress } from "../support/section-page";

test("two write one sheet at once, and the lead sees it without being able to write", async () => {
  const [giulia, again, marta] = await Promise.all([openPage(), openPage(), openPage()]);
  await Promise.all([enterAs(giulia, "giulia"), enterAs(again, "giulia"), enterAs(marta, "marta")]);
  const sheet = await sheetOf(giulia, "Passo Lento");

  await Promise.all([giulia, again, marta].map((page) => page.goto(`${sheet}?parte=scheda`)));
  const people = (page: Page) => page.getByRole("textbox", { name: "Persone" });
  await Promise.all([people(giulia).waitFor(), people(again).waitFor()]);
  await people(giulia).press("Control+Home");
  await people(again).press("Control+End");
  await Promise.all([
    giulia.keyboard.type("Prima una persona. ", { delay: 15 }),
    again.keyboard.type(" Poi un'altra persona.", { delay: 15 }),
  ]);
  for (const page of [giulia, again]) {
    await expect
      .poll(() => people(page).inputValue())
      .toMatch(/^Prima una persona\. .* Poi un'altra persona\.$/s);
    await untilSaved(page);
  }
  expect(await people(giulia).inputValue()).toBe(await people(again).inputValue());
  await marta.getByText("Prima una persona.").waitFor();
  expect(await marta.locator("main textarea").count()).toBe(0);
  await marta.getByText("Solo le persone di Passo Lento scrivono qui.").waitFor();

  await Promise.all([giulia, again, marta].map((page) => page.goto(sheet)));
  await Promise.all([
    addCommitment(giulia, "Un furgone", "1.250,50"),
    addCommitment(again, "Una cucina", "900"),
  ]);
  for (const page of [giulia, again, marta]) {
    for (const what of ["Un furgone", "Una cucina"]) await row(page, what).waitFor();
  }
  expect(await row(marta, "Un furgone").innerText()).toContain("1.250,50");
  expect(await marta.getByRole("button", { name: "Aggiungi impegno" }).count()).toBe(0);

  await giulia.getByRole("button", { name: "Togli «Un furgone»" }).click();
  await row(marta, "Un furgone").waitFor({ state: "detached" });
  await giulia.getByRole("button", { name: "Rimetti" }).click();
  await row(marta, "Un furgone").waitFor();
});

test("what is typed wrong is said at its field, and nothing typed is lost", async () => {
  const page = await openPage();
  await enterAs(page, "giulia");
  await page.goto(await sheetOf(page, "Passo Lento"));
  await page.getByRole("button", { name: "Aggiungi impegno" }).click();
  await page.getByLabel("Valore in euro").fill("tanto");
  await page.getByRole("button", { name: "Salva l'impegno" }).click();
  await page.getByText("Scrivi che cosa metti a disposizione.").waitFor();
  await page.getByText("Scrivi un importo, per esempio 1.250,50.").waitFor();
  expect(await page.getByLabel("Valore in euro").inputValue()).toBe("tanto");
  await checkPage(page);
});

async function addCommitment(page: Page, what: string, value: string): Promise<void> {
  await page.getByRole("button", { name: "Aggiungi impegno" }).click();
  await page.getByLabel("Che cosa", { exact: true }).fill(what);
  await page.getByLabel("Valore in euro").fill(value);
  await page.getByRole("button", { name: "Salva l'impegno" }).click();
}

function row(page: Page, what: string) {
  return page.getByRole("row").filter({ hasText: what });
}

async function sheetOf(page: Page, name: string): Promise<string> {
  await page.goto(`${workspaceAddress(page)}/partenariato?vista=tabella`);
  const link = page.getByRole("link", { name, exact: true }).first();
  return (await link.getAttribute("href")) ?? "";
}

async function openPage(): Promise<Page> {
  return (await openContext()).newPage();
}
