import { randomBytes } from "node:crypto";
import { EventEmitter } from "node:events";
import type { ServerResponse } from "node:http";
import { type Batch, encodeFrame, type LineFrame } from "~/collab/http-wire";
import type { Limits } from "../limits.ts";
import { type Socket, socketOpen } from "../connection/socket.ts";

const socketClosing = 2;
const socketClosed = 3;

/** The server's end of a line over HTTP: a response that never ends, and the requests that belong to it. */
export class HttpLine extends EventEmitter implements Socket {
  /** 128 random bits: whoever knows it still needs the session that opened the line */
  readonly id = randomBytes(16).toString("base64url");
  readyState = socketOpen;
  /** what comes in pieces is `heard` */
  readonly bytesRead = 0;
  readonly #response: ServerResponse;
  readonly #limits: Limits;
  readonly #heartbeat: NodeJS.Timeout;
  #farewell: NodeJS.Timeout | undefined;
  #heardAt = performance.now();
  #taken = 0;

  constructor(response: ServerResponse, limits: Limits) {
    super();
    this.#response = response;
    this.#limits = limits;
    this.#heartbeat = setInterval(() => this.#keepAlive(), limits.httpHeartbeatMs);
    response.on("close", () => this.#finish());
    response.on("error", (error) => this.emit("error", error));
    this.#write({ kind: "opened", lineId: this.id });
  }

  get bufferedAmount(): number {
    return this.#response.writableLength;
  }

  send(message: Uint8Array): void {
    this.#write({ kind: "message", message: message as Uint8Array<ArrayBuffer> }); // only read
  }

  sendTogether(messages: readonly Uint8Array[]): void {
    this.#response.cork();
    for (const message of messages) this.send(message);
    this.#response.uncork();
  }

  ping(): void {
    this.#write({ kind: "heartbeat" });
  }

  close(code: number, reason = ""): void {
    if (this.readyState !== socketOpen) return;
    this.readyState = socketClosing;
    this.#response.end(encodeFrame({ kind: "closed", code, reason }));
    // Whoever does not read would keep what is left in memory for ever.
    this.#farewell = setTimeout(() => this.terminate(), this.#limits.closeMs).unref();
  }

  terminate(): void {
    this.#response.destroy();
  }

  /** Something came from the other end, if only a piece of a batch. */
  heard(): void {
    this.#heardAt = performance.now();
    this.emit("pong");
  }

  /** Takes the next batch, and one that was taken before as if for the first time. False when one is missing between. */
  take({ number, messages }: Batch): boolean {
    if (number <= this.#taken) return true;
    if (number !== this.#taken + 1) return false;
    this.#taken = number;
    for (const message of messages) this.emit("message", message, true);
    return true;
  }

  #write(frame: LineFrame): void {
    if (this.readyState === socketOpen) this.#response.write(encodeFrame(frame));
  }

  #keepAlive(): void {
    if (performance.now() - this.#heardAt > this.#limits.httpSilenceMs) this.terminate();
    else this.ping();
  }

  #finish(): void {
    clearInterval(this.#heartbeat);
    clearTimeout(this.#farewell);
    this.readyState = socketClosed;
    this.emit("close");
  }
}
