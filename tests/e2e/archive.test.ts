import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unzipArchive } from "../support/archive-files";
import { openContextAs } from "../support/browser";
import { checkPage } from "../support/page-checks";
import { type RunningServer, startExample } from "../support/running-server";
import { workspaceAddress } from "../support/section-page";

let server: RunningServer;
beforeAll(async () => void (server = await startExample()));
afterAll(() => server.stop());

test("the lead takes everything away, reads it without the program, and opens a copy of it from the file", async () => {
  const { page: marta, tolerate } = await openContextAs("marta", { baseURL: server.origin });
  // The spoilt archive is refused.
  tolerate(/status of 400/);
  await marta.goto(`${workspaceAddress(marta)}/impostazioni`);
  await marta.getByRole("link", { name: "Prepara l’archivio" }).click();
  await marta.getByRole("button", { name: "Prepara l’archivio" }).click();
  const link = marta.getByRole("link", { name: "Scarica" });
  await link.waitFor({ timeout: 60_000 });
  await checkPage(marta);
  const [download] = await Promise.all([marta.waitForEvent("download"), link.click()]);
  const zip = await readFile(await download.path());
  const fingerprint = await marta.locator("code.hash").innerText();
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
  await readWithoutProgram(await unzipArchive(zip));

  await marta.goto("/cantieri");
  await marta.getByRole("link", { name: "Da un archivio" }).click();
  const changed = Buffer.from(zip);
  changed[Math.floor(zip.length / 2)]! ^= 1;
  await send("rovinato.zip", changed);
  await marta.getByText("L’archivio non è stato preso").waitFor();
  await send("archivio.zip", zip);
  await marta.getByText("È intero").waitFor();
  await checkPage(marta);
  await marta.getByRole("button", { name: "Fai la copia" }).click();
  await marta.waitForURL(/\/cantieri\/[\w-]{21}$/);
  await marta.goto("/cantieri");
  await marta.getByRole("heading", { name: /\(copia\)/ }).waitFor();

  async function send(name: string, buffer: Buffer): Promise<void> {
    await marta.locator("input[type=file]").setInputFiles({ name, mimeType: "application/zip", buffer });
    await marta.getByRole("button", { name: "Guarda che cosa c’è" }).click();
  }

  async function readWithoutProgram(files: ReadonlyMap<string, Buffer>): Promise<void> {
    const folder = mkdtempSync(path.join(tmpdir(), "cantiere-read-"));
    try {
      const index = path.join(folder, "index.html");
      writeFileSync(index, files.get("index.html")!);
      const page = await marta.context().newPage();
      await page.goto(pathToFileURL(index).href);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.getByRole("link", { name: "La proposta" }).click();
      await page.getByText("Nelle frazioni sopra gli 800 metri una persona").waitFor();
      await checkPage(page);
      await page.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
