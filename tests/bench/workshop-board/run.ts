import { readFileSync } from "node:fs";
import path from "node:path";
import { bundleForBrowser } from "../../support/bundle-for-browser";
import { launchChromium } from "../../support/watched-context";
import { measurePage } from "./measure-page";
import type * as Board from "./board";
import type { BoardView } from "~/features/workshops/board/board-data";

/**
 * The board with a thousand cards in Chromium, drawn in software: how long until each view is drawn, how many frames a
 * second there are while the free board is moved, and the whole page from the last build's server. Prints JSON, and
 * ends with 1 when a goal is missed.
 *
 *     npm run build && NODE_ENV=production npm run bench:board
 */
const cards = 1000;
const goals = { framesPerSecond: 45, firstPaintMs: 1500 };
const lastsMs = 3000;
const styles = ["tokens", "base", "components", "workshop-desk", "workshop-board"];

interface BoardInPage {
  readonly board: typeof Board;
}

const script = await bundleForBrowser("tests/bench/workshop-board/board.tsx", "board");
const browser = await launchChromium();
try {
  const figures = {
    cards,
    groupsMs: await timeOf("groups"),
    listMs: await timeOf("list"),
    ...(await measureFree()),
  };
  const page = await measurePage(cards);
  const isMet = {
    firstPaint: page.firstPaintMs.p95 <= goals.firstPaintMs,
    pan: Math.min(page.pan, page.panFar) >= goals.framesPerSecond,
  };
  console.log(JSON.stringify({ goals, alone: figures, page, isMet }, null, 2));
  process.exitCode = Object.values(isMet).every(Boolean) ? 0 : 1;
} finally {
  await browser.close();
}

async function openBoard(view: BoardView) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent("<!doctype html><html lang='it'><body></body></html>");
  const read = (name: string) => readFileSync(path.resolve("app/styles", `${name}.css`), "utf8");
  await page.addStyleTag({
    content: styles
      .map(read)
      .join("\n")
      .replace(/@font-face \{[^}]*\}/g, ""),
  });
  await page.addScriptTag({ content: "window.process = { env: { NODE_ENV: 'production' } };" });
  await page.addScriptTag({ content: script });
  const shownMs = await page.evaluate(
    ([wanted, count]) => (window as unknown as BoardInPage).board.show(wanted, count),
    [view, cards] as const,
  );
  return { page, shownMs: Math.round(shownMs) };
}

async function timeOf(view: BoardView): Promise<number> {
  const { page, shownMs } = await openBoard(view);
  await page.close();
  return shownMs;
}

async function measureFree() {
  const { page, shownMs } = await openBoard("free");
  const panned = (isFar: boolean) =>
    page.evaluate(([ms, far]) => (window as unknown as BoardInPage).board.pan(ms, far), [
      lastsMs,
      isFar,
    ] as const);
  const near = await panned(false);
  const cardsDrawn = await page.evaluate(() => (window as unknown as BoardInPage).board.countCards());
  const far = await panned(true);
  await page.evaluate(() => document.body.replaceChildren());
  const baseline = await page.evaluate(
    (ms) => (window as unknown as BoardInPage).board.moveSquare(ms),
    lastsMs,
  );
  return {
    freeMs: shownMs,
    cardsDrawn,
    panFps: Math.round(near),
    panFarFps: Math.round(far),
    baselineFps: Math.round(baseline),
  };
}
