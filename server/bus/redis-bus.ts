import { setTimeout as pause } from "node:timers/promises";
import type { Log } from "~/services.server";
import type { Bus } from "./bus.ts";
import { createEnvelopes, nameInstallation, type Word } from "./envelope.ts";
import { createListeners } from "./listeners.ts";
import { openRedisLine, type RedisLine } from "./redis-line.ts";

export interface RedisBusOptions {
  readonly url: string;
  /** the same on every node, and on no other installation that uses this server */
  readonly secret: string;
  readonly log: Log;
}

export interface RedisBus extends Bus {
  isConnected(): boolean;
  /** taken, but not yet passed on by the server */
  bytesWaiting(): number;
}

/** Said to the others instead of what could not be said. */
const lookAgain: Word = { channel: "", message: new Uint8Array() };

/** More than so much waiting for a slow server is given up: the others look again later. */
const mostBytes = 16 * 1024 * 1024;
const shortestPauseMs = 100;
const longestPauseMs = 3_000;
/** A line that lasted so long was a good one. */
const steadyMs = 20_000;
const lastWordsMs = 1_000;

/**
 * Nodes tell each other by publishing on Valkey or Redis. Nothing is stored there, so neither its memory policy nor
 * its loss matters: whatever may have been missed, on either side of a lost line, ends in `onGap`.
 */
export function createRedisBus({ url, secret, log }: RedisBusOptions): RedisBus {
  const envelopes = createEnvelopes(secret);
  const listeners = createListeners(log);
  const channel = `cantiere:${nameInstallation(secret)}`;
  const ending = new AbortController();
  const isEnding = () => ending.signal.aborted;
  let line: RedisLine | null = null;
  let waiting: Word[] = [];
  let bytesWaiting = 0;
  let hasDropped = false;

  function publish(word: Word): void {
    if (line === null || bytesWaiting + word.message.length > mostBytes) {
      hasDropped = true;
      return;
    }
    if (waiting.length === 0) setImmediate(flush);
    bytesWaiting += word.message.length;
    waiting.push(word);
  }

  /** What is said in one turn of the loop travels as one message. */
  function flush(): void {
    const words = waiting;
    waiting = [];
    const bytes = words.reduce((sum, { message }) => sum + message.length, 0);
    const settle = (isPassedOn: boolean) => {
      bytesWaiting -= bytes;
      if (!isPassedOn) hasDropped = true;
      else if (hasDropped && bytesWaiting === 0) admitDropped();
    };
    if (line === null) settle(false);
    else
      line.publish(envelopes.seal(words)).then(
        () => settle(true),
        () => settle(false),
      );
  }

  function admitDropped(): void {
    hasDropped = false;
    publish(lookAgain);
  }

  function hear(envelope: Uint8Array): void {
    for (const word of envelopes.open(envelope) ?? []) {
      if (word.channel === lookAgain.channel) listeners.tellGap();
      else listeners.tell(word);
    }
  }

  /** Holds a line as long as it lasts, then the next. */
  async function keepLine(): Promise<void> {
    for (let failures = 0; !isEnding(); failures++) {
      const openedAt = performance.now();
      const error = await workOnNextLine().catch(asError);
      if (performance.now() - openedAt > steadyMs) failures = 0;
      // The same trouble again is no news: once for each time the line is gone, not for each attempt.
      if (failures === 0 && !isEnding()) log.warn({ err: error }, "the bus between the nodes is gone");
      await pause(pauseAfter(failures), null, { signal: ending.signal }).catch(() => undefined);
    }
  }

  /** Returns why it was lost; rejects when it could not be had. */
  async function workOnNextLine(): Promise<Error> {
    const opened = await openRedisLine({ url, channel, onMessage: hear, signal: ending.signal });
    line = opened;
    log.info({}, "the bus between the nodes is connected");
    listeners.tellGap();
    if (hasDropped) admitDropped();
    const error = await opened.lost;
    line = null;
    return error;
  }

  /** It may have changed while something was awaited. */
  const currentLine = () => line;
  const kept = keepLine();
  return {
    isAlone: false,
    publish: (name, message) => publish({ channel: name, message }),
    subscribe: listeners.add,
    onGap: listeners.addGap,
    isConnected: () => line !== null,
    bytesWaiting: () => bytesWaiting,
    async close() {
      const deadline = performance.now() + lastWordsMs;
      while (line !== null && bytesWaiting > 0 && performance.now() < deadline) await pause(5);
      ending.abort();
      currentLine()?.close();
      await kept;
    },
  };
}

/** Longer with every failure, and never quite the same for two nodes. */
function pauseAfter(failures: number): number {
  return Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
