import { CloseEventOf } from "./close-event";
import { createHttpSender, type Fetch, type HttpSender, lineGone } from "./http-sender";
import { type LineFrame, liveHttpPath } from "./http-wire";
import { readFrames } from "./read-frames";
import { livePath } from "./wire";

type Handler<Name extends "onopen" | "onmessage" | "onclose" | "onerror"> = WebSocket[Name];

/**
 * What the live socket uses of a WebSocket, over ordinary requests: one answer that never ends brings
 * messages here, and numbered requests take messages there.
 */
export class HttpSocket {
  binaryType: BinaryType = "arraybuffer";
  onopen: Handler<"onopen"> = null;
  onmessage: Handler<"onmessage"> = null;
  onclose: Handler<"onclose"> = null;
  onerror: Handler<"onerror"> = null;
  readyState: number = WebSocketState.connecting;
  readonly #address: URL;
  readonly #fetch: Fetch;
  readonly #ending = new AbortController();
  #sender: HttpSender | null = null;

  /** @param url of the WebSocket that this one stands for, `wss://host/live/<workspace>/<document>` */
  constructor(url: string, fetchAnswer: Fetch = (address, options) => fetch(address, options)) {
    this.#address = httpAddressOf(url);
    this.#fetch = fetchAnswer;
    void this.#listen();
  }

  get bufferedAmount(): number {
    return this.#sender?.bufferedAmount ?? 0;
  }

  send(message: Uint8Array): void {
    if (this.readyState === WebSocketState.open) this.#sender?.send(message);
  }

  close(): void {
    this.#end(lineGone, "closed here");
  }

  async #listen(): Promise<void> {
    try {
      const { ok, body } = await this.#fetch(this.#address.href, {
        method: "POST",
        cache: "no-store",
        redirect: "error",
        signal: this.#ending.signal,
      });
      if (ok && body !== null) for await (const frame of readFrames(body)) this.#take(frame);
    } catch {
      // No network, or not our server: a WebSocket does not say why either.
    }
    this.#end(lineGone, "");
  }

  #take(frame: LineFrame): void {
    if (this.readyState === WebSocketState.closed) return;
    switch (frame.kind) {
      case "opened":
        this.#open(frame.lineId);
        break;
      case "message":
        this.#hear(frame.message.buffer);
        break;
      case "closed":
        this.#end(frame.code, frame.reason);
        break;
      case "heartbeat":
        this.#sender?.showLife();
        break;
    }
  }

  #open(lineId: string): void {
    this.#sender = createHttpSender({
      address: new URL(`${liveHttpPath}/${lineId}`, this.#address).href,
      fetch: this.#fetch,
      signal: this.#ending.signal,
      // The stream may be about to say why, and that may be final.
      onLost: (code) => void setTimeout(() => this.#end(code, ""), lastWordMs),
    });
    this.readyState = WebSocketState.open;
    tell(() => void this.onopen?.call(asWebSocket(this), new Event("open")));
  }

  #hear(data: ArrayBuffer): void {
    tell(() => void this.onmessage?.call(asWebSocket(this), new MessageEvent("message", { data })));
  }

  #end(code: number, reason: string): void {
    if (this.readyState === WebSocketState.closed) return;
    this.readyState = WebSocketState.closed;
    this.#ending.abort();
    tell(() => void this.onclose?.call(asWebSocket(this), new CloseEventOf(code, reason)));
  }
}

const lastWordMs = 1_000;

const WebSocketState = { connecting: 0, open: 1, closed: 3 } as const;

/** True as far as the live socket looks: it sets the handlers, sends, closes and reads the state. */
export function asWebSocket(socket: HttpSocket): WebSocket {
  return socket as unknown as WebSocket;
}

/** An error of whoever listens is theirs, and does not end the line. */
function tell(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

function httpAddressOf(url: string): URL {
  const address = new URL(url.replace(/^ws/, "http"));
  address.pathname = address.pathname.replace(`${livePath}/`, `${liveHttpPath}/`);
  return address;
}
