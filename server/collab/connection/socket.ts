/** What the live server needs of a WebSocket; `ws` has it, and so has the fake of the tests. */
export interface Socket {
  readonly readyState: number;
  readonly bufferedAmount: number;
  /** that have come so far, those of a message that is still coming among them */
  readonly bytesRead: number;
  send(frame: Uint8Array): void;
  /** Messages in this order, in one piece where that is possible. */
  sendTogether(messages: readonly Uint8Array[]): void;
  close(code: number, reason?: string): void;
  terminate(): void;
  ping(): void;
  on(event: "message", listener: (data: unknown, isBinary: boolean) => void): unknown;
  on(event: "close" | "pong", listener: () => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
}

export const socketOpen = 1;
