import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { personalControl } from "~/domain/organisation/check-tax-code";
import { records } from "../../prisma/seed/partnership-records";
import { openBrowser, openContextAs } from "../support/browser";
import { giveRole } from "../support/give-role";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import { liveText, openSection, untilSaved, untilShown, workspaceAddress } from "../support/section-page";
import { createTestAuthority } from "../support/sign-with-openssl";
import { collectSignatures, frozenBanner, prepareFreeze, pressFreeze, unfreeze } from "../support/stage-page";

const authority = createTestAuthority();
const folder = mkdtempSync(join(tmpdir(), "cantiere-hand-in-"));
let server: RunningServer;
beforeAll(async () => void (server = await startExample()));
afterAll(async () => {
  await server.stop();
  authority.close();
  rmSync(folder, { recursive: true });
});

const { representativeName: name, personStem } = records.consorzio;
const taxCode = personStem + personalControl(personStem);

test("from what stands in the way to the receipt: approvals, freeze while people write, package, signature, pre-flight, record, and a partner that verifies offline", async () => {
  const options = { baseURL: server.origin };
  const marta = await openContextAs("marta", options);
  const { page } = marta;
  marta.tolerate(/status of 403 \(Forbidden\).*consegna\/invio/);
  marta.tolerate(lineOpening);
  const giulia = await openContextAs("giulia", options);
  const ornella = await openContextAs("ornella", options);
  ornella.tolerate(lineOpening);
  giulia.tolerate(lineOpening);
  for (const person of ["Paolo Grivetto", "Giulia Rostagnoli", "Ornella Tessaroli"])
    await giveRole(page, person, "Rappresentanza legale");
  const paolo = await openContextAs("paolo", options);
  paolo.tolerate(/status of 400 .*consegna\/invio/);

  await page.goto(`${workspaceAddress(page)}/consegna`);
  await page.getByRole("heading", { name: "Da sistemare prima" }).waitFor();
  await collectSignatures(page);
  await prepareFreeze(page);
  expect(await page.getByRole("heading", { name: "Da sistemare prima" }).count()).toBe(0);
  for (const person of [paolo, giulia, ornella]) await approve(person.page);
  await freezeWhileWriting(page, [await marta.newPage(), ornella.page]);
  await checkPage(page);

  const zip = await preparePackage(page);
  await checkPage(page);
  const application = await download(page, "Scarica la domanda da firmare");
  const packaged = unzipSync(zip.bytes);
  const root = Object.keys(packaged)[0]!.split("/")[0]!;
  expect(Buffer.compare(application.bytes, packaged[`${root}/data/domanda/${application.name}`]!)).toBe(0);

  await refuseEachFault(page, application);
  const signed = authority.sign(application.bytes, [authority.issue({ name, taxCode })]);
  await lookAt(page, `${application.name}.p7m`, signed);
  await page.getByRole("heading", { name: "Si può consegnare" }).waitFor();
  await page.goto(`${workspaceAddress(page)}/consegna`);
  await page.getByRole("heading", { name: /^Firma verificata/ }).waitFor();
  // Who may freeze may not say that it was handed in.
  await page.getByText("Lo registra chi firma per il capofila.").waitFor();
  expect((await page.goto(`${workspaceAddress(page)}/consegna/invio`))?.status()).toBe(403);

  // Two hours before everybody else: what the server says counts.
  await paolo.page.clock.setSystemTime(new Date(Date.now() + 2 * 60 * 60_000));
  await record(paolo.page);
  await verifyOffline(giulia.page, { files: packaged, root, signedName: `${application.name}.p7m`, signed });

  await unfreeze(page);
  expect(await page.getByText("Modificato dopo l’invio").count()).toBe(0);
  await openSection(page, "needs");
  await liveText(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type(",");
  await untilSaved(page);
  await giulia.page.goto(`${workspaceAddress(page)}/consegna`);
  await giulia.page.getByText("Modificato dopo l’invio").waitFor();
  await checkPage(giulia.page);
}, 300_000);

/** A page that is left while its line opens. */
const lineOpening = /closed before the connection is established/;

/** A body says yes to the text as it stands. */
async function approve(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna/approvazioni`);
  await page.getByRole("checkbox", { name: /^Ho letto e approvo a nome di / }).check();
  await page.getByRole("button", { name: "Approva", exact: true }).click();
  await page.getByText("Approvato.", { exact: true }).waitFor();
}

/** Two people go on writing until they cannot: what came too late is theirs to read, and said to be kept. */
async function freezeWhileWriting(page: Page, writers: readonly [Page, Page]): Promise<void> {
  for (const writer of writers) {
    await writer.goto(`${workspaceAddress(page)}/proposta/needs`);
    await liveText(writer).click();
    await writer.keyboard.press("Control+End");
  }
  const writing = writers.map(async (writer, index) => {
    for (let n = 0; n < 400 && !(await frozenBanner(writer).isVisible()); n += 1)
      await writer.keyboard.type(` ${"mo"[index]}${n}`, { delay: 10 });
  });
  await untilShown(writers[0], "o3");
  // What they write reopens the approval of the lead: the freeze would be refused for it.
  await prepareFreeze(page);
  await pressFreeze(page);
  await Promise.all(writing);
  const sealed = await Promise.all(writers.map((writer) => writer.locator(".page .text").innerText()));
  expect(sealed[0]).toBe(sealed[1]);
  expect(sealed[0]).toMatch(/ m\d/);
  expect(sealed[0]).toMatch(/ o\d/);
}

interface Downloaded {
  readonly name: string;
  readonly bytes: Buffer;
}

async function download(page: Page, link: string): Promise<Downloaded> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).first().click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

async function preparePackage(page: Page): Promise<Downloaded> {
  await page.getByRole("button", { name: "Prepara il pacchetto" }).click();
  await page.getByRole("heading", { name: /^Pacchetto pronto/ }).waitFor({ timeout: 60_000 });
  return download(page, "Scarica l’archivio");
}

async function lookAt(page: Page, fileName: string, bytes: Buffer): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna/verifica`);
  const file = { name: fileName, mimeType: "application/octet-stream", buffer: bytes };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByLabel(/portale/).check();
  await page.getByRole("button", { name: "Verifica", exact: true }).click();
  await page.locator(".preflight").waitFor({ timeout: 30_000 });
}

/** What an office would refuse, each with its remedy. */
async function refuseEachFault(page: Page, { name: fileName, bytes }: Downloaded): Promise<void> {
  const certificate = authority.issue({ name, taxCode });
  const altered = Buffer.from(bytes);
  altered[altered.length - 20] = 0x20;
  const expired = authority.issue({ name, taxCode }, { until: "20250101000000Z" });
  const other = authority.issue({ name: "Ugo Rolle", taxCode: "RLLGUO70A01L219X" });
  const large = Buffer.concat([bytes, Buffer.alloc(5_100_000, 0x20)]);
  const cases = [
    ["Nome del file", "copia.pdf.p7m", authority.sign(bytes, [certificate])],
    ["Stesso file scaricato", `${fileName}.p7m`, authority.sign(altered, [certificate])],
    ["Chi ha firmato", `${fileName}.p7m`, authority.sign(bytes, [other])],
    ["Firma digitale", fileName, bytes],
    ["Date del certificato", `${fileName}.p7m`, authority.sign(bytes, [expired])],
    ["Dimensione", `${fileName}.p7m`, authority.sign(large, [certificate])],
  ] as const;
  for (const [title, sentAs, sent] of cases) {
    await lookAt(page, sentAs, sent);
    await page.getByRole("heading", { name: "Così verrebbe rifiutato" }).waitFor();
    const fault = page.locator(".preflight .is-failed", { hasText: title }).first();
    expect(await fault.locator(".remedy").count(), `${title}: what to do`).toBe(1);
  }
  await checkPage(page);
  const term = await setTerm(page, "2026-01-31");
  await lookAt(page, `${fileName}.p7m`, authority.sign(bytes, [certificate]));
  await page.locator(".preflight .is-failed", { hasText: "Termine" }).locator(".remedy").waitFor();
  await setTerm(page, term);
}

/** The day of the term, as the lead changes it in the settings; returns the one before. */
async function setTerm(page: Page, day: string): Promise<string> {
  await page.goto(`${workspaceAddress(page)}/impostazioni`);
  const field = page.getByLabel("Termine: giorno");
  const before = await field.inputValue();
  await field.fill(day);
  await page
    .getByRole("button", { name: /^Salva/ })
    .first()
    .click();
  await page.waitForURL(/salvato/);
  return before;
}

async function record(page: Page): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna`);
  await checkPage(page);
  await page.getByRole("link", { name: "Registra l’invio…" }).click();
  await page.getByRole("button", { name: "Registra", exact: true }).click();
  await page.getByText("Scrivi il numero di protocollo").first().waitFor();
  await checkPage(page);
  await page.getByLabel(/protocollo/).fill("2026/0041877");
  const receipt = { name: "accettazione.eml", mimeType: "message/rfc822", buffer: Buffer.from("Accettata") };
  await page.locator("input[type=file]").setInputFiles(receipt);
  await page.getByRole("button", { name: "Registra", exact: true }).click();
  await page.getByRole("heading", { name: "Protocollo 2026/0041877" }).waitFor();
  await checkPage(page);
}

interface HandedIn {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** the folder of the package */
  readonly root: string;
  readonly signedName: string;
  readonly signed: Buffer;
}

/** A partner, with the receipt alone and no network. */
async function verifyOffline(page: Page, { files, root, signedName, signed }: HandedIn): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/consegna`);
  expect(await page.getByRole("link", { name: "Registra l’invio…" }).count()).toBe(0);
  expect(await page.getByRole("button", { name: /pacchetto/i }).count()).toBe(0);
  await page.getByRole("link", { name: "Apri la ricevuta" }).click();
  const receipt = await download(page, "Scarica la ricevuta verificabile");
  await page.getByRole("link", { name: "Apri la verifica" }).click();
  await page.getByRole("heading", { name: /^Verifica dei file/ }).waitFor();
  await checkPage(page);

  for (const [path, bytes] of Object.entries(files)) put(path, bytes);
  put(receipt.name, receipt.bytes);
  put(signedName, signed);
  const context = await (await openBrowser()).newContext({ offline: true });
  try {
    for (const file of [receipt.name, `${root}/verifica.html`]) {
      const offline = await context.newPage();
      await offline.goto(pathToFileURL(join(folder, file)).href);
      const summary = offline.getByRole("status");
      await offline.locator("#folder").setInputFiles(join(folder, root));
      await offline.getByText(/^Tutto corrisponde/).waitFor();
      const changed = `${root}/data/dati/partenariato.json`;
      const bytes = Buffer.from(files[changed]!);
      bytes[10]! ^= 1;
      put(changed, bytes);
      await offline.reload();
      await offline.locator("#folder").setInputFiles(join(folder, root));
      await offline.getByText(/^Qualcosa non corrisponde/).waitFor();
      expect(await offline.locator("tr.bad").allInnerTexts()).toEqual([
        expect.stringMatching(/^dati\/partenariato\.json\s+cambiato/),
      ]);
      put(changed, files[changed]!);
      if (file === receipt.name) {
        await offline.locator("#single").setInputFiles(join(folder, signedName));
        await offline.getByText(/^Tutto corrisponde: 1 file/).waitFor();
      }
      expect(await summary.count()).toBe(1);
      await offline.close();
    }
  } finally {
    await context.close();
  }
}

function put(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
