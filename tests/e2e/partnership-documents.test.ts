import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { openContext } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { enterAs } from "../support/people";
import { untilSaved, workspaceAddress } from "../support/section-page";
import { createTestAuthority } from "../support/sign-with-openssl";

const authority = createTestAuthority();
afterAll(() => authority.close());

test("a letter is prepared, signed and handed in; other files are told apart, and so is a letter of before", async () => {
  const page = await (await openContext()).newPage();
  await enterAs(page, "ornella");
  const sheet = await sheetOf(page, "Vicini di Valle");
  const signer = authority.issue({ name: "Ornella Tessaroli", taxCode: await taxCodeOfSigner(page, sheet) });
  const letter = page.getByRole("region", { name: "Lettera di intenti" });
  await page.goto(`${await sheetOf(page, "Unione Tre Valli")}/documenti`);
  const another = await downloadFrom(page, letter);
  await page.goto(`${sheet}/documenti`);
  await letter.getByText("da preparare").waitFor();
  await letter.getByRole("button", { name: "Prepara il documento" }).click();
  await letter.getByText("da firmare", { exact: true }).waitFor();
  await checkPage(page);
  const pdf = await downloadFrom(page, letter);
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");

  const handIn = async (name: string, buffer: Buffer) => {
    await letter
      .getByLabel("Copia firmata")
      .setInputFiles({ name, mimeType: "application/pkcs7-mime", buffer });
    await letter.getByRole("button", { name: "Carica la copia firmata" }).click();
  };
  const right = "lettera-di-intenti-vicini-di-valle.pdf.p7m";

  await handIn(right, authority.sign(another, [signer]));
  await letter.getByText("È firmato un altro documento: «Lettera di intenti, Unione Tre Valli».").waitFor();
  await letter.getByText("Carica la copia al suo posto").waitFor();

  const signed = authority.sign(pdf, [signer]);
  const at = signed.indexOf("PDF-");
  await handIn(right, Buffer.concat([signed.subarray(0, at + 5), Buffer.from("9"), signed.subarray(at + 6)]));
  await letter.getByText("Il file è stato alterato dopo la firma.").waitFor();
  await letter.getByText("Scarica di nuovo il PDF, firmalo e caricalo").waitFor();
  await checkPage(page);

  const stranger = authority.issue({ name: "Altra Persona", taxCode: "PRSLTR70A01X999A" });
  await handIn(right, authority.sign(pdf, [stranger]));
  await letter.getByText("Ha firmato Altra Persona").waitFor();
  await letter.getByText("Fai firmare chi ne ha il potere").waitFor();

  await handIn("documento di ornella.p7m", signed);
  await letter.getByText("firmato", { exact: true }).waitFor();
  await letter.getByText("Il nome del file è cambiato").waitFor();
  await checkPage(page);

  await changeCommitment(page, sheet);
  await page.goto(sheet);
  await page.getByText("Lettera di intenti: firma su dati precedenti.").waitFor();
  await page.getByText("da «900 viaggi» a «950 viaggi»").waitFor();
  await checkPage(page);
  await page.getByRole("button", { name: "Prepara la nuova lettera" }).click();
  await letter.getByText("firmato su dati precedenti").waitFor();
  await letter.getByText("Il documento nuovo è pronto").waitFor();
});

test("the pact fits a desk and a phone, also while a clause of it is worded", async () => {
  const page = await (await openContext()).newPage();
  await enterAs(page, "marta");
  await page.goto(`${workspaceAddress(page)}/partenariato/patto`);
  await checkPage(page);
  await page.getByText("Modifica", { exact: false }).first().click();
  await checkPage(page);
});

type Part = ReturnType<Page["getByRole"]>;

async function downloadFrom(page: Page, part: Part): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    part.getByRole("link", { name: "Scarica il PDF da firmare" }).click(),
  ]);
  return readFile(await download.path());
}

/** As it stands in the record: the signature must be of that very person. */
async function taxCodeOfSigner(page: Page, sheet: string): Promise<string> {
  await page.goto(`${sheet}/dati`);
  return page.locator("input[name=representativeTaxCode]").inputValue();
}

async function changeCommitment(page: Page, sheet: string): Promise<void> {
  await page.goto(sheet);
  await page.getByRole("button", { name: "Modifica «Trasporto a chiamata»" }).click();
  await page.getByLabel("Quanto", { exact: true }).fill("950");
  await page.getByRole("button", { name: "Salva l'impegno" }).click();
  await page.getByRole("row").filter({ hasText: "950 viaggi" }).waitFor();
  await untilSaved(page);
}

async function sheetOf(page: Page, name: string): Promise<string> {
  await page.goto(`${workspaceAddress(page)}/partenariato?vista=tabella`);
  const link = page.getByRole("link", { name, exact: true }).first();
  return (await link.getAttribute("href")) ?? "";
}
