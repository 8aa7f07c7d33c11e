import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Socket } from "../connection/socket.ts";

/**
 * Longer messages are left to `ws`, which does not copy them behind their head: the bytes are there once, however many
 * they wait for. A copy for each of fifty who do not read was 200 MB. Two bytes of length hold up to 65,535.
 */
const longestCopied = 8 * 1024;

/** A stream of the network counts what came; the type in which Node hands it over does not say so. */
type LineStream = Duplex & { readonly bytesRead?: number };

/**
 * A line of `ws` that writes head and message in one piece, and, when one message goes to many lines in a row,
 * puts it together only once. Writing to sockets is half of what a live server does: this takes a tenth to
 * a quarter off the whole. Without compression `ws` itself writes at once, so the order of what is sent stays.
 */
export class OnePieceSocket implements Socket {
  readonly #socket: WebSocket;
  readonly #stream: LineStream;

  constructor(socket: WebSocket, stream: LineStream) {
    this.#socket = socket;
    this.#stream = stream;
  }

  get readyState(): number {
    return this.#socket.readyState;
  }

  get bufferedAmount(): number {
    return this.#stream.writableLength;
  }

  get bytesRead(): number {
    return this.#stream.bytesRead ?? 0;
  }

  send(message: Uint8Array): void {
    if (message.length > longestCopied) this.#socket.send(message);
    else this.#stream.write(frameOf(message));
  }

  sendTogether(messages: readonly Uint8Array[]): void {
    const bytes = messages.reduce((sum, { length }) => sum + length, 0);
    if (bytes <= longestCopied) return void this.#stream.write(Buffer.concat(messages.map(frameOf)));
    this.#stream.cork();
    for (const message of messages) this.send(message);
    this.#stream.uncork();
  }

  close(code: number, reason?: string): void {
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  ping(): void {
    this.#stream.write(pingFrame);
  }

  on(event: "message" | "close" | "pong" | "error", listener: (...heard: never[]) => void): this {
    // Which event hands what to its listener is in the interface, and is the same for both.
    this.#socket.on(event, listener as (...heard: unknown[]) => void);
    return this;
  }
}

/** The last message put together, for whoever is sent the same next. */
let latest: { readonly message: Uint8Array; readonly frame: Buffer } | null = null;

function frameOf(message: Uint8Array): Buffer {
  if (latest?.message !== message) latest = { message, frame: putTogether(message) };
  return latest.frame;
}

const pingFrame = Buffer.of(0x89, 0);
const finalBinary = 0x82;
const longestShort = 125;
const lengthFollows = 126;

/** Unmasked, as servers send; up to `longestCopied`. */
function putTogether(message: Uint8Array): Buffer {
  const { length } = message;
  const isShort = length <= longestShort;
  const head = isShort ? [finalBinary, length] : [finalBinary, lengthFollows, length >> 8, length & 255];
  const frame = Buffer.allocUnsafe(head.length + length);
  frame.set(head);
  frame.set(message, head.length);
  return frame;
}
