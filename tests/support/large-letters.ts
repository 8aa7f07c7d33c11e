import type { Page } from "playwright-core";

/** As one sets it once in the browser: 16 px are what browsers have of their own. */
export async function setLetters(page: Page, px: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.setFontSizes", { fontSizes: { standard: px, fixed: px } });
}

/** Words that are over the edge of what holds them, cut by it, or written over other words. */
export function misplacedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    interface Words {
      readonly text: string;
      readonly element: Element;
      /** what moves on its own over the rest */
      readonly layer: Element | null;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    /** Spaces at the end of a line, and what letters reach above and below it, may be outside. */
    const slack = 6;
    const found: string[] = [];
    const all: Words[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!element?.checkVisibility({ visibilityProperty: true })) continue;
      if (node.nodeValue?.trim() === "" || element.closest("script, style, select, svg")) continue;
      if (isOnlyRead(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects())
        if (line.width > 2) look(line, element, node.nodeValue ?? "");
    }
    for (const [at, one] of all.entries()) {
      const over = all.slice(at + 1).find((other) => other.layer === one.layer && isOver(one, other));
      if (over) found.push(`«${one.text}» and «${over.text}» lie over each other`);
    }
    return [...new Set(found)];

    /** Clipped away, for those who hear the page. */
    function isOnlyRead(element: Element): boolean {
      const { parentElement } = element;
      const isClipped = getComputedStyle(element).clipPath !== "none";
      return isClipped || (parentElement !== null && isOnlyRead(parentElement));
    }

    function look(line: DOMRect, element: Element, whole: string): void {
      const text = whole.trim().slice(0, 40);
      const middle = (line.top + line.bottom) / 2;
      const half = parseFloat(getComputedStyle(element).fontSize) / 2;
      let { left, right } = line;
      let [top, bottom] = [middle - half, middle + half];
      let layer: Element | null = null;
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { display, overflowX, overflowY, position } = getComputedStyle(at);
        if (display === "inline" || display === "contents") continue;
        const box = at.getBoundingClientRect();
        const scrolls = /auto|scroll/.test(overflowX + overflowY);
        const outside = Math.max(box.left - left, right - box.right, box.top - top, bottom - box.bottom);
        if (layer === null && !scrolls && outside > slack) {
          found.push(`«${text}» is ${Math.round(outside)} px outside of ${at.tagName} ${at.className}`);
          return;
        }
        if (scrolls) {
          [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
          [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
          if (left >= right || top >= bottom) return;
        }
        if (scrolls || /absolute|fixed|sticky/.test(position)) layer ??= at;
      }
      all.push({ text, element, layer, left, right, top, bottom });
    }

    function isOver(one: Words, other: Words): boolean {
      return (
        one.element !== other.element &&
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > slack &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack
      );
    }
  });
}
