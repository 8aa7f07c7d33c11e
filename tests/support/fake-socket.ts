import type { Socket } from "../../server/collab/connection/socket.ts";

type Listener = (...args: never[]) => void;

/** The server's end of a line, driven by hand: what the other end says, hears and does. */
export class FakeSocket implements Socket {
  readyState = 1;
  bufferedAmount = 0;
  /** without it all that is sent to it waits */
  isRead = true;
  bytesRead = 0;
  closedWith: number | null = null;
  isTerminated = false;
  pings = 0;
  readonly sent: Uint8Array[] = [];
  /** how many messages each piece held that was sent */
  readonly pieces: number[] = [];
  readonly #listeners = new Map<string, Listener[]>();

  send(frame: Uint8Array): void {
    this.sendTogether([frame]);
  }

  sendTogether(messages: readonly Uint8Array[]): void {
    this.sent.push(...messages);
    this.pieces.push(messages.length);
    if (!this.isRead) for (const { length } of messages) this.bufferedAmount += length;
  }

  close(code: number): void {
    this.readyState = 2;
    this.closedWith ??= code;
  }

  terminate(): void {
    this.isTerminated = true;
    this.hangUp();
  }

  ping(): void {
    this.pings++;
  }

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  /** The other end sends a message. */
  say(message: Uint8Array | string): void {
    const isBinary = typeof message !== "string";
    this.#emit("message", isBinary ? Buffer.from(message) : Buffer.from(message, "utf8"), isBinary);
  }

  /** The line is gone. */
  hangUp(): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.#emit("close");
  }

  /** A frame that `ws` cannot read, a connection reset. */
  fail(error: Error): void {
    this.#emit("error", error);
  }

  answerPing(): void {
    this.#emit("pong");
  }

  listenersOf(event: string): number {
    return this.#listeners.get(event)?.length ?? 0;
  }

  #emit(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? [])
      (listener as (...args: unknown[]) => void)(...args);
  }
}
