import { saveSign } from "./section-page";
import type { Writer } from "./writer";

const saysItWithinMs = 5_000;

/** Types word after word while the line is down, and holds what the page says against the keys pressed. */
export class OfflineTyping {
  readonly wrongCounts: string[] = [];
  words = 0;
  /** each is one change */
  keys = 0;
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** At least two words. */
  async goOnFor(ms: number): Promise<void> {
    const end = performance.now() + ms;
    for (let word = 0; word < 2 || performance.now() < end; word++) await this.#typeWord();
  }

  async checkCount(): Promise<void> {
    const expected = `Senza rete: ${this.keys} modifiche da inviare`;
    const sign = saveSign(this.#writer.page);
    await sign
      .filter({ hasText: expected })
      .waitFor({ timeout: saysItWithinMs })
      .catch(async () => this.wrongCounts.push(`${await sign.innerText()} ≠ ${expected}`));
  }

  async #typeWord(): Promise<void> {
    this.words++;
    const text = ` senza${String(this.words).padStart(3, "0")}`;
    await this.#writer.write(text);
    this.keys += text.length;
    await this.checkCount();
  }
}
