import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bringAttachment } from "../support/attachments-page";
import { openContextAs } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import { workspaceAddress } from "../support/section-page";

let server: RunningServer;
beforeAll(async () => void (server = await startExample()));
afterAll(() => server.stop());

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n(${text})\n%%EOF\n`);

test("a partner brings its attachment twice, the lead sees it at once, and reminds who has not", async () => {
  const options = { baseURL: server.origin };
  const { page: giulia } = await openContextAs("giulia", options);
  const { page: marta } = await openContextAs("marta", options);
  const workspace = workspaceAddress(marta);
  await marta.goto(`${workspace}/consegna`);
  const card = marta.getByRole("region", { name: "Allegati" });
  const before = await card.getByText(/^\d+ di \d+$/).innerText();
  await card.getByRole("link", { name: "Apri gli allegati" }).click();
  const ofPartner = marta.getByRole("region", { name: "Passo Lento" });
  await ofPartner.getByRole("listitem").filter({ hasText: "Informativa" }).getByText("manca").waitFor();

  const row = await bringAttachment(giulia, workspace, { name: "Consensi è.pdf", buffer: pdf("uno") });
  await row.getByText("Caricato come «Consensi-e.pdf»").waitFor();
  // It stands where the button was pressed, and the next file is chosen anew.
  expect(await giulia.evaluate(() => document.activeElement?.textContent)).toContain("Consensi-e.pdf");
  await row.locator(".bring:not([open])").waitFor();
  const consents = ofPartner.getByRole("listitem").filter({ hasText: "Informativa" });
  await consents.getByText("caricato", { exact: true }).waitFor();
  await bringAttachment(giulia, workspace, { name: "consensi-firmati.pdf", buffer: pdf("due") });
  await row.getByText("Caricato: consensi-firmati.pdf.").waitFor();

  await consents.getByText("I 2 file, dall’ultimo").click();
  const [download] = await Promise.all([
    marta.waitForEvent("download"),
    consents.getByRole("link", { name: "Scarica: Consensi-e.pdf" }).click(),
  ]);
  expect(await readFile(await download.path())).toEqual(pdf("uno"));
  await checkPage(marta);

  await marta.getByRole("button", { name: "Ricorda adesso a Unione Tre Valli" }).click();
  await marta.getByText("Scritto a 1 persona.").waitFor();
  await marta.getByRole("button", { name: "Ricorda adesso a Unione Tre Valli" }).click();
  await marta.getByText("Oggi è già stato ricordato").waitFor();
  await marta.goto(`${workspace}/consegna`);
  const [done = 0] = before.split(" ").map(Number);
  await card.getByText(new RegExp(`^${done + 1} di `)).waitFor();
  await marta.goto("/posta");
  await marta.getByRole("heading", { name: /mancano \d+ allegati di Unione Tre Valli/ }).waitFor();
});
