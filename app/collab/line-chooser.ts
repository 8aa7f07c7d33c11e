import { asWebSocket, FirstToOpen, leave } from "./first-to-open";
import type { Readable } from "./save-state";
import { createValueStore } from "./value-store";

export interface LineChooser {
  /** Opens a line in the way that works here. */
  connect(url: string): WebSocket;
  /** Lines go over HTTP for now: all arrives, a little later. */
  readonly isSlow: Readable<boolean>;
}

export interface LineChooserOptions {
  readonly openWebSocket: (url: string) => WebSocket;
  readonly openHttp: (url: string) => WebSocket;
  readonly patience?: ChooserPatience;
}

export interface ChooserPatience {
  /** a WebSocket that has not opened by then is not waited for any longer */
  readonly openMs: number;
  /** after so long over HTTP a WebSocket is tried: it may only have been slow, or the server was starting */
  readonly firstRetryMs: number;
  readonly laterRetryMs: number;
}

const usualPatience: ChooserPatience = { openMs: 3_500, firstRetryMs: 60_000, laterRetryMs: 600_000 };

/**
 * WebSockets, unless the network lets none through: then HTTP, if that opens. With neither, the next attempt
 * begins with a WebSocket again.
 */
export function createLineChooser(options: LineChooserOptions): LineChooser {
  const { openWebSocket, openHttp, patience = usualPatience } = options;
  const isSlow = createValueStore(false);
  let hasOpened = false;
  let failuresInARow = 0;
  let retries = 0;

  function connect(url: string): WebSocket {
    const timers = createTimers();
    const line = new FirstToOpen(timers.clear);
    let hasTriedHttp = false;
    if (isSlow.getSnapshot()) tryHttp();
    else tryWebSocket();
    return asWebSocket(line);

    function tryWebSocket(): void {
      timers.after(patience.openMs, tryHttp);
      line.try(openWebSocket(url), {
        opened() {
          timers.clear();
          hasOpened = true;
          failuresInARow = 0;
        },
        failed(code, reason) {
          failuresInARow++;
          // One that has opened on this page before may fail once because the server restarts.
          if (failuresInARow > (hasOpened ? 1 : 0)) tryHttp();
          if (!line.isOpening) line.end(code, reason);
        },
      });
    }

    function tryHttp(): void {
      if (hasTriedHttp) return;
      hasTriedHttp = true;
      line.try(openHttp(url), {
        opened() {
          isSlow.set(true);
          retryWebSocket();
        },
        failed(code, reason) {
          isSlow.set(false);
          if (!line.isOpening) line.end(code, reason);
        },
      });
    }

    /** Asks aside whether a WebSocket opens by now; then the line ends, and the next one is fast. */
    function retryWebSocket(): void {
      timers.after(retries === 0 ? patience.firstRetryMs : patience.laterRetryMs, () => {
        retries++;
        const socket = openWebSocket(url);
        timers.onClear(() => leave(socket));
        socket.onerror = () => undefined;
        socket.onclose = retryWebSocket;
        socket.onopen = () => {
          isSlow.set(false);
          line.end(tryAgain, "a faster way has opened");
        };
      });
    }
  }

  return { connect, isSlow };
}

/** Of a line that this side ends to open another; passing. */
const tryAgain = 4000;

function createTimers() {
  const clearing = new Set<() => void>();
  return {
    after(ms: number, act: () => void): void {
      const timer = setTimeout(act, ms);
      clearing.add(() => clearTimeout(timer));
    },
    onClear: (act: () => void) => void clearing.add(act),
    clear(): void {
      for (const clear of clearing) clear();
      clearing.clear();
    },
  };
}
