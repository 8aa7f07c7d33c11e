import type { Page } from "playwright-core";
import { splitWords } from "./section-page";

/** A person at the keyboard, who remembers every word typed. */
export class Writer {
  readonly page: Page;
  readonly words: string[] = [];

  constructor(page: Page) {
    this.page = page;
  }

  /** Types texts and does what stands between them, one after the other. */
  async write(...steps: readonly (string | (() => Promise<void>))[]): Promise<void> {
    for (const step of steps) {
      if (typeof step !== "string") await step();
      else {
        this.words.push(...splitWords(step));
        await this.page.keyboard.type(step);
      }
    }
  }
}

/** "lupo01 lupo02 …": words that stand nowhere else. */
export function namedWords(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}${String(index + 1).padStart(2, "0")}`);
}

/** For a caret that stands before a word. */
export function wordsBefore(name: string, count: number): string {
  return namedWords(name, count)
    .map((word) => `${word} `)
    .join("");
}

/** For a caret that stands after a word. */
export function wordsAfter(name: string, count: number): string {
  return namedWords(name, count)
    .map((word) => ` ${word}`)
    .join("");
}
