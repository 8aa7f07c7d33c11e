import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { people } from "../../prisma/seed/cast";
import { openContextAs } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample, startServer } from "../support/running-server";
import { workspaceAddress } from "../support/section-page";
import { prepareWorkshop } from "../support/workshop-pages";

const typed = "Il consorzio offre due corse in più ogni giorno, anche d’estate.";

/** Apart: it stops for a while, and somebody is taken out of its workspace. */
let apart: RunningServer;
beforeAll(async () => void (apart = await startExample()));
afterAll(async () => {
  await apart.stop();
  apart.forget();
});

test("a clause that is saved while the server is away stays as it was typed, and is saved when it is back", async () => {
  const { page, tolerate } = await openContextAs("marta", { baseURL: apart.origin });
  // Also what a server says that is about to stop.
  tolerate(
    /status of 503|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE/,
  );
  const clause = await typeClause(page);

  await apart.stop();
  await clause.save();
  await note(page, "il server non risponde").waitFor();
  await checkPage(page);
  expect(await clause.field.inputValue()).toBe(typed);

  apart = await startServer({ dataDir: apart.dataDir, port: apart.port });
  await clause.save();
  await untilSaved(page);
  expect(await page.getByRole("alert").count()).toBe(0);
});

test("a clause that is saved after the session has ended is saved once one has signed in beside the page", async () => {
  const { context, page } = await openContextAs("marta");
  const clause = await typeClause(page);
  await context.clearCookies();

  await clause.save();
  const signedOut = note(page, "la tua sessione è finita");
  await signedOut.waitFor();
  expect(await clause.field.inputValue()).toBe(typed);

  const [beside] = await Promise.all([
    context.waitForEvent("page"),
    signedOut.getByRole("link", { name: "Accedi in un’altra scheda." }).click(),
  ]);
  await beside.getByRole("button", { name: people.marta.name }).click();
  await beside.waitForURL(/\/patto/);
  await beside.close();

  await clause.save();
  await untilSaved(page);
});

test("minutes that are saved when others have approved them stay as they were typed", async () => {
  const { context, page, tolerate } = await openContextAs("marta");
  tolerate(/status of 409/);
  // The news of the workspace would say so before: here they come too late.
  await context.route("**/eventi?*", (route) => route.abort());
  tolerate(/eventi/);
  const part = await typeInMinutes(page);
  await approveBeside(page);
  await part.save();
  await note(page, "il verbale è stato approvato").waitFor();
  expect(await part.field.inputValue()).toBe(typed);
  await reopenBeside(page);
});

test("when others approve the minutes in which one is writing, what was written is shown", async () => {
  const { page } = await openContextAs("marta");
  const part = await typeInMinutes(page);
  await approveBeside(page);
  const shown = note(page, "La pagina è cambiata mentre scrivevi.");
  expect(await shown.getByRole("textbox").inputValue()).toBe(typed);
  expect(await part.field.count()).toBe(0);
  await checkPage(page);
  await reopenBeside(page);
});

test("what was typed is shown when its page is refused, because one was taken out of the workspace meanwhile", async () => {
  const { page, tolerate } = await openContextAs("paolo", { baseURL: apart.origin });
  tolerate(/status of 404|eventi/);
  // Not what is saved there above.
  const other = "Chi non c’è più ha scritto questo.";
  await typeClause(page, other);
  await removePerson(apart.origin, people.paolo.name);
  await page.getByRole("heading", { name: "Questa pagina non c’è" }).waitFor();
  const lost = note(page, "La pagina è cambiata mentre scrivevi.");
  expect(await lost.getByRole("textbox").inputValue()).toBe(other);
  await checkPage(page);
});

test("a clause that is saved after one was taken out of the workspace stays as it was typed", async () => {
  // Who has been taken out above is still in this one.
  const server = await startExample();
  const { context, page, tolerate } = await openContextAs("paolo", { baseURL: server.origin });
  // The news of the workspace would say so before: here they come too late.
  await context.route("**/eventi?*", (route) => route.abort());
  tolerate(/status of 404|eventi/);
  const clause = await typeClause(page);
  await removePerson(server.origin, people.paolo.name);
  await clause.save();
  await note(page, "non c’è, oppure non è tra quello che puoi vedere").waitFor();
  expect(await clause.field.inputValue()).toBe(typed);
  await checkPage(page);
  await server.stop();
  server.forget();
});

test("whoever leaves a page with text that is not saved is asked, by every way out of it", async () => {
  const { page } = await openContextAs("marta");
  const other = "Chi lascia la pagina sa che cosa lascia.";
  const clause = await typeClause(page, other);
  const address = page.url();
  const ways: readonly (() => Promise<unknown>)[] = [
    () => page.getByRole("link", { name: "Panoramica" }).first().click(),
    () => page.getByRole("button", { name: "Esci" }).first().click(),
    () => page.getByRole("button", { name: "English" }).first().click(),
    () => page.evaluate(() => window.history.back()),
    () => page.evaluate(() => window.location.reload()),
  ];
  for (const go of ways) {
    const asked = page.waitForEvent("dialog");
    const gone = go().catch(() => undefined);
    await (await asked).dismiss();
    await gone;
    expect(page.url()).toBe(address);
    expect(await clause.field.inputValue()).toBe(other);
  }
  await clause.save();
  await page.waitForURL(/salvata=/);
  await page.getByRole("link", { name: "Panoramica" }).first().click();
  await page.waitForURL(workspaceAddress(page));
});

test("evidence that is being written is asked about before it is left, and shown when others take it away", async () => {
  const { context, page } = await openContextAs("giulia");
  await page.goto(`${workspaceAddress(page)}/bisogni`);
  await page.getByRole("region", { name: "Elenco dei bisogni" }).getByRole("link").first().click();
  await page.getByRole("button", { name: "Aggiungi una prova" }).click();
  await page.getByLabel("Dato o indicatore").fill("Corse d’autobus");
  await page.getByRole("button", { name: "Salva la prova" }).click();
  await page.getByRole("button", { name: "Modifica la prova «Corse d’autobus»" }).click();
  await page.getByLabel("Dato o indicatore").fill(typed);

  const asked = page.waitForEvent("dialog");
  const gone = page.getByRole("link", { name: "Tutti i bisogni" }).click();
  await (await asked).dismiss();
  await gone;
  expect(await page.getByLabel("Dato o indicatore").inputValue()).toBe(typed);

  const beside = await context.newPage();
  await beside.goto(page.url());
  await beside.getByRole("button", { name: "Togli la prova «Corse d’autobus»" }).click();
  const lost = note(page, "La pagina è cambiata mentre scrivevi.");
  expect(await lost.getByLabel("Dato o indicatore").inputValue()).toBe(typed);
  await checkPage(page);
});

test("somebody of the signed sheet, entered again because the answer was lost, is there once", async () => {
  const { page, tolerate } = await openContextAs("marta");
  tolerate(/ERR_FAILED/);
  const workshop = await prepareWorkshop(page);
  await page.goto(`${workshop}/presenze`);
  const name = page.getByLabel("Nome e cognome");
  await name.fill("Ada Prestello");
  await loseNextAnswer(page);
  await page.getByRole("button", { name: "Aggiungi", exact: true }).click();
  await note(page, "Puoi inviarlo di nuovo così com’è").waitFor();
  expect(await name.inputValue()).toBe("Ada Prestello");

  await page.getByRole("button", { name: "Aggiungi", exact: true }).click();
  await page.getByText("Presenze salvate.").waitFor();
  await expect.poll(() => name.inputValue()).toBe("");
  expect(await page.getByRole("alert").count()).toBe(0);
  const entries = page.getByRole("button", { name: "Togli Ada Prestello dalle presenze" });
  expect(await entries.count()).toBe(1);

  // Who is entered anew, with the answer of the first there, is another one of the same name.
  await name.fill("Ada Prestello");
  await page.getByRole("button", { name: "Aggiungi", exact: true }).click();
  await expect.poll(() => entries.count()).toBe(2);
});

test("a workshop that is made again because the answer was lost leads to the one that was made", async () => {
  const { page, tolerate } = await openContextAs("marta");
  tolerate(/ERR_FAILED/);
  const title = "Una corriera in più";
  await page.goto(`${workspaceAddress(page)}/laboratori/nuovo`);
  await page.getByRole("textbox", { name: "Titolo" }).fill(title);
  await loseNextAnswer(page);
  await page.getByRole("button", { name: "Crea il laboratorio" }).click();
  await note(page, "Puoi inviarlo di nuovo così com’è").waitFor();

  await page.getByRole("button", { name: "Crea il laboratorio" }).click();
  await page.getByRole("button", { name: "Apri il laboratorio" }).waitFor();
  await page.getByRole("heading", { name: title }).first().waitFor();
  await page.goto(`${workspaceAddress(page)}/laboratori`);
  expect(await page.getByRole("main").getByText(title, { exact: true }).count()).toBe(1);
});

/** What is sent next arrives and is done; what the server says to it is lost on the way. */
async function loseNextAnswer(page: Page): Promise<void> {
  let isLost = false;
  await page.route("**/*.data*", async (route) => {
    if (isLost || route.request().method() !== "POST") return route.fallback();
    isLost = true;
    await route.fetch({ maxRedirects: 0 });
    return route.abort();
  });
}

async function typeClause(page: Page, text = typed) {
  await page.goto(`${workspaceAddress(page)}/partenariato/patto`);
  return typeIn(page, text);
}

async function removePerson(baseURL: string, name: string): Promise<void> {
  const { page } = await openContextAs("marta", { baseURL });
  await page.goto(`${workspaceAddress(page)}/partenariato/persone`);
  const line = page.getByRole("listitem").filter({ hasText: name });
  await line.locator("summary").click();
  await line.getByRole("button", { name: "Togli dal cantiere" }).click();
  await line.waitFor({ state: "detached" });
  await page.close();
}

async function typeInMinutes(page: Page) {
  await page.goto(`${workspaceAddress(page)}/laboratori`);
  const held = page.getByRole("link", { name: /^Guarda: / }).first();
  await page.goto(`${await held.getAttribute("href")}/verbale`);
  return typeIn(page);
}

async function approveBeside(page: Page): Promise<void> {
  const beside = await page.context().newPage();
  await beside.goto(page.url());
  await beside.getByRole("button", { name: "Approva il verbale" }).click();
  await beside.getByText("Verbale approvato: da ora non si modifica più.").waitFor();
  await beside.close();
}

/** The next one finds them as they were. */
async function reopenBeside(page: Page): Promise<void> {
  const beside = await page.context().newPage();
  await beside.goto(page.url());
  await beside.getByText("Riapri con un motivo").click();
  await beside.getByLabel("Motivo", { exact: true }).fill("Manca una voce.");
  await beside.getByRole("button", { name: "Riapri il verbale" }).click();
  await beside.waitForURL(/riaperto/);
  await beside.close();
}

/** In the first text that is worded on the page. */
async function typeIn(page: Page, text = typed) {
  const wording = page.locator("details.wording").first();
  await wording.locator("summary").click();
  const field = wording.getByRole("textbox");
  await field.fill(text);
  return { field, save: () => wording.getByRole("button").click() };
}

function note(page: Page, why: string) {
  return page.getByRole("alert").filter({ hasText: why });
}

async function untilSaved(page: Page): Promise<void> {
  await page.waitForURL(/salvata=/);
  await page.locator("li, p").getByText(typed, { exact: true }).first().waitFor();
}
