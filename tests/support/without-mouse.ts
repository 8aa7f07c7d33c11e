import type { Page } from "playwright-core";
import { expect, vi } from "vitest";

interface Stop {
  readonly role: string;
  readonly name: string;
}

/** A person without a mouse, who looks at every stop for where the focus is. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** No hand is so quick that a selection made by one key is not seen by the next: it is told within a frame. */
  async breathe(): Promise<void> {
    await this.#page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }

  /** Goes on with Tab until the focus is there; `back` goes the other way. */
  async tabTo(name: RegExp, way: "on" | "back" = "on"): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < mostSteps; steps += 1) {
      await this.press(way === "on" ? "Tab" : "Shift+Tab");
      const stop = await this.stop();
      if (name.test(stop.name)) return;
      passed.push(stop.name);
    }
    throw new Error(`${name} was not among ${passed.join(" | ")}`);
  }

  /** Goes to another tool of the bar that has the focus. */
  async toolTo(name: string): Promise<void> {
    for (let steps = 0; steps < mostSteps; steps += 1) {
      if ((await this.stop()).name === name) return;
      await this.press("ArrowRight");
    }
    throw new Error(`There is no tool ${name}.`);
  }

  /** Where the focus is: on something, to be seen, and not covered. */
  async stop(): Promise<Stop> {
    // A page that comes takes the focus up in the moment it is drawn.
    const { role, name, ...seen } = await vi.waitFor(
      async () => {
        const focus = await this.#page.evaluate(readFocus);
        expect(focus.html, "the focus is on something").not.toMatch(/^<body/);
        return focus;
      },
      { timeout: 2_000, interval: 20 },
    );
    expect(seen).toEqual({ html: seen.html, isSeen: true, isCovered: false });
    return { role, name };
  }
}

/** More than any page has stops. */
const mostSteps = 120;

/** In the browser: what has the focus, and whether one sees it. */
function readFocus() {
  const element = document.activeElement ?? document.body;
  const isField =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
  const label = isField ? element.labels?.[0]?.textContent : null;
  const described = element.getAttribute("aria-label") ?? label ?? element.textContent;
  const style = getComputedStyle(element);
  // A text shows its caret; the page as a whole is only a place to go on from.
  const isText = element.matches("[contenteditable=true], main");
  const hasRing = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2;
  const [box] = element.getClientRects();
  const at =
    box && document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 300));
  const isOnTop = !!at && (element.contains(at) || at.contains(element));
  return {
    role: element.getAttribute("role") ?? element.tagName.toLowerCase(),
    name: described.replace(/\s+/g, " ").trim(),
    html: element.outerHTML.slice(0, 160),
    isSeen: isText || hasRing,
    isCovered: !isText && !isOnTop,
  };
}
