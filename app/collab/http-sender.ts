import { messageTooBig } from "./close-codes";
import { encodeBatch } from "./http-wire";

export type Fetch = (address: string, options: RequestInit) => Promise<Response>;

export interface HttpSender {
  /** bytes that wait for their turn */
  readonly bufferedAmount: number;
  send(message: Uint8Array): void;
  /** Sends an empty batch, unless another is on its way. */
  showLife(): void;
}

export interface HttpSenderOptions {
  readonly address: string;
  readonly fetch: Fetch;
  /** the line has ended */
  readonly signal: AbortSignal;
  /** It cannot go on: the code is that of a WebSocket. */
  readonly onLost: (code: number) => void;
}

const batchBytes = 256 * 1024;
const mostAttempts = 6;
/** Silence after which a batch is sent again; the slowest line worth having carries 8 bytes in a millisecond. */
const patienceMs = 6_000;
const bytesPerMs = 8;

/** Sends messages in their order, those that wait together; one request at a time, again until it is answered. */
export function createHttpSender({ address, fetch, signal, onLost }: HttpSenderOptions): HttpSender {
  let waiting: Uint8Array[] = [];
  let number = 0;
  let isSending = false;

  async function sendAll(): Promise<void> {
    do {
      const messages = takeBatch(waiting);
      waiting = waiting.slice(messages.length);
      number++;
      const code = await deliver(encodeBatch({ number, messages }));
      if (code !== null) {
        onLost(code);
        return;
      }
    } while (waiting.length > 0);
    isSending = false;
  }

  /** Null when the server has it, or the code with which the line ends. */
  async function deliver(body: Uint8Array<ArrayBuffer>): Promise<number | null> {
    for (let attempt = 0; attempt < mostAttempts && !signal.aborted; attempt++) {
      if (attempt > 0) await pause(125 * 2 ** attempt);
      const status = await post(body);
      // Any other success is the page of a proxy, not the word of our server.
      if (status === 204) return null;
      if (status === 413) return messageTooBig;
      if (status >= 400 && status < 500 && status !== 408 && status !== 429) return lineGone;
    }
    return lineGone;
  }

  /** The status; 0 when there was no answer. */
  async function post(body: Uint8Array<ArrayBuffer>): Promise<number> {
    const attempt = new AbortController();
    const giveUp = () => attempt.abort();
    const timer = setTimeout(giveUp, patienceMs + body.length / bytesPerMs);
    signal.addEventListener("abort", giveUp);
    try {
      const { status } = await fetch(address, {
        method: "POST",
        body,
        headers: { "Content-Type": "application/octet-stream" },
        cache: "no-store",
        redirect: "error",
        signal: attempt.signal,
      });
      return status;
    } catch {
      return 0; // the same batch goes again: whether the server has it is not known
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", giveUp);
    }
  }

  function start(): void {
    if (isSending) return;
    isSending = true;
    // What is said in one go is sent in one batch.
    queueMicrotask(() => void sendAll());
  }

  return {
    get bufferedAmount() {
      return waiting.reduce((sum, { length }) => sum + length, 0);
    },
    send(message) {
      waiting.push(message);
      start();
    },
    showLife: start,
  };
}

/** The code of a WebSocket that ended without one; it is tried again. */
export const lineGone = 1006;

/** From the front, at least one. */
function takeBatch(waiting: readonly Uint8Array[]): readonly Uint8Array[] {
  let bytes = 0;
  const end = waiting.findIndex((message, index) => {
    bytes += message.length;
    return index > 0 && bytes > batchBytes;
  });
  return end < 0 ? waiting : waiting.slice(0, end);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
