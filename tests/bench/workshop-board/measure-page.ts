import type { Browser, Page } from "playwright-core";
import { type RunningServer, startServer } from "../../support/running-server";
import { workspaceAddress } from "../../support/section-page";
import { launchChromium } from "../../support/watched-context";
import { baselineFramesOf, framesOf, openAsLead, type PaintFigures, paintsOf } from "../page-figures";
import { type Spread, spreadOf } from "../spread";
import { Desk } from "../workshop/desk";
import { Phone } from "../workshop/phone";

const format = "metaplan";
const phones = 100;

export interface BoardPageFigures extends PaintFigures {
  /** that the free board holds once it is live */
  readonly cards: number;
  /** from the request until the free board is drawn with all of them */
  readonly wholeMs: Spread;
  /** frames the browser has shown in a second while the board is dragged, near and from afar */
  readonly pan: number;
  readonly panFar: number;
  /** the same with nothing on the page but a square that moves */
  readonly baselineFrames: number;
}

/** The desk of a workshop with so many cards in Chromium, drawn in software, from a built server. */
export async function measurePage(cards: number): Promise<BoardPageFigures> {
  const server = await startServer();
  const browser = await launchChromium();
  try {
    const workshopId = await fillBoard(server, cards);
    return await measureIn(browser, server.origin, { workshopId, cards });
  } finally {
    await browser.close();
    await server.stop();
    server.forget();
  }
}

/** As people do it: each phone sends its cards, then all are shown. */
async function fillBoard(server: RunningServer, cards: number): Promise<string> {
  const desk = await Desk.prepare(server, format);
  const code = await desk.open(format);
  const stage = desk.stage("write");
  await desk.act("open-stage", { stageId: stage });
  for (let at = 0; at < phones; at++) {
    const phone = new Phone(server.origin, desk.workshopId);
    await phone.join(code, `Persona ${at}`);
    for (let number = at; number < cards; number += phones)
      await phone.write(stage, `Cartellino ${number}: la corriera passa due volte al giorno`, 1);
    phone.close();
  }
  await desk.act("reveal-stage", { stageId: stage });
  desk.close();
  return desk.workshopId;
}

async function measureIn(
  browser: Browser,
  origin: string,
  { workshopId, cards }: { readonly workshopId: string; readonly cards: number },
): Promise<BoardPageFigures> {
  const page = await openAsLead(browser, origin);
  const workspace = workspaceAddress(page);
  const address = `${workspace}/laboratori/${workshopId}?vista=lavagna`;
  const whole: number[] = [];
  const paint = await paintsOf(page, { address, baseline: workspace }, async () => {
    whole.push(await wholeOf(page, cards));
  });
  await page.goto(address);
  await wholeOf(page, cards);
  await page.waitForTimeout(1500);
  const panFar = await framesOf(browser, page, "drag", ".wfree");
  for (let step = 0; step < 10; step++) await page.locator(".wfree").press("+");
  await page.waitForTimeout(1500);
  const pan = await framesOf(browser, page, "drag", ".wfree");
  return {
    cards,
    ...paint,
    wholeMs: spreadOf(whole),
    pan,
    panFar,
    baselineFrames: await baselineFramesOf(browser, page),
  };
}

/** From the request until the free board, seen from afar, tells of all of them. */
async function wholeOf(page: Page, cards: number): Promise<number> {
  await page.waitForFunction(
    (count) => {
      const told = document.querySelector(".wfree .fgroup h3 small")?.textContent ?? "";
      return Number(told.replace(/\D/g, "")) === count;
    },
    cards,
    { timeout: 30_000 },
  );
  return page.evaluate(() => performance.now());
}
