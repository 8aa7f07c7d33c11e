import { CloseEventOf } from "./close-event";
import { silence } from "./silence-socket";

type Handler<Name extends "onopen" | "onmessage" | "onclose" | "onerror"> = WebSocket[Name];

interface Attempt {
  readonly opened: () => void;
  readonly failed: (code: number, reason: string) => void;
}

/** Of several sockets that are opening, the one that opens first; to whoever listens it is one socket. */
export class FirstToOpen {
  onopen: Handler<"onopen"> = null;
  onmessage: Handler<"onmessage"> = null;
  onclose: Handler<"onclose"> = null;
  onerror: Handler<"onerror"> = null;
  readonly #opening = new Set<WebSocket>();
  readonly #onClosed: () => void;
  #chosen: WebSocket | null = null;
  #isClosed = false;

  constructor(onClosed: () => void) {
    this.#onClosed = onClosed;
  }

  /** Array buffers, which is what everybody here asks for. */
  set binaryType(_type: BinaryType) {}

  get readyState(): number {
    return this.#isClosed ? 3 : (this.#chosen?.readyState ?? 0);
  }

  get isOpening(): boolean {
    return this.#opening.size > 0;
  }

  /** One more that may open first. */
  try(socket: WebSocket, attempt: Attempt): void {
    socket.binaryType = "arraybuffer";
    this.#opening.add(socket);
    socket.onopen = (event) => {
      this.#choose(socket);
      attempt.opened();
      this.onopen?.call(socket, event);
    };
    socket.onmessage = (event: MessageEvent) => void this.onmessage?.call(socket, event);
    socket.onerror = (event) => void this.onerror?.call(socket, event);
    socket.onclose = ({ code, reason }) => {
      if (socket === this.#chosen) this.end(code, reason);
      else if (this.#opening.delete(socket)) attempt.failed(code, reason);
    };
  }

  send(message: Uint8Array<ArrayBuffer>): void {
    this.#chosen?.send(message);
  }

  close(): void {
    this.end(1000, "closed here");
  }

  end(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const socket of [...this.#opening, ...(this.#chosen ? [this.#chosen] : [])]) leave(socket);
    this.#onClosed();
    this.onclose?.call(asWebSocket(this), new CloseEventOf(code, reason));
  }

  #choose(socket: WebSocket): void {
    this.#chosen = socket;
    this.#opening.delete(socket);
    for (const other of this.#opening) leave(other);
    this.#opening.clear();
  }
}

/** True as far as the live socket looks: it sets the handlers, sends, closes and reads the state. */
export function asWebSocket(line: FirstToOpen): WebSocket {
  return line as unknown as WebSocket;
}

export function leave(socket: WebSocket): void {
  silence(socket);
  socket.close();
}
