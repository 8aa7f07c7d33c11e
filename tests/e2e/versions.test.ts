import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContextAs } from "../support/browser";
import { liveText, openSection, readWords, untilSaved, untilShown } from "../support/section-page";

const section = "needs";

test("a version is named, another writes on, what changed is told by person, and one brings it back to both", async () => {
  // Others write there too, and this may be tried a second time.
  const now = Date.now();
  const [name, before, after] = [`prima del CdA, ${now}`, `conmarta${now}`, `congiulia${now}`] as const;
  const [{ page: marta }, { page: giulia }] = await Promise.all([
    openContextAs("marta"),
    openContextAs("giulia"),
  ]);
  await Promise.all([openSection(marta, section), openSection(giulia, section)]);
  await writeAtEnd(marta, ` ${before}`);
  await openVersions(marta);
  await marta.getByLabel("Nome", { exact: true }).fill(name);
  await marta.getByRole("button", { name: "Dai il nome" }).click();
  await marta.getByText("Nome dato. Lo trovi nell’elenco.").waitFor();

  await writeAtEnd(giulia, ` ${after}`);
  const named = marta.getByRole("listitem").filter({ hasText: name });
  await marta.reload();
  await named.getByRole("link").click();
  await marta.getByRole("heading", { name }).waitFor();
  const added = marta.locator("ins", { hasText: after });
  expect(await added.innerText()).toMatch(/^Aggiunto da Giulia Rostagnoli:/);
  await marta.getByRole("link", { name: "Il testo", exact: true }).click();
  await added.waitFor({ state: "detached" });
  const then = await marta.locator(".shown-version .text").innerText();
  expect(then).toContain(before);
  expect(then).not.toContain(after);

  await openVersions(marta);
  await marta.getByRole("link", { name: "Adesso" }).click();
  await marta.getByRole("link", { name: "Chi l’ha scritto" }).click();
  const last = marta.locator(".authored > div").last();
  await last.getByText(after).waitFor();
  const authors = await last.locator(".muted").innerText();
  for (const author of ["Giulia Rostagnoli", "Marta Bellarda"]) expect(authors).toContain(author);
  await named.getByRole("link").click();

  await marta.getByRole("button", { name: "Riporta a questa versione" }).click();
  await marta.getByText("Il testo è tornato com’era.").waitFor();
  await liveText(giulia).getByText(after).waitFor({ state: "detached" });
  expect(await readWords(giulia)).toContain(before);

  // What was brought back took nothing away: the work that came later is the version above.
  await openVersions(marta);
  await marta
    .getByRole("listitem")
    .filter({ hasText: "Giulia Rostagnoli" })
    .first()
    .getByRole("link")
    .click();
  await marta.getByRole("button", { name: "Riporta a questa versione" }).click();
  await untilShown(giulia, after);
});

test("who only reads a section sees its versions, and is not offered what they may not do", async () => {
  const { page } = await openContextAs("luca");
  await openSection(page, section);
  await openVersions(page);
  await page.getByRole("heading", { name: "Tutte le versioni" }).waitFor();
  for (const name of ["Riporta a questa versione", "Dai il nome", /^Togli il nome/])
    expect(await page.getByRole("button", { name }).count()).toBe(0);
});

async function writeAtEnd(page: Page, words: string): Promise<void> {
  await liveText(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(words);
  await untilSaved(page);
}

async function openVersions(page: Page): Promise<void> {
  if (!page.url().includes("/versioni")) await page.getByRole("link", { name: "Guarda le versioni" }).click();
  else await page.goto(new URL(page.url()).pathname);
  await page.getByRole("heading", { name: /^Versioni: / }).waitFor();
}
