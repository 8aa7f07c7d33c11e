import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { openContextAs } from "../support/browser";
import { readPdfDrawings } from "../support/read-pdf-text";
import { workspaceAddress } from "../support/section-page";
import { bringTo, cardOf, prepareWorkshop, writeInRoom } from "../support/workshop-pages";

const text = "La corriera passa due volte al giorno";

test("a card that is hidden leaves the board, stays in the log with its reason, and can be shown again", async () => {
  const { page } = await openContextAs("marta");
  const workshop = await prepareWorkshop(page);
  await page.getByRole("button", { name: "Apri il laboratorio" }).click();
  await bringTo(page, "Scrivi");
  await writeInRoom(page, text);
  await page.getByRole("button", { name: "Scopri i cartellini" }).click();
  await cardOf(page, text).click();
  await page.getByRole("button", { name: "Nascondi e spiega" }).click();
  await page.getByRole("button", { name: "Fa riconoscere una persona." }).click();
  await page.getByRole("button", { name: "Nascondi", exact: true }).click();
  await page.getByText("Motivo: Fa riconoscere una persona.").waitFor();
  await cardOf(page, text).waitFor({ state: "detached" });
  await page.goto(`${workshop}/registro?vista=moderazione`);
  await page.getByText("ha nascosto un cartellino").waitFor();
  await page.goto(workshop);
  await page.getByRole("button", { name: /^Mostra di nuovo: / }).click();
  await cardOf(page, text).waitFor();
});

test("on paper the minutes begin below their title, and a hall signs on one sheet", async () => {
  const { page } = await openContextAs("marta");
  await page.goto(`${workspaceAddress(page)}/laboratori`);
  const held = await page
    .getByRole("link", { name: /^Guarda: / })
    .first()
    .getAttribute("href");
  const [first = 0, second = 0] = await printedLetters(page, `${held}/verbale`);
  // The title alone is a fortieth of a sheet.
  expect(first).toBeGreaterThan(second / 2);
  expect(await printedLetters(page, `${held}/presenze/foglio`)).toHaveLength(1);
});

test("on the free board two fingers make larger what is between them, and no card goes with them", async () => {
  const { page } = await openContextAs("marta", { hasTouch: true });
  await page.goto(`${workspaceAddress(page)}/laboratori`);
  const held = await page
    .getByRole("link", { name: /^Guarda: / })
    .first()
    .getAttribute("href");
  await page.goto(`${held}?vista=lavagna`);
  await page.locator(".plane[style*=scale]").waitFor({ state: "attached" });
  while ((await page.locator(".fcard").count()) === 0)
    await page.getByRole("button", { name: "Ingrandisci" }).click();
  const card = await cardInSight(page);
  const placeOf = () => card.evaluate(({ style }) => [style.left, style.top]);
  const [before, zoomBefore, middle] = [await placeOf(), await zoomOf(page), await middleOf(card)];
  await pinch(page, middle, { from: 20, to: 30 });
  await expect.poll(() => zoomOf(page)).toBeCloseTo(zoomBefore * 1.5, -0.5);
  expect(await placeOf()).toEqual(before);
  const after = await middleOf(card);
  expect(Math.hypot(after.x - middle.x, after.y - middle.y)).toBeLessThan(3);
});

/** How much is written on each sheet. */
async function printedLetters(page: Page, address: string): Promise<readonly number[]> {
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const sheets = readPdfDrawings(await page.pdf({ preferCSSPageSize: true, format: "A4" }));
  return sheets.map((drawing) => drawing.match(/T[Jj]/g)?.length ?? 0);
}

async function cardInSight(page: Page): Promise<Locator> {
  const board = await page.locator(".wfree").boundingBox();
  for (const card of await page.locator(".fcard").all()) {
    const { x, y } = await middleOf(card);
    if (board && x > board.x + 60 && x < board.x + board.width - 60 && y > board.y + 60 && y < board.y + 300)
      return card;
  }
  throw new Error("No card is on the screen");
}

async function middleOf(card: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await card.boundingBox()) ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

/** In percent, as it is told below the board. */
async function zoomOf(page: Page): Promise<number> {
  return parseInt(await page.locator(".wfree-keys .num").innerText(), 10);
}

/** Two fingers beside each other go apart, each as far from the middle as is said. */
async function pinch(
  page: Page,
  { x, y }: { readonly x: number; readonly y: number },
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const fingers = (apart: number) => [
    { x: x - apart, y, id: 0 },
    { x: x + apart, y, id: 1 },
  ];
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: ReturnType<typeof fingers>) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", fingers(from).slice(0, 1));
  await touch("touchStart", fingers(from));
  for (let apart = from + 1; apart <= to; apart++) await touch("touchMove", fingers(apart));
  await touch("touchEnd", []);
}
