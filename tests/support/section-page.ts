import type { Locator, Page } from "playwright-core";

/** Opens a section of the workspace the page is in, and waits until it may be written in, or read live. */
export async function openSection(page: Page, sectionId: string): Promise<void> {
  await page.goto(`${workspaceAddress(page)}/proposta/${sectionId}`);
  await liveText(page).waitFor();
}

/** `/cantieri/<id>` of wherever the page is. */
export function workspaceAddress(page: Page): string {
  const address = /^\/cantieri\/(?!nuovo$)[^/]+/.exec(new URL(page.url()).pathname)?.[0];
  if (address === undefined) throw new Error(`${page.url()} is not in a workspace`);
  return address;
}

/** The text of the section as the editor shows it, once its document is there. */
export function liveText(page: Page): Locator {
  return page.getByRole("textbox", { name: /^Testo di/ });
}

/** What the bar says of the words, such as "Salvato". */
export function saveSign(page: Page): Locator {
  return page.locator(".sync[role=status]");
}

export async function untilSaved(page: Page): Promise<void> {
  await saveSign(page)
    .filter({ hasText: /^\s*Salvato$/ })
    .waitFor();
}

/** Every word of the section, in order. */
export async function readWords(page: Page): Promise<readonly string[]> {
  return splitWords(await liveText(page).innerText());
}

export function splitWords(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Resolves once the section shows the word. */
export async function untilShown(page: Page, word: string): Promise<void> {
  await liveText(page).getByText(word).first().waitFor();
}

/** Clicks right before or after a word that stands there once, as people place a caret. */
export async function clickBeside(page: Page, side: "before" | "after", word: string): Promise<void> {
  const block = liveText(page).locator("p, h2, h3, li").filter({ hasText: word }).last();
  await block.scrollIntoViewIfNeeded();
  const { x, y } = await block.evaluate(
    (element, [wanted, at]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = (node.textContent ?? "").indexOf(wanted);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, right, top, height } = range.getBoundingClientRect();
        return { x: at === "before" ? left + 1 : right - 1, y: top + height / 2 };
      }
      throw new Error(`${wanted} is not in one piece`);
    },
    [word, side] as const,
  );
  await page.mouse.click(x, y);
}

export async function pressTool(page: Page, name: string): Promise<void> {
  await page.getByRole("toolbar").getByRole("button", { name, exact: true }).click();
}
