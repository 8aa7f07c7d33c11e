import { once } from "node:events";
import { type ClientOptions, WebSocket } from "ws";
import * as decoding from "lib0/decoding";
import { messageTypes, savedQuestion } from "../../../app/collab/wire.ts";
import { waitFor } from "../faults/wait-for.ts";

export interface AttackTarget {
  readonly port: number;
  readonly workspaceId: string;
  readonly documentName: string;
}

/** What came of a message: the line goes on, or was closed with a code. */
export interface Answer {
  readonly code: number | null;
  readonly ms: number;
}

/** A line of somebody who means no good: sends what it likes, and learns whether the line survived it. */
export class AttackLine {
  closedWith: number | null = null;
  readonly #socket: WebSocket;
  #answer: (() => void) | null = null;
  #stored = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("error", () => undefined);
    socket.on("message", (bytes: Buffer) => {
      if (bytes[0] !== messageTypes.saved) return;
      this.#stored = decoding.readVarUint(decoding.createDecoder(bytes.subarray(1)));
      this.#answer?.();
    });
    socket.on("close", (code) => {
      this.closedWith = code;
      this.#answer?.();
    });
  }

  static async open(
    { port, workspaceId, documentName }: AttackTarget,
    member: string,
    options: ClientOptions = {},
  ): Promise<AttackLine> {
    const address = `ws://127.0.0.1:${port}/live/${workspaceId}/${documentName}?member=${member}`;
    const socket = new WebSocket(address, { perMessageDeflate: false, ...options });
    const line = new AttackLine(socket);
    await Promise.race([once(socket, "open"), once(socket, "close")]);
    return line;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /**
   * Behind the message goes a question that every open line is answered: then the message has been refused or is on its
   * way to the log. `sendToStore` waits until it is there.
   */
  async send(message: Uint8Array | string, withinMs = 10_000): Promise<Answer> {
    const begun = performance.now();
    const answered = new Promise<void>((resolve) => (this.#answer = resolve));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("a message was not dealt with")), withinMs);
    });
    this.#socket.send(message);
    this.#socket.send(savedQuestion);
    await Promise.race([answered, late]).finally(() => clearTimeout(timer));
    return { code: this.closedWith, ms: performance.now() - begun };
  }

  /** Only for what is taken: rejects when it is not stored in 20 s. */
  async sendToStore(message: Uint8Array): Promise<void> {
    const before = this.#stored;
    this.#socket.send(message);
    await waitFor("a message stored", () => this.#stored > before);
  }

  /** Without waiting for what comes of it. */
  say(message: Uint8Array): void {
    if (this.isOpen) this.#socket.send(message);
  }

  /** What the server sends from now on stays on its way. */
  stopReading(): void {
    this.#socket.pause();
  }

  /** What was agreed on; "" is nothing. */
  get compression(): string {
    return this.#socket.extensions;
  }

  close(): void {
    this.#socket.terminate();
  }
}
