import type { SentRefusal } from "../words/participant-words";
import { parseRefused, parseUnsent } from "./parse-unsent";
import { nameOf, type Saying, type Unsent } from "./unsent";

export interface Refused {
  /** names it for `dismiss` */
  readonly name: string;
  readonly saying: Unsent;
  readonly reason: SentRefusal;
}

export interface OutboxContents {
  /** in the order they were said */
  readonly unsent: readonly Unsent[];
  readonly refused: readonly Refused[];
}

/** What waits on the phone until the server says to have it. */
export interface Outbox {
  /** the same object until something changes */
  read(): OutboxContents;
  put(saying: Saying): void;
  /** From now on it may have arrived, whatever the phone hears. */
  markTried(unsent: Unsent): void;
  /** It has arrived, or was not said after all: what was said of the same meanwhile stays. */
  drop(unsent: Unsent): void;
  refuse(unsent: Unsent, reason: SentRefusal): void;
  dismiss(name: string): void;
  subscribe(listener: () => void): () => void;
}

/** Part of the browser's `Storage`. */
export type PhoneStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * An entry each under a key of its own, so that two tabs never write over what the other keeps. `place` names the
 * person and the workshop: of other people on the same phone nothing is read.
 */
export function createOutbox(storage: PhoneStorage, place: string): Outbox {
  const unsentPrefix = `${place}/da-inviare/`;
  const refusedPrefix = `${place}/rifiutati/`;
  const listeners = new Set<() => void>();
  let contents: OutboxContents | null = null;

  function write(change: () => void): void {
    change();
    tell();
  }

  function tell(): void {
    contents = null;
    for (const listener of listeners) listener();
  }

  /** Null when it is no longer what it was: said anew, or sent by another tab. */
  function findSame(unsent: Unsent): string | null {
    const key = unsentPrefix + nameOf(unsent);
    const kept = parseUnsent(storage.getItem(key));
    return kept !== null && whatIsSaid(kept) === whatIsSaid(unsent) ? key : null;
  }

  function readAll(): OutboxContents {
    const keys = keysOf(storage);
    const unsent = keys
      .filter((key) => key.startsWith(unsentPrefix))
      .map((key) => parseUnsent(storage.getItem(key)))
      .filter((entry) => entry !== null)
      .sort((one, other) => one.order - other.order);
    const refused = keys
      .filter((key) => key.startsWith(refusedPrefix))
      .flatMap((key) => {
        const entry = parseRefused(storage.getItem(key));
        return entry === null ? [] : [{ name: key.slice(refusedPrefix.length), ...entry }];
      })
      .sort((one, other) => one.saying.order - other.saying.order);
    return { unsent, refused };
  }

  const read = () => (contents ??= readAll());

  return {
    read,
    put(saying) {
      contents = null;
      const last = Math.max(0, ...read().unsent.map(({ order }) => order));
      const unsent = { ...saying, order: last + 1, isTried: false };
      write(() => storage.setItem(unsentPrefix + nameOf(saying), JSON.stringify(unsent)));
    },
    markTried(unsent) {
      const key = findSame(unsent);
      if (key !== null) write(() => storage.setItem(key, JSON.stringify({ ...unsent, isTried: true })));
    },
    drop(unsent) {
      const key = findSame(unsent);
      if (key !== null) write(() => storage.removeItem(key));
    },
    refuse(unsent, reason) {
      const key = findSame(unsent);
      if (key === null) return;
      write(() => {
        storage.setItem(refusedPrefix + nameOf(unsent), JSON.stringify({ saying: unsent, reason }));
        storage.removeItem(key);
      });
    },
    dismiss(name) {
      write(() => storage.removeItem(refusedPrefix + name));
    },
    subscribe(listener) {
      listeners.add(listener);
      const hear = ({ key }: StorageEvent) => {
        if (key === null || key.startsWith(place)) tell();
      };
      window.addEventListener("storage", hear);
      return () => {
        listeners.delete(listener);
        window.removeEventListener("storage", hear);
      };
    },
  };
}

function whatIsSaid(unsent: Unsent): string {
  return JSON.stringify({ ...unsent, isTried: false });
}

function keysOf(storage: PhoneStorage): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(
    (key) => key !== null,
  );
}

/** For browsers that keep nothing, or have no space: what is said lasts as long as the page. */
export function createPageStorage(): PhoneStorage {
  const entries = new Map<string, string>();
  return {
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
    key: (index) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  };
}

/** The browser's own, when it takes what it is given; settings and full phones make it throw. */
export function openPhoneStorage(): PhoneStorage {
  try {
    const probe = "cantiere/prova";
    window.localStorage.setItem(probe, "1");
    window.localStorage.removeItem(probe);
    return window.localStorage;
  } catch {
    // Nothing is lost by it: the page keeps what is said, and sends it while it is open.
    return createPageStorage();
  }
}
