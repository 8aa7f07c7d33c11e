import type { Database } from "~/database/client.server";
import { readPublicFacts } from "~/database/workshop-facts.server";
import type { PublicState } from "~/domain/workshop/public-state";
import { publicStateOf } from "~/domain/workshop/public-state-of";
import type { Clock, WorkshopFeed } from "~/services.server";
import type { Bus } from "../bus/bus.ts";
import { createSubscribers } from "../bus/subscribers.ts";
import type { Log } from "../collab/log.ts";
import { createTellSoon } from "../tell-soon.ts";

export interface WorkshopFeedOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly log: Pick<Log, "warn">;
  /** only tests have another */
  readonly everyMs?: number;
}

export interface RunningWorkshopFeed extends WorkshopFeed {
  stop(): void;
}

type Listener = (state: PublicState, json: string) => void;

const channel = "workshop states";
/** Other nodes hear of many changes at once. */
const tellOthersEveryMs = 100;
const afterFailureMs = 1_000;
/**
 * Of a vote on hundreds of cards every phone is sent as many words: while only numbers of people change they are told
 * less often, but never later than so.
 */
const mostBytesPerMs = 8_000;
const longestRestMs = 5_000;

/**
 * Reads what a workshop is now once for everybody who listens, and not for every change: the first is told at once,
 * those right behind it together.
 */
export function createWorkshopFeed(options: WorkshopFeedOptions): RunningWorkshopFeed {
  const { database, clock, bus, log, everyMs = 250 } = options;
  const listeners = createSubscribers<Listener>();
  const known = new Map<string, Known>();
  const others = createTellSoon((id) => bus.publish(channel, Buffer.from(id)), tellOthersEveryMs);
  let lastVersion = 0;
  let isStopped = false;

  bus.subscribe(channel, (message) => note(Buffer.from(message).toString()));
  // Nobody knows what was missed.
  bus.onGap(() => {
    for (const id of new Set([...known.keys(), ...listeners.names()])) note(id);
  });

  function isHeard(workshopId: string): boolean {
    return !listeners.of(workshopId)[Symbol.iterator]().next().done;
  }

  /** What is known is no longer so; who listens is told soon. */
  function note(workshopId: string): void {
    const entry = known.get(workshopId);
    if (!isHeard(workshopId)) {
      if (entry?.timer) clearTimeout(entry.timer);
      known.delete(workshopId);
      return;
    }
    const noted = entry ?? nothingKnown();
    known.set(workshopId, noted);
    noted.reading = null;
    if (!noted.isTelling) tellAt(workshopId, noted, noted.readAt + everyMs);
  }

  /** Unless it is told before that anyway. */
  function tellAt(workshopId: string, noted: Known, at: number): void {
    if (isStopped || (noted.timer !== null && noted.dueAt <= at)) return;
    if (noted.timer !== null) clearTimeout(noted.timer);
    noted.dueAt = at;
    noted.timer = setTimeout(() => tell(workshopId, noted), Math.max(0, at - performance.now()));
    noted.timer.unref();
  }

  function tell(workshopId: string, noted: Known): void {
    noted.timer = null;
    noted.isTelling = true;
    noted.readAt = performance.now();
    read(workshopId)
      .then((state) => tellAll(workshopId, noted, state))
      .catch((error: unknown) => {
        log.warn({ err: error, workshopId }, "a workshop could not be told of");
        noted.readAt += afterFailureMs;
      })
      .finally(() => {
        noted.isTelling = false;
        // Something changed while it was read, or it could not be read.
        if (noted.reading === null) note(workshopId);
      });
  }

  function tellAll(workshopId: string, noted: Known, state: PublicState): void {
    const json = JSON.stringify(state);
    const all = [...listeners.of(workshopId)];
    const course = JSON.stringify({ ...state, now: 0, version: 0, people: null });
    const restUntil = noted.toldAt + Math.min(longestRestMs, (json.length * all.length) / mostBytesPerMs);
    if (course === noted.course && performance.now() < restUntil) {
      tellAt(workshopId, noted, restUntil);
      return;
    }
    noted.course = course;
    noted.toldAt = performance.now();
    for (const listener of all) listener(state, json);
  }

  /** However many ask at once, it is read once. */
  function read(workshopId: string): Promise<PublicState> {
    const entry = known.get(workshopId) ?? nothingKnown();
    known.set(workshopId, entry);
    const reading = (entry.reading ??= readNow(workshopId));
    reading.catch(() => {
      if (entry.reading === reading) entry.reading = null;
    });
    return reading;
  }

  async function readNow(workshopId: string): Promise<PublicState> {
    // Before it is read: of two that are read at once, neither may pass for later than what it saw.
    const version = nextVersion();
    const facts = await readPublicFacts(database, workshopId);
    if (facts === null) throw new Error("There is no such workshop");
    return { ...publicStateOf(facts, clock.now()), version };
  }

  /** By the clock, because the rows count the course and not the cards; never the same twice, nor less. */
  function nextVersion(): number {
    lastVersion = Math.max(lastVersion + 1, clock.now().getTime());
    return lastVersion;
  }

  return {
    async state(workshopId) {
      // What remains of a timer is counted from the clock in it: that is always the one of now.
      return { ...(await read(workshopId)), now: clock.now().getTime() };
    },
    changed(workshopId) {
      note(workshopId);
      if (!bus.isAlone) others.changed(workshopId);
    },
    subscribe: listeners.add,
    stop() {
      isStopped = true;
      others.stop();
      for (const { timer } of known.values()) if (timer) clearTimeout(timer);
    },
  };
}

interface Known {
  /** null: what was read is no longer so */
  reading: Promise<PublicState> | null;
  /** until who listens is told, at `dueAt` */
  timer: NodeJS.Timeout | null;
  dueAt: number;
  isTelling: boolean;
  readAt: number;
  /** what was told last, without what changes all the time */
  course: string;
  toldAt: number;
}

function nothingKnown(): Known {
  const never = -Infinity;
  return { reading: null, timer: null, dueAt: 0, isTelling: false, readAt: never, course: "", toldAt: never };
}
