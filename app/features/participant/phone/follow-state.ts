import type { PublicState } from "~/domain/workshop/public-state";

interface FollowNeeds {
  /** the event stream; asked for JSON it answers with the state of now */
  readonly address: string;
  readonly workshopId: string;
  readonly onState: (state: PublicState) => void;
  readonly onReach: (isReached: boolean) => void;
  /** The person is not in the workshop any more. */
  readonly onGone: () => void;
}

export interface Following {
  /** There is hope of news: the page is looked at again, or the network is back. */
  lookNow(): void;
  stop(): void;
}

/** A stream that says nothing for so long from its start is held back by something in between. */
const firstWordWithinMs = 6_000;
/** The server says that it is there every 20 seconds. */
const silentForMs = 50_000;
const askEveryMs = 4_000;
/** Streams that never spoke, until this page asks instead; and questions, until it tries a stream again. */
const deadStreams = 2;
const questionsBetween = 20;
const longestPauseMs = 10_000;

/**
 * Follows what everybody in the workshop may know: by an event stream, or by asking where no stream comes through.
 * Every pause is a little different on every phone, as all of them lose the server in the same instant.
 */
export function followState({ address, workshopId, onState, onReach, onGone }: FollowNeeds): Following {
  let source: EventSource | null = null;
  let timer: number | undefined;
  let dead = 0;
  let failures = 0;
  let questions = 0;
  let isStopped = false;

  function openStream(): void {
    let hasSpoken = false;
    const stream = new EventSource(address);
    source = stream;
    const hear = () => {
      hasSpoken = true;
      dead = 0;
      failures = 0;
      onReach(true);
      wait(silentForMs, lose);
    };
    const lose = () => {
      if (source !== stream) return;
      if (!hasSpoken) dead += 1;
      stream.close();
      source = null;
      void ask();
    };
    stream.addEventListener("state", (event: MessageEvent<string>) => {
      hear();
      take(event.data);
    });
    stream.addEventListener("here", hear);
    stream.addEventListener("error", lose);
    wait(firstWordWithinMs, lose);
  }

  async function ask(): Promise<void> {
    const isReached = await question();
    if (isStopped || source !== null) return;
    onReach(isReached);
    failures = isReached ? 0 : failures + 1;
    if (isReached) wait(jitter(dead >= deadStreams ? askEveryMs : 500), goOn);
    else wait(jitter(Math.min(longestPauseMs, 1_000 * 2 ** failures)), goOn);
  }

  function goOn(): void {
    questions += 1;
    if (dead < deadStreams || questions % questionsBetween === 0) openStream();
    else void ask();
  }

  async function question(): Promise<boolean> {
    try {
      const response = await fetch(address, { headers: { Accept: "application/json" }, redirect: "error" });
      if (response.status === 401) onGone();
      return response.ok && take(await response.text());
    } catch {
      // No network, or an answer that is not ours: both are asked again.
      return false;
    }
  }

  function take(json: string): boolean {
    const state = parseState(json, workshopId);
    if (state !== null && !isStopped) onState(state);
    return state !== null;
  }

  function wait(ms: number, next: () => void): void {
    window.clearTimeout(timer);
    if (!isStopped) timer = window.setTimeout(next, ms);
  }

  openStream();
  return {
    lookNow() {
      if (source === null && !isStopped) wait(0, openStream);
    },
    stop() {
      isStopped = true;
      window.clearTimeout(timer);
      source?.close();
    },
  };
}

function jitter(ms: number): number {
  return ms * (0.6 + 0.8 * Math.random());
}

function parseState(json: string, workshopId: string): PublicState | null {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== "object" || value === null) return null;
    if (!("workshopId" in value) || value.workshopId !== workshopId) return null;
    // Written by our own server, whose type this is: it names this very workshop.
    return value as PublicState;
  } catch {
    return null;
  }
}
