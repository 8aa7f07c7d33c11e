import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect, vi } from "vitest";
import { messageTypes, syncSteps } from "~/collab/wire";
import type { PersonKey } from "../../prisma/seed/cast";
import { enterAs } from "./people";
import { caretIn, type Clipboard, linesIn, paste, selectWords } from "./text-in-page";

/** Somebody with a section open in a browser of their own. */
export interface SectionWriter {
  readonly page: Page;
  readonly text: Locator;
  /** the blocks that the text shows, as marked lines: `## Title`, `  - inner item`, `a **bold** word` */
  lines(): Promise<readonly string[]>;
  /** the line of the caret, with `|` where it is: as the page draws it, and as the editor believes */
  caret(): Promise<{ readonly drawn: string | null; readonly believed: string | null }>;
  /** Puts the caret in front of, or behind, or the selection over, the first place where the words stand. */
  goTo(place: "before" | "after" | "over", words: string): Promise<void>;
  type(text: string): Promise<void>;
  press(keys: string, times?: number): Promise<void>;
  tool(name: string): Promise<void>;
  paste(clipboard: Clipboard): Promise<void>;
  /** how many changes of the text have left this browser */
  changesSent(): number;
}

export interface SectionPlace {
  readonly in: BrowserContext;
  readonly section: string;
  readonly person: PersonKey;
  /** what each message of the live line takes, either way */
  readonly delayMs?: number;
}

/** Letters come as from a quick hand. */
const betweenLettersMs = 12;

/** Opens a section as an example person, and waits until it may be written in. */
export async function openSection(place: SectionPlace): Promise<SectionWriter> {
  const { section, person, delayMs = 0 } = place;
  const page = await place.in.newPage();
  const line = await tapLiveLine(page, delayMs);
  await enterAs(page, person);
  const [workspace] = /\/cantieri\/[^/?]+/.exec(page.url()) ?? [];
  await page.goto(`${workspace}/proposta/${section}`);
  return writerOn(page, line);
}

async function writerOn(page: Page, line: LiveLine): Promise<SectionWriter> {
  const text = page.getByRole("textbox", { name: /^(Testo di|Text of) / });
  await text.waitFor();
  const press = async (keys: string, times = 1) => {
    for (let n = 0; n < times; n += 1) await page.keyboard.press(keys);
  };
  return {
    page,
    text,
    lines: () => text.evaluate(linesIn),
    caret: () => text.evaluate(caretIn),
    goTo: async (place, words) => {
      await text.focus();
      await text.evaluate(selectWords, { place, words });
      await letTheEditorSee(page);
    },
    type: (letters) => page.keyboard.type(letters, { delay: betweenLettersMs }),
    press,
    tool: (name) => page.getByRole("toolbar").getByRole("button", { name, exact: true }).click(),
    paste: (clipboard) => text.evaluate(paste, clipboard),
    changesSent: () => line.changesSent,
  };
}

/** An editor learns of a new selection by an event, which comes before the next frame. */
async function letTheEditorSee(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** Waits until everybody shows the same and the server has stored just that, and returns it. */
export function settled(...writers: readonly SectionWriter[]): Promise<readonly string[]> {
  const [one, ...others] = writers;
  if (!one) throw new Error("Nobody writes.");
  return vi.waitFor(
    async () => {
      const lines = await one.lines();
      for (const other of others) expect(await other.lines(), "the others show").toEqual(lines);
      expect(await storedLines(one), "the server has").toEqual(lines);
      return lines;
    },
    { timeout: 10_000, interval: 100 },
  );
}

/** What the server sends of the section to a browser without JavaScript. */
export async function storedLines({ page }: SectionWriter): Promise<readonly string[]> {
  const answer = await page.request.get(page.url());
  const sent = await page.evaluateHandle(
    (html) => new DOMParser().parseFromString(html, "text/html").querySelector(".page .text"),
    await answer.text(),
  );
  const lines = await sent.evaluate(linesIn);
  await sent.dispose();
  return lines;
}

interface LiveLine {
  changesSent: number;
}

async function tapLiveLine(page: Page, delayMs: number): Promise<LiveLine> {
  const line: LiveLine = { changesSent: 0 };
  await page.routeWebSocket(/\/live\//, (browser) => {
    const server = browser.connectToServer();
    browser.onMessage((message) => {
      if (isChange(message)) line.changesSent += 1;
      setTimeout(() => server.send(message), delayMs);
    });
    server.onMessage((message) => void setTimeout(() => browser.send(message), delayMs));
  });
  return line;
}

function isChange(message: string | Buffer): boolean {
  return message[0] === messageTypes.sync && message[1] === syncSteps.update;
}
