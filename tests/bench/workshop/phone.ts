import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import type { PublicState } from "~/domain/workshop/public-state";
import { Browser } from "./http.ts";

const mostTries = 20;
const betweenTriesMs = 500;

/** Somebody who takes part: comes in by the code, hears the stream, sends cards and ballots until they are stored. */
export class Phone {
  readonly #browser: Browser;
  readonly #workshopId: string;
  #stream: IncomingMessage | null = null;
  #sequence = 0;
  #forgotten = 0;
  #backAt = 0;
  state: PublicState | null = null;
  events = 0;
  bytes = 0;
  /** from the sending until it was told to be stored */
  readonly answeredMs: number[] = [];
  readonly sentAt = new Map<string, number>();

  constructor(origin: string, workshopId: string) {
    this.#browser = new Browser(origin);
    this.#workshopId = workshopId;
  }

  get requests(): number {
    return this.#browser.requests - this.#forgotten;
  }

  /** Counts from now. */
  forget(): void {
    this.#forgotten = this.#browser.requests;
    this.events = 0;
    this.bytes = 0;
    this.answeredMs.length = 0;
  }

  async join(code: string, nickname: string): Promise<void> {
    const form = new URLSearchParams({ code, nickname, onBehalf: "me", language: "it" });
    const answer = await this.#browser.post(`/laboratorio/${this.#workshopId}/entra?codice=${code}`, form);
    if (answer.status !== 302) throw new Error(`A phone was not let in: ${answer.status}`);
    await this.#listen();
  }

  /** Without a line for so long: what is sent meanwhile waits. */
  lose(ms: number): void {
    this.#backAt = performance.now() + ms;
    this.#stream?.destroy();
    this.#stream = null;
  }

  async write(stageId: string, text: string, copies: number): Promise<string> {
    const cardId = randomBytes(12).toString("base64url");
    this.sentAt.set(cardId, performance.now());
    const form = { act: "card", about: cardId, cardId, stageId, text, columnId: "", version: "1" };
    await this.#send(new URLSearchParams(form), copies);
    return cardId;
  }

  async vote(stageId: string, targetIds: readonly string[], copies: number): Promise<void> {
    this.#sequence++;
    const sequence = String(this.#sequence);
    const form = new URLSearchParams({ act: "ballot", about: sequence, stageId, reason: "", sequence });
    for (const id of targetIds) form.append("choice", `${id}=1`);
    await this.#send(form, copies);
  }

  close(): void {
    this.#stream?.destroy();
    this.#stream = null;
    this.#browser.close();
  }

  async #send(form: URLSearchParams, copies: number): Promise<void> {
    const waitMs = this.#backAt - performance.now();
    if (waitMs > 0) {
      await pause(waitMs);
      if (this.#stream === null) await this.#listen();
    }
    const startedAt = performance.now();
    const path = `/laboratorio/${this.#workshopId}/invio`;
    // As the page does: again until it is told to be stored.
    const once = async () => {
      for (let tries = 1; ; tries++) {
        const answer = await this.#browser.post(path, form, "application/json").catch(() => null);
        if (answer?.text.includes('"stored"')) return;
        if (tries === mostTries)
          throw new Error(`Not stored: ${String(answer?.status)} ${answer?.text.slice(0, 200) ?? ""}`);
        await pause(betweenTriesMs);
      }
    };
    await Promise.all(Array.from({ length: copies }, once));
    this.answeredMs.push(performance.now() - startedAt);
  }

  async #listen(): Promise<void> {
    const path = `/laboratorio/${this.#workshopId}/eventi`;
    const stream = await this.#browser.open("GET", path, { Accept: "text/event-stream" });
    this.#stream = stream;
    stream.setEncoding("utf8");
    let rest = "";
    stream.on("error", () => undefined);
    stream.on("data", (part: string) => {
      this.bytes += part.length;
      rest += part;
      const events = rest.split("\n\n");
      rest = events.pop() ?? "";
      for (const event of events) this.#hear(event);
    });
  }

  #hear(event: string): void {
    this.events++;
    const json = /^event: state\ndata: (.*)$/s.exec(event)?.[1];
    // Written by the server from its own type.
    if (json !== undefined) this.state = JSON.parse(json) as PublicState;
  }
}
