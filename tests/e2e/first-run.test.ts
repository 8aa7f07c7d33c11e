import { randomBytes } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { numberControl } from "~/domain/organisation/check-tax-code";
import { openContext } from "../support/browser";
import { tabAndPress, tabAndType, tabTo } from "../support/tab-to";
import { openMailbox } from "../support/mailbox";
import { findFreePort, startServer } from "../support/running-server";
import { liveText, untilSaved, untilShown } from "../support/section-page";

test("from an empty installation to two bodies writing, by keyboard: administrator, workspace, organisation, invitation by mail", async () => {
  const { origin, mailbox } = await startInProduction();
  const admin = await openPage(origin);
  await admin.goto("/");
  await setUp(admin);
  await openWorkspace(admin);
  await admin.getByRole("heading", { name: "Il cantiere è aperto. Da dove cominciate?" }).waitFor();
  await admin.getByText("Invita le organizzazioni").waitFor();
  await admin.getByText("Solo tu, per ora.").waitFor();
  expect(await admin.getByRole("alert").count()).toBe(0);
  expect(await countWorkspaces(admin), "the button was pressed twice").toBe(1);

  await tabAndPress(admin, "link", "Invita");
  await addOrganisation(admin);
  await invite(admin);
  const [link = ""] = /http\S+\/invito\/\S+/.exec(await mailbox.next()) ?? [];
  expect(link.startsWith(origin)).toBe(true);
  await assignNeeds(admin);

  const guest = await openPage(origin);
  await guest.goto(link);
  await guest.reload();
  await acceptInvitation(guest);
  await openNeeds(guest);
  await tabTo(guest, liveText(guest));
  await guest.keyboard.type("Qui mancano le corse serali.");
  await untilSaved(guest);
  await untilShown(admin, "Qui mancano le corse serali.");

  const late = await openPage(origin);
  expect((await late.request.get(link)).status(), "the link is used up").toBe(410);
  await late.goto("/primo-avvio");
  await late.waitForURL(/\/accedi/);
});

async function startInProduction() {
  const mailbox = await openMailbox();
  onTestFinished(mailbox.close);
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startServer({
    port,
    env: {
      MODE: "production",
      PUBLIC_ORIGIN: origin,
      SESSION_SECRET: randomBytes(32).toString("hex"),
      SMTP_URL: mailbox.url,
      MAIL_FROM: "Cantiere <cantiere@ente.example>",
    },
  });
  onTestFinished(async () => {
    await server.stop();
    server.forget();
  });
  return { origin, mailbox };
}

async function openPage(baseURL: string): Promise<Page> {
  return (await openContext({ baseURL })).newPage();
}

async function setUp(page: Page): Promise<void> {
  await page.waitForURL(/\/primo-avvio/);
  await tabAndType(page, "Nome e cognome", "Anna Prato");
  await tabAndType(page, "E-mail", "anna@consorzio.example");
  await tabAndType(page, "Password", "una frase lunga e mia");
  await tabAndPress(page, "button", "Crea e comincia");
}

async function countWorkspaces(page: Page): Promise<number> {
  const beside = await page.context().newPage();
  await beside.goto("/cantieri");
  const count = await beside.getByRole("heading", { name: "Valli nuove" }).count();
  await beside.close();
  return count;
}

async function openWorkspace(page: Page): Promise<void> {
  await tabAndPress(page, "link", "Apri un cantiere");
  const stage = page.getByRole("radio", { name: /^Progetto preliminare/ });
  await tabTo(page, stage);
  expect(await stage.isChecked()).toBe(true);
  await tabAndType(page, "Cerca un distretto o un ente gestore", "Pinerolese");
  await tabTo(page, page.getByRole("checkbox", { name: /^Pinerolese/ }));
  await page.keyboard.press("Space");
  await typeOrganisation(page, { name: "Consorzio di prova", stem: "9990001009", kind: "Consorzio" });
  await tabAndType(page, "Titolo", "Valli nuove");
  await tabAndType(page, "Acronimo", "VANU");
  // The same whichever of day and month the browser puts first.
  await tabTo(page, page.getByLabel("Giorno", { exact: true }));
  await page.keyboard.type("11112027");
  await tabAndPress(page, "button", "Apri il cantiere");
  await page.waitForTimeout(60);
  await page.keyboard.press("Enter");
}

async function addOrganisation(page: Page): Promise<void> {
  await typeOrganisation(page, { name: "Cooperativa di prova", stem: "9990002009", kind: "Cooperativa" });
  await tabAndPress(page, "button", "Aggiungi l’ente");
  await page.getByText("L’ente è nel partenariato.").waitFor();
}

async function typeOrganisation(
  page: Page,
  { name, stem, kind }: { readonly name: string; readonly stem: string; readonly kind: string },
): Promise<void> {
  await tabAndType(page, "Nome per esteso", name);
  await tabAndType(page, "Nome breve", name);
  await tabAndType(page, "Codice fiscale", `${stem}${numberControl(stem)}`);
  await tabTo(page, page.getByLabel("Che cos’è", { exact: true }));
  await page.keyboard.type(kind);
  await tabAndType(page, "Comune della sede", "Pinerolo");
  await tabAndType(page, "Provincia", "TO");
}

async function invite(page: Page): Promise<void> {
  await tabAndType(page, "Nome e cognome", "Bruno Sella");
  await tabAndType(page, "E-mail", "bruno@cooperativa.example");
  await tabAndPress(page, "button", "Manda l’invito");
  await page.getByText("Invito mandato").first().waitFor();
}

/** Only the lead and those it names write a section. */
async function assignNeeds(page: Page): Promise<void> {
  await openNeeds(page);
  await tabTo(page, page.getByRole("checkbox", { name: "Cooperativa di prova" }));
  await page.keyboard.press("Space");
  await tabAndPress(page, "button", "Salva");
  await page.getByText("A cura di Cooperativa di prova").waitFor();
}

/** The proposal opens at its first section. */
async function openNeeds(page: Page): Promise<void> {
  await tabAndPress(page, "link", /^Proposta/);
  await page.getByRole("textbox", { name: "Testo di «Sintesi»" }).waitFor();
  await tabAndPress(page, "link", /Bisogni e problema centrale/);
  await page.getByRole("textbox", { name: "Testo di «Bisogni e problema centrale»" }).waitFor();
}

async function acceptInvitation(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "Ti invitano in «Valli nuove»" }).waitFor();
  await tabAndType(page, "Nome e cognome", "Bruno Sella");
  await tabAndType(page, "Scegli una password", "un’altra frase lunga");
  await tabAndPress(page, "button", "Crea l’account ed entra");
  await page.waitForURL(/\/cantieri\//);
}
