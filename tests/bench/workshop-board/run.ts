import { readFileSync } from "node:fs";
import path from "node:path";
import { bundleForBrowser } from "../../support/bundle-for-browser";
import { launchChromium } from "../../support/watched-context";
import type * as Board from "./board";
import type { BoardView } from "~/features/workshops/board/board-data";

/**
 * The board with a thousand cards in Chromium, drawn in software: how long until each view is drawn, and how many
 * frames a second there are while the free board is moved. Prints JSON.
 */
const cards = 1000;
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
  console.log(JSON.stringify(figures, null, 2));
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
