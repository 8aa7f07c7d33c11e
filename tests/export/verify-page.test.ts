// @vitest-environment jsdom
import { createHash, webcrypto } from "node:crypto";
import { runInNewContext } from "node:vm";
import { expect, test, vi } from "vitest";
import { verifyPage } from "~/export/package/verify-page.server";
import { verifyScript } from "~/export/package/verify-script";

const composed = "Società già firmata.pdf".normalize("NFC");
const apart = composed.normalize("NFD");
const given = new TextEncoder().encode("come consegnato");
const other = new TextEncoder().encode("cambiato dopo");

/** What the page says of a file that is chosen by itself: its row and its outcome. */
async function verify(known: string, chosen: string, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash("sha256").update(given).digest("hex");
  const files = [{ path: known, sha256 }];
  const { bytes: html } = verifyPage({ language: "it", title: "Valli", facts: [], files });
  const page = new DOMParser().parseFromString(new TextDecoder().decode(html), "text/html");
  runInNewContext(verifyScript, {
    document: page,
    crypto: webcrypto,
    CSS: { escape: (text: string) => text.replace(/["\\]/g, String.raw`\$&`) },
  });
  const input = page.querySelector("#single");
  if (input === null) throw new Error("there is nothing to choose files with");
  const file = { name: chosen, arrayBuffer: () => Promise.resolve(bytes) };
  Object.defineProperty(input, "files", { value: [file] });
  input.dispatchEvent(new Event("change"));
  await vi.waitFor(() => expect(page.querySelector("#summary")?.className).not.toBe(""));
  return Array.from(page.querySelectorAll("#files tbody tr"), (row) => {
    const [name, outcome] = Array.from(row.querySelectorAll("td"), (cell) => cell.textContent);
    return `${name}: ${outcome}`;
  }).join("\n");
}

test("a file has its own name also where the accents stand apart from their letters", async () => {
  expect(await verify(composed, apart, given)).toBe(`${composed}: identico`);
  expect(await verify(apart, composed, given)).toBe(`${apart}: identico`);
  expect(await verify(`allegati/${composed}`, apart, other)).toBe(`allegati/${composed}: cambiato`);
});

test("another name is told as such, and what is not known is no part of the package", async () => {
  expect(await verify(composed, "altro.pdf", given)).toBe(`${composed}: identico, con un altro nome`);
  expect(await verify(composed, "altro.pdf", other)).toBe(
    `${composed}: \naltro.pdf: non fa parte del pacchetto`,
  );
});
