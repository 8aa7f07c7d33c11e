import type { Page } from "playwright-core";
import { workspaceAddress } from "./section-page";

const scan = {
  name: "impegno.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7\n(scan)\n%%EOF\n"),
};
const reason = "Lo sappiamo e lo diciamo: è un esempio.";

/** The lead collects on paper what is not signed yet of the commitment: without it nothing is frozen. */
export async function collectSignatures(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/partenariato`);
  const cards = page.locator("[data-card]");
  await cards.first().waitFor();
  const sheets = await cards.evaluateAll((found) => found.map((card) => card.getAttribute("href") ?? ""));
  for (const sheet of sheets) {
    await page.goto(`${sheet}/documenti`);
    const commitment = page.getByRole("region", { name: /^Impegno a costituire/ });
    const isSigned = commitment.getByText(/^firmato/).first();
    if ((await commitment.count()) === 0 || (await isSigned.count()) > 0) continue;
    await commitment.locator("input[type=file]").setInputFiles(scan);
    await commitment.locator("button[value=hand-in]").click();
    await commitment.locator("button[value=confirm]").click();
    await isSigned.waitFor();
  }
}

/** The notice the call itself asks for: no reason is taken in its place. */
async function bringNotice(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna/allegati?di=mio`);
  const notice = page.getByRole("listitem").filter({ hasText: "Avviso di co-progettazione" });
  await notice.waitFor();
  if ((await notice.getByText("caricato", { exact: true }).count()) > 0) return;
  await notice.getByText("Carica il file").click();
  await notice.locator("input[type=file]").setInputFiles({ ...scan, name: "avviso.pdf" });
  await notice.getByRole("button", { name: "Carica", exact: true }).click();
  await notice.getByText("Caricato: avviso.pdf.").waitFor();
}

/** Opens the page of the freeze and gives a reason for all that is in the way. */
export async function prepareFreeze(page: Page): Promise<void> {
  await bringNotice(page);
  await page.goto(`${workspaceAddress(page)}/consegna/congela`);
  for (const field of await page.locator("textarea").all()) await field.fill(reason);
}

export async function pressFreeze(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Congela adesso" }).click();
  await page.getByRole("heading", { name: /^Fase congelata/ }).waitFor();
}

export async function unfreeze(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna/scongela`);
  await page.getByLabel("Motivo").fill("Manca un allegato della Regione.");
  await page.getByRole("button", { name: "Scongela", exact: true }).click();
  await page.getByRole("heading", { name: "Congelamento della fase" }).waitFor();
}

/** The banner of a frozen stage, as every page of it has. */
export function frozenBanner(page: Page) {
  return page.locator(".banner.ice");
}
