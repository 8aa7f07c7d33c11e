import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { parseCsv } from "~/domain/form/parse-csv";
import { openContextAs } from "../support/browser";
import { buildNeedsCsv } from "../support/needs-file";
import { type RunningServer, startExample, startServer } from "../support/running-server";
import { workspaceAddress } from "../support/section-page";

/** On a server of its own: the example of the others stays as small as it is. */
let server: RunningServer;
beforeAll(async () => void (server = await startExample()));
afterAll(async () => {
  await server.stop();
  server.forget();
});

const open = (person: "marta" | "giulia" | "luca", { origin } = server) =>
  openContextAs(person, { baseURL: origin });

async function send(page: Page, name: string, text: string): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/bisogni/importa`);
  const list = { name, mimeType: "text/csv", buffer: Buffer.from(text) };
  await page.locator("input[type=file]").setInputFiles(list);
  await page.getByRole("button", { name: "Guarda che cosa contiene" }).click();
}

/** How many needs the head of the list says there are; of the live document, once it is there. */
async function countOf(page: Page): Promise<number> {
  const said = await page.locator(".needs-head .num").textContent();
  return Number(/^[\d.]+/.exec(said ?? "")?.[0].replaceAll(".", ""));
}

async function download(page: Page, link: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: link }).click(),
  ]);
  return readFileSync(await file.path(), "utf8");
}

/** Asked more often than the page asks: a quick machine has written all of it between two questions. */
async function untilHalfWritten(page: Page, address: string): Promise<void> {
  const read = async () => (await page.request.get(address)).text();
  await expect.poll(read, { timeout: 30_000, interval: 20 }).toMatch(/[^\d.][1-9][\d.]* di 2\.985 bisogni/);
}

test("the menu of what is done with all needs is opened, gone through and left by keyboard", async () => {
  const { page } = await open("marta");
  await page.goto(`${workspaceAddress(page)}/bisogni`);
  await page.locator(".sync[role=status]", { hasText: "Salvato" }).waitFor();
  const menu = page.locator("summary", { hasText: /^Altro$/ });
  await menu.focus();
  await page.keyboard.press("Enter");
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press("ArrowDown");
  expect(await focused()).toBe("Importa da un file");
  await page.keyboard.press("ArrowUp");
  expect(await focused()).toBe("Categorie e riservatezza");
  await page.keyboard.press("Home");
  expect(await focused()).toBe("Importa da un file");
  await page.keyboard.press("Escape");
  expect(await focused()).toBe("Altro");
  expect(await page.getByRole("link", { name: "Importa da un file" }).count()).toBe(0);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/bisogni\/importa$/);
});

test("a restart in the middle of an import leaves nothing out and nothing twice", async () => {
  let own = await startExample();
  onTestFinished(async () => {
    await own.stop();
    own.forget();
  });
  const { page, context, tolerate } = await open("marta", own);
  tolerate(/ERR_|Failed to|NetworkError|WebSocket|Load failed/);
  await send(page, "meta.csv", buildNeedsCsv(3_000, 15).replaceAll("Bisogno numero", "Della metà"));
  await page.getByRole("button", { name: "Importa 2.985 bisogni" }).click();
  const address = page.url();
  await untilHalfWritten(page, address);
  const { dataDir, port } = own;
  await own.kill();
  own = await startServer({ dataDir, port });
  const again = await context.newPage();
  await again.goto(address);
  await again.getByText("2.985 bisogni importati").waitFor({ timeout: 100_000 });
  await again.goto(`${workspaceAddress(again)}/bisogni`);
  await again.getByText("Altro", { exact: true }).first().click();
  const exported = parseCsv(await download(again, "Scarica come tabella (CSV)")).map(({ cells }) => cells);
  const arrived = exported.filter(([title]) => /^Della metà \d+$/.test(title ?? ""));
  expect([arrived.length, new Set(arrived.map(([title]) => title)).size]).toEqual([2_985, 2_985]);
  expect(
    arrived.every(([title, description]) => {
      const number = title?.split(" ").at(-1);
      return description === `Riga ${number}; con "virgolette"`;
    }),
  ).toBe(true);
});

test("5,000 needs of a table, 50 of them faulty: 4,950 arrive before everybody's eyes, 50 are explained; out again, and undone", async () => {
  const { page: other } = await open("giulia");
  await other.goto(`${workspaceAddress(other)}/bisogni`);
  await other.locator(".sync[role=status]", { hasText: "Salvato" }).waitFor();
  const before = await countOf(other);

  const { page } = await open("marta");
  await send(page, "bisogni-2026.csv", buildNeedsCsv(5_000, 50));
  await page.getByText("4.950 bisogni pronti").waitFor();
  await page.getByText("Finora non è stato scritto niente").waitFor();
  // The preview is an address: it outlives the page.
  await page.reload();
  const faulty = page.locator("tr", { hasText: "circa venti" }).first();
  expect(await faulty.textContent()).toMatch(/^101Bisogno numero 100In «persone» serve un numero intero/);
  expect(await page.locator(".faults").count()).toBe(50);
  const refused = parseCsv(await download(page, "Scarica le righe da correggere"));
  expect(refused).toHaveLength(51);
  expect(refused[1]?.cells.slice(0, 3)).toEqual([
    "101",
    "In «persone» serve un numero intero («circa venti»), per esempio 20.",
    "Bisogno numero 100",
  ]);
  expect(await countOf(other)).toBe(before);

  await page.getByRole("button", { name: "Importa 4.950 bisogni" }).click();
  await page.getByText("4.950 bisogni importati").waitFor({ timeout: 100_000 });
  await expect.poll(() => countOf(other), { timeout: 60_000, interval: 200 }).toBe(before + 4_950);

  const { page: third } = await open("luca");
  await third.goto(`${workspaceAddress(third)}/bisogni`);
  await third.getByText("Altro", { exact: true }).first().click();
  const exported = parseCsv(await download(third, "Scarica come tabella (CSV)"));
  const [header, ...rows] = exported.map(({ cells }) => cells);
  const column = (name: string) => header?.indexOf(name) ?? -1;
  const arrived = rows.filter((cells) => /^Bisogno numero \d+$/.test(cells[column("titolo")] ?? ""));
  expect(arrived).toHaveLength(4_950);
  expect(arrived[0]?.[column("descrizione")]).toBe('Riga 1; con "virgolette"');
  expect(arrived[0]?.[column("comuni")]).toBe("Pinerolo (TO)");
  expect(arrived[0]?.[column("lat")]).toBe("44,79878");
  expect(arrived[0]?.[column("posizione")]).toBe("arrotondata a 500 m");
  // Who reads exports, and does not import.
  expect(await third.getByRole("link", { name: "Importa da un file" }).count()).toBe(0);

  await page.getByText("Annulla l’importazione", { exact: true }).click();
  await page.getByRole("button", { name: "Sì, annulla l’importazione" }).click();
  await page.getByText("4.950 bisogni tolti").waitFor({ timeout: 100_000 });
  await expect.poll(() => countOf(other), { timeout: 60_000, interval: 200 }).toBe(before);
}, 300_000);
