import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { readDocxText } from "./read-docx-text";
import { readOdtText } from "./read-odt-text";
import { readPdfText } from "./read-pdf-text";
import { workspaceAddress } from "./section-page";

/** The lead has the files of the application made, waits for them and takes the archive. */
export async function downloadApplication(page: Page): Promise<Uint8Array> {
  await page.goto(`${workspaceAddress(page)}/consegna`);
  await page.getByRole("button", { name: "Prepara la candidatura" }).click();
  const link = page.getByRole("link", { name: "Scarica l’archivio" });
  await link.waitFor({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return new Uint8Array(readFileSync(await download.path()));
}

const readers = { pdf: readPdfText, odt: readOdtText, docx: readDocxText, json: strFromU8 };

/** The text of each file in the archive, by its kind. */
export function readApplication(archive: Uint8Array): Readonly<Record<keyof typeof readers, string>> {
  const files = Object.entries(unzipSync(archive));
  const read = (kind: keyof typeof readers) => {
    const [, bytes] = files.find(([path]) => path.endsWith(`.${kind}`)) ?? [];
    if (bytes === undefined) throw new Error(`there is no ${kind} in the archive`);
    return readers[kind](bytes);
  };
  return { pdf: read("pdf"), odt: read("odt"), docx: read("docx"), json: read("json") };
}
