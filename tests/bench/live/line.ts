import { connect, type Socket } from "node:net";

const opcodes = { binary: 2, close: 8, ping: 9, pong: 10 } as const;
const largestChunk = 256 * 1024;
/** One for all lines: what arrives is read before the next chunk comes. */
const chunkMemory = Buffer.allocUnsafe(largestChunk);
const nothing = Buffer.alloc(0);

export interface LineHandlers {
  onOpen(): void;
  /** The bytes are valid only during the call. */
  onMessage(message: Buffer): void;
  onClose(): void;
}

/** A WebSocket that costs the load generator little: no copies, no events, a mask of zeros. */
export class Line {
  readonly #socket: Socket;
  readonly #handlers: LineHandlers;
  #rest: Buffer = nothing;
  #isOpen = false;

  constructor(port: number, path: string, handlers: LineHandlers) {
    this.#handlers = handlers;
    const onread = {
      buffer: chunkMemory,
      callback: (bytes: number) => {
        this.#take(chunkMemory.subarray(0, bytes));
        return true;
      },
    };
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true, onread });
    this.#socket.write(upgradeRequest(path));
    this.#socket.on("error", () => this.#socket.destroy());
    this.#socket.on("close", () => handlers.onClose());
  }

  send(message: Uint8Array): void {
    this.#socket.write(frameOf(opcodes.binary, message));
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const start = this.#isOpen ? 0 : this.#readUpgrade(bytes);
    const read = start === null ? 0 : this.#readFrames(bytes, start);
    this.#rest = read === bytes.length ? nothing : Buffer.from(bytes.subarray(read));
  }

  #readUpgrade(bytes: Buffer): number | null {
    const end = bytes.indexOf("\r\n\r\n");
    if (end < 0) return null;
    if (!bytes.toString("latin1", 0, 12).endsWith("101")) throw new Error("the server refused the line");
    this.#isOpen = true;
    this.#handlers.onOpen();
    return end + 4;
  }

  /** Answers up to where the bytes were whole frames. */
  #readFrames(bytes: Buffer, start: number): number {
    let at = start;
    for (;;) {
      const head = readHead(bytes, at);
      if (head === null || head.end > bytes.length) return at;
      this.#handle(bytes[at]! & 15, bytes.subarray(head.start, head.end));
      at = head.end;
    }
  }

  #handle(opcode: number, payload: Buffer): void {
    if (opcode === opcodes.binary) this.#handlers.onMessage(payload);
    else if (opcode === opcodes.ping) this.#socket.write(frameOf(opcodes.pong, payload));
    else if (opcode === opcodes.close) this.#socket.destroy();
  }
}

function readHead(bytes: Buffer, at: number): { readonly start: number; readonly end: number } | null {
  if (bytes.length < at + 2) return null;
  const short = bytes[at + 1]! & 127;
  if (short < 126) return { start: at + 2, end: at + 2 + short };
  const lengthBytes = short === 126 ? 2 : 6;
  const start = at + (short === 126 ? 4 : 10);
  if (bytes.length < start) return null;
  return { start, end: start + bytes.readUIntBE(start - lengthBytes, lengthBytes) };
}

function frameOf(opcode: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const headLength = length < 126 ? 6 : length < 65_536 ? 8 : 14;
  const frame = Buffer.allocUnsafe(headLength + length).fill(0, 0, headLength);
  frame[0] = 128 | opcode;
  frame[1] = 128 | (length < 126 ? length : length < 65_536 ? 126 : 127);
  if (headLength === 8) frame.writeUInt16BE(length, 2);
  if (headLength === 14) frame.writeUIntBE(length, 4, 6);
  frame.set(payload, headLength);
  return frame;
}

function upgradeRequest(path: string): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    "Host: localhost",
    "Upgrade: websocket",
    "Connection: Upgrade",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}
