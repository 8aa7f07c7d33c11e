import { createClient } from "@redis/client";

/** One connection to Valkey or Redis, used for one channel, until it is lost. */
export interface RedisLine {
  /** Resolves once the server has passed it on; rejects when that is not known. */
  publish(message: Buffer): Promise<unknown>;
  /** Resolves, never rejects, when the line is of no use any more. */
  readonly lost: Promise<Error>;
  close(): void;
}

interface RedisLineOptions {
  readonly url: string;
  readonly channel: string;
  readonly onMessage: (message: Uint8Array) => void;
  /** Gives up opening. */
  readonly signal: AbortSignal;
}

const openWithinMs = 15_000;
const askEveryMs = 2_000;
/**
 * So many questions in a row without an answer: nobody is at the other end.
 * Counted, not timed: this process may have stood still itself.
 */
const mostUnanswered = 5;

/** Connects and listens; resolves when from now on everything is heard. */
export async function openRedisLine(options: RedisLineOptions): Promise<RedisLine> {
  const { url, channel, onMessage } = options;
  // What a lost line did not carry is not kept: whoever opens the next one says that something was missed.
  const client = createClient({
    url,
    socket: { connectTimeout: openWithinMs, reconnectStrategy: false },
    maintNotifications: "disabled",
  });
  const lost = new Promise<Error>((resolve) => {
    // Without a listener an error ends the process.
    client.on("error", resolve);
    client.on("end", () => resolve(new Error("closed")));
  });
  const close = client.destroy.bind(client);
  await openWithin(options.signal, close, async () => {
    await client.connect();
    await client.subscribe(channel, onMessage, true);
  });
  const watch = watchOver(() => client.ping(), close);
  void lost.then(() => clearInterval(watch));
  return { publish: (message) => client.publish(channel, message), lost, close };
}

/** A server may accept a connection and never say a word on it. */
async function openWithin(signal: AbortSignal, close: () => void, open: () => Promise<void>): Promise<void> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(openWithinMs)]);
  end.addEventListener("abort", close);
  try {
    await open();
    end.throwIfAborted();
  } catch (error) {
    close();
    throw error;
  } finally {
    end.removeEventListener("abort", close);
  }
}

function watchOver(ask: () => Promise<unknown>, handleSilence: () => void): NodeJS.Timeout {
  let unanswered = 0;
  const timer = setInterval(() => {
    unanswered++;
    if (unanswered > mostUnanswered) handleSilence();
    else ask().then(() => (unanswered = 0), handleSilence);
  }, askEveryMs);
  return timer.unref();
}
