import { request as httpRequest } from "node:http";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { openContext } from "../support/browser";
import { buildIstatZip } from "../support/istat-zip";
import { enterAs } from "../support/people";
import { workspaceAddress } from "../support/section-page";

const look = "Guarda che cosa contiene";
const name = "Limiti01012025_g.zip";

async function send(page: Page, buffer: Buffer, called = name): Promise<void> {
  const mimeType = "application/octet-stream";
  await page.locator("input[type=file]").setInputFiles({ name: called, mimeType, buffer });
  await page.getByRole("button", { name: look }).click();
}

test("TERR-1: the boundaries of ISTAT are looked at, confirmed, kept when another file is wrong, and taken away again", async () => {
  const { newPage, tolerate } = await openContext();
  tolerate(/status of 400/);
  const page = await newPage();
  await enterAs(page, "marta");
  const address = `${workspaceAddress(page)}/territorio/confini`;
  await page.goto(address);
  await page.getByText("non confini ufficiali").waitFor();

  await send(page, await buildIstatZip());
  await page.getByText("1.180 Comuni pronti per la mappa").waitFor();
  // The preview is an address: it outlives the page.
  await page.reload();
  expect(await page.getByRole("img", { name: "Disegno dei confini" }).isVisible()).toBe(true);
  expect(await page.getByLabel("Giorno in cui erano validi").inputValue()).toBe("2025-01-01");

  await page.locator("input[type=file]").setInputFiles({
    name,
    mimeType: "application/zip",
    buffer: await buildIstatZip(),
  });
  await page.getByRole("checkbox", { name: "Liguria (20)" }).check();
  await page.getByRole("button", { name: look }).click();
  await page.getByText("1.200 Comuni pronti per la mappa").waitFor();
  await page.getByRole("button", { name: "Usa questi confini" }).click();
  await page.getByText("le mappe del cantiere usano i nuovi confini").waitFor();
  await page.getByText("Confini: ISTAT, 1 gennaio 2025 (CC BY)").waitFor();

  await send(page, Buffer.from("%PDF-1.7 bilancio"), "bilancio.pdf");
  const reason = page.getByRole("alert");
  await reason.waitFor();
  expect(await reason.textContent()).toMatch(
    /non contiene confini che sappiamo leggere \(«PDF»\).*valgono ancora/,
  );
  await page.goto(address);
  await page.getByText("1.200").waitFor();

  await page.getByText("Torna ai confini di prima").click();
  await page.getByRole("button", { name: "Togli i confini importati" }).click();
  await page.getByText("i confini importati non valgono più").waitFor();
  await page.getByText("non confini ufficiali").waitFor();
});

test("without JavaScript the same forms do", async () => {
  const { newPage } = await openContext({ javaScriptEnabled: false });
  const page = await newPage();
  await enterAs(page, "marta");
  await page.goto(`${workspaceAddress(page)}/territorio/confini`);
  await send(page, await buildIstatZip());
  await page.getByText("1.180 Comuni pronti per la mappa").waitFor();
});

test("TERR-1: a file of 200 MB is refused in two seconds with the reason, before it has all been sent", async () => {
  const { context, newPage } = await openContext();
  const page = await newPage();
  await enterAs(page, "marta");
  const cookies = await context.cookies();
  const start = performance.now();
  const answer = await new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const request = httpRequest(
      new URL(`${workspaceAddress(page)}/territorio/confini`, inject("serverOrigin")),
      {
        method: "POST",
        headers: {
          "Content-Type": "multipart/form-data; boundary=x",
          "Content-Length": 200 * 1024 * 1024,
          Cookie: cookies.map(({ name: key, value }) => `${key}=${value}`).join("; "),
          Origin: inject("serverOrigin"),
        },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => (text += part));
        response.on("end", () => {
          resolve({ status: response.statusCode ?? 0, text });
          request.destroy();
        });
      },
    );
    request.on("error", reject);
    request.write('--x\r\nContent-Disposition: form-data; name="file"; filename="confini.zip"\r\n\r\nPK');
  });
  expect(performance.now() - start).toBeLessThan(2_000);
  expect(answer.status).toBe(413);
  expect(answer.text).toContain("Il file supera 96 MB");
});
