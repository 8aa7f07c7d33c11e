import type { Page } from "playwright-core";
import { type CuttableLine, openCuttableLine } from "./cuttable-line";
import { OfflineTyping } from "./offline-typing";
import { enterAs } from "./people";
import type { RunningServer, ServerOptions } from "./running-server";
import { liveText, openSection, readWords, untilSaved, untilShown } from "./section-page";
import type { WatchedContext } from "./watched-context";
import { Writer } from "./writer";

export interface OfflineJourney {
  /** how long the line is down at least: half of it before a reload, half after */
  readonly awayMs: number;
  openContext(options: { readonly baseURL: string }): Promise<WatchedContext>;
  /** with the example in it */
  startServer(options: Pick<ServerOptions, "env">): Promise<RunningServer>;
}

export interface OfflineReport {
  /** while the line was down */
  readonly words: number;
  readonly keys: number;
  /** times the page did not say how many changes are to be sent */
  readonly wrongCounts: readonly string[];
  readonly asksBeforeLeaving: boolean;
  readonly missingAfterReload: readonly string[];
  /** words missing, or there too often, in either browser, before or after a last reload of both */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly awayMs: number;
  readonly savedAfterMs: number;
}

/** Marta writes while the line is down, reloads, writes on; the line comes back. What do she and Giulia have? */
export async function runOfflineJourney(journey: OfflineJourney): Promise<OfflineReport> {
  const line = await openCuttableLine();
  const server = await journey.startServer({ env: { PUBLIC_ORIGIN: line.origin } });
  line.leadTo(server.port);
  try {
    return await travel(journey, { line, directOrigin: server.origin });
  } finally {
    await server.stop();
    await line.close();
    server.forget();
  }
}

async function travel(
  { awayMs, openContext }: OfflineJourney,
  { line, directOrigin }: { readonly line: CuttableLine; readonly directOrigin: string },
): Promise<OfflineReport> {
  const browser = await openContext({ baseURL: line.origin });
  browser.tolerate(/WebSocket connection|net::ERR_/);
  const marta = new Writer(await browser.newPage());
  const giulia = await (await openContext({ baseURL: directOrigin })).newPage();
  await Promise.all([enterAs(marta.page, "marta"), enterAs(giulia, "giulia")]);
  await Promise.all([openSection(marta.page, "innovation"), openSection(giulia, "innovation")]);
  const before = await readWords(giulia);
  await putCaretAtEnd(marta.page);
  await marta.write(" conrete");
  await untilSaved(marta.page);
  const typing = new OfflineTyping(marta);

  const cutAt = performance.now();
  line.cut("everything");
  await browser.context.setOffline(true);
  await typing.goOnFor(awayMs / 2);
  // Without any network there would be no page to reload: only the live documents stay cut off.
  line.cut("live");
  await browser.context.setOffline(false);
  const asksBeforeLeaving = await reloadAsking(marta.page);
  const missingAfterReload = without([...before, ...marta.words], await readWords(marta.page));
  await typing.checkCount();
  await putCaretAtEnd(marta.page);
  await typing.goOnFor(awayMs / 2);

  const mendedAt = performance.now();
  line.mend();
  await untilSaved(marta.page);
  const savedAfterMs = performance.now() - mendedAt;
  await untilShown(giulia, marta.words.at(-1) ?? "");
  const views = [await readWords(marta.page), await readWords(giulia)];
  for (const page of [marta.page, giulia]) {
    await page.reload();
    await liveText(page).waitFor();
    views.push(await readWords(page));
  }
  // Before their server goes, or they would complain of it.
  await Promise.all([marta.page.context().close(), giulia.context().close()]);
  const everyWord = [...before, ...marta.words];
  return {
    words: typing.words,
    keys: typing.keys,
    wrongCounts: typing.wrongCounts,
    asksBeforeLeaving,
    missingAfterReload,
    lost: views.flatMap((view) => without(everyWord, view)),
    doubled: views.flatMap((view) => without(view, everyWord)),
    awayMs: Math.round(mendedAt - cutAt),
    savedAfterMs: Math.round(savedAfterMs),
  };
}

async function putCaretAtEnd(page: Page): Promise<void> {
  await liveText(page).click();
  await page.keyboard.press("Control+End");
}

/** Reloads, and stays on course when the browser asks; returns whether it asked. */
async function reloadAsking(page: Page): Promise<boolean> {
  let asked = false;
  page.once("dialog", (dialog) => {
    asked = dialog.type() === "beforeunload";
    void dialog.accept();
  });
  await page.reload();
  await liveText(page).waitFor();
  return asked;
}

/** What is left of the words when each of the others is taken away once. */
function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...words];
  for (const other of others) {
    const at = left.indexOf(other);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}
