import { expect } from "vitest";
import * as Y from "yjs";
import type { Database } from "~/database/client.server";
import { readNeeds } from "~/document/needs/read-needs";
import { readPartnerSheet } from "~/document/partner-sheet";
import type { RefusalCode } from "~/errors.server";
import type { PublicState } from "~/domain/workshop/public-state";
import { createPackagePlans } from "../../server/package-plans";
import { createTerritory } from "../../server/territory/territory";
import type { AttemptLimiter, Clock, LiveDocuments, Mailer } from "~/services.server";

/** The parts of the process that acts need, watched by the test; the clock stands still until it is moved. */
export function buildActing(database: Database) {
  const mails: SentMail[] = [];
  const disconnected: Disconnected[] = [];
  const changed: string[] = [];
  const shownOut: string[] = [];
  const clock = buildClock("2026-11-24T09:00:00Z");
  const services = {
    database,
    clock,
    attempts: buildAttempts(clock),
    mailer: buildMailer(mails),
    live: buildLive(disconnected),
    presence: {
      state: () => Promise.resolve({ at: 0, people: [] }),
      subscribe: () => () => undefined,
    },
    changes: {
      publish: (id: string) => void changed.push(id),
      subscribe: () => () => undefined,
      latest: () => "",
    },
    workshopFeed: {
      state: (workshopId: string) => Promise.resolve(notBegun(workshopId)),
      changed: (id: string) => void changed.push(id),
      subscribe: () => () => undefined,
    },
    revocations: {
      whenLost: () => () => undefined,
      whenShownOut: () => () => undefined,
      shownOut: (id: string) => void shownOut.push(id),
    },
    boardKeeper: { changed: () => undefined, settled: () => Promise.resolve() },
    territory: createTerritory({ database, clock }),
    packagePlans: createPackagePlans(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    settings: { publicOrigin: "https://cantiere.example", demo: false },
  };
  return { services, mails, disconnected, changed, shownOut };
}

function notBegun(workshopId: string): PublicState {
  const people = { here: 0, ready: 0, cards: 0, covered: 0, coveredIn: [], ballots: 0 };
  const course = { stage: null, stageCount: 0, stageNumber: 0, totals: null };
  return { workshopId, version: 0, status: "prepared", now: 0, people, ...course };
}

export type Acting = ReturnType<typeof buildActing>;

export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

type Disconnected = Parameters<LiveDocuments["disconnect"]>[0];

/** The secret at the end of the link of a mail. */
export function tokenOf(mail: SentMail | undefined): string {
  const token = /\/(?:invito|accedi\/link)\/(\S+)/.exec(mail?.text ?? "")?.[1];
  if (token === undefined) throw new Error("The mail has no link");
  return token;
}

/** Matches the error of an act that was refused for this reason. */
export function refusedAs(code: RefusalCode): unknown {
  return expect.objectContaining({ name: "Refusal", code });
}

export interface TestClock extends Clock {
  advance(ms: number): void;
}

function buildClock(start: string): TestClock {
  let at = Date.parse(start);
  return { now: () => new Date(at), advance: (ms) => void (at += ms) };
}

function buildMailer(mails: SentMail[]): Mailer {
  return {
    send: (mail) => {
      mails.push(mail);
      return Promise.resolve();
    },
  };
}

function buildAttempts(clock: Clock): AttemptLimiter {
  const tries = new Map<string, number[]>();
  return {
    allow: (key, { tries: atMost, withinMs }) => {
      const now = clock.now().getTime();
      const recent = [...(tries.get(key) ?? []).filter((at) => now - at < withinMs), now];
      tries.set(key, recent);
      return recent.length <= atMost;
    },
    forget: (key) => void tries.delete(key),
    takeBack: (key) => void tries.get(key)?.pop(),
  };
}

function buildLive(disconnected: Disconnected[]): LiveDocuments {
  const empty = { seq: 0 };
  return {
    read: () => Promise.resolve({ ...empty, state: new Uint8Array([0, 0]) }),
    readText: () => Promise.resolve({ ...empty, blocks: [] }),
    readSheet: () => Promise.resolve(readPartnerSheet(new Y.Doc())),
    readNeeds: () => Promise.resolve({ ...empty, ...readNeeds(new Y.Doc()) }),
    lastNeedOrders: () => Promise.resolve({ need: 0, evidence: 0 }),
    readBoard: () => Promise.resolve({ ...empty, cards: [], groups: [] }),
    lookAtLog: () => Promise.resolve(),
    write: () => Promise.resolve(),
    present: () => [],
    disconnect: (whose) => void disconnected.push(whose),
  };
}
