import { bringsNews } from "./brings-news.ts";
import type { Limits } from "./limits.ts";
import type { Log } from "./log.ts";
import { readUpdate } from "./read-update.ts";
import type { Room } from "./room.ts";
import type { UpdateStore } from "./update-store.ts";

export interface Snapshots {
  /** Counts what was added to the log, and writes a snapshot when it has grown long. */
  count(room: Room, updates: readonly Uint8Array[]): void;
  /** The same for what was in the log when the room was loaded. */
  countLoaded(room: Room, updates: readonly Uint8Array[]): void;
  whenIdle(): Promise<void>;
}

interface SnapshotsDependencies {
  readonly store: UpdateStore;
  readonly limits: Limits;
  readonly log: Log;
  now(): Date;
}

/** Snapshots make opening fast and nothing else: the log stays whole, and a failed snapshot is only logged. */
export function createSnapshots({ store, limits, log, now }: SnapshotsDependencies): Snapshots {
  const grown = new WeakMap<Room, { updates: number; bytes: number }>();
  const writing = new Set<Promise<void>>();

  function count(room: Room, updates: readonly Uint8Array[]): void {
    const growth = grown.get(room) ?? { updates: 0, bytes: 0 };
    grown.set(room, growth);
    growth.updates += updates.length;
    for (const update of updates) growth.bytes += update.length;
    const isLong = growth.updates >= limits.snapshotAfterUpdates || growth.bytes >= limits.snapshotAfterBytes;
    if (!isLong) return;
    grown.delete(room);
    const written = write(room, updates).finally(() => writing.delete(written));
    writing.add(written);
  }

  async function write(room: Room, latest: readonly Uint8Array[]): Promise<void> {
    const { documentId } = room;
    try {
      const { seq } = room.state;
      const state = room.state.merged();
      requireAll(latest, state);
      await store.saveSnapshot(documentId, { seq, state, createdAt: now() });
    } catch (error) {
      log.warn({ err: error, documentId }, "no snapshot was written; the log is complete without it");
    }
  }

  return {
    count,
    countLoaded: count,
    async whenIdle() {
      await Promise.all(writing);
    },
  };
}

/** A snapshot that lacks something of the log, or cannot be read, is worse than none. */
function requireAll(updates: readonly Uint8Array[], state: Uint8Array): void {
  const held = readUpdate(state);
  if (updates.some((update) => bringsNews(readUpdate(update), held))) {
    throw new Error("the snapshot lacks something");
  }
}
