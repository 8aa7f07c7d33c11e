import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { numberControl } from "~/domain/organisation/check-tax-code";
import { openContext, openContextAs } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { workspaceAddress } from "../support/section-page";

const phone = { viewport: { width: 390, height: 844 } };
const stem = "7770001001";

test("a stranger asks to join from a phone without JavaScript, and the lead takes the organisation in", async () => {
  const lead = await openContextAs("marta");
  const requests = `${workspaceAddress(lead.page)}/partenariato/richieste`;
  await lead.page.goto(requests);
  await lead.page.getByRole("button", { name: "Apri il link" }).click();
  const address = await openedAddress(lead.page);

  const visitor = await openContext({ ...phone, javaScriptEnabled: false });
  // What is refused, and what is not there any more.
  visitor.tolerate(/status of 40[04]/);
  const stranger = await visitor.newPage();
  await stranger.goto(new URL(address).pathname);
  await stranger.getByLabel("Nome per esteso").fill("Orti di Confine, associazione di promozione sociale");
  await stranger.getByLabel("Che cos’è").selectOption("social-promotion-association");
  await stranger.getByLabel("Codice fiscale").fill(`${stem}0`);
  await stranger.getByLabel("Comune della sede").fill("bricherasio");
  await stranger.getByLabel("Nome e cognome").fill("Ada Bosio");
  await stranger.getByLabel("E-mail").fill("ada@orti.example");
  await stranger.getByLabel("Che cosa portereste").fill("Due orti e dodici volontari.");
  await stranger.getByRole("button", { name: "Manda la richiesta" }).click();

  // Refused with the reason; nothing typed is lost.
  await stranger.getByRole("alert").getByText("c’è un carattere sbagliato").waitFor();
  expect(await stranger.getByLabel("Che cosa portereste").inputValue()).toBe("Due orti e dodici volontari.");
  await stranger.getByLabel("Codice fiscale").fill(`${stem}${numberControl(stem)}`);
  await stranger.getByRole("button", { name: "Manda la richiesta" }).click();
  await stranger.getByRole("heading", { name: "Richiesta mandata" }).waitFor();

  // It appears to the lead by itself.
  const request = lead.page.getByRole("region", { name: "Orti di Confine" });
  await request.getByText("Due orti e dodici volontari.").waitFor();
  await request.getByText("Bricherasio (TO)").waitFor();
  await request.getByText("Conferma", { exact: true }).click();
  await request.getByLabel("Bisogni e problema centrale").check();
  await request.getByRole("button", { name: "Conferma e manda l’invito" }).click();
  await lead.page.getByText("L’ente è nel partenariato e l’invito è partito.").waitFor();

  await lead.page.goto("/posta");
  await lead.page.getByText("ada@orti.example").first().waitFor();
  await lead.page.goto(requests);
  await lead.page.getByRole("button", { name: "Chiudi il link" }).click();
  await lead.page.getByText("Il link è chiuso.").waitFor();
  const answer = await stranger.goto(new URL(address).pathname);
  expect(answer?.status()).toBe(404);
});

test("the pages of the registry hold on a desk and on a phone", async () => {
  const { page } = await openContextAs("marta");
  const partnership = `${workspaceAddress(page)}/partenariato`;
  await page.goto(`${partnership}/richieste`);
  await page.getByRole("button", { name: /Apri il link|Cambia link/ }).click();
  const address = await openedAddress(page);
  for (const part of ["richieste", "avviso", "importa", "regole/E2"]) {
    await page.goto(`${partnership}/${part}`);
    await checkPage(page);
  }
  const stranger = await (await openContext()).newPage();
  await stranger.goto(new URL(address).pathname);
  await checkPage(stranger);
});

async function openedAddress(page: Page): Promise<string> {
  await page.getByText("Il link è aperto").waitFor();
  return page.getByRole("textbox", { name: "Link pubblico" }).inputValue();
}
