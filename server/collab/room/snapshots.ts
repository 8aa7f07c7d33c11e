import type { Builder } from "../builder/builder.ts";
import { saysServerCloses, speaksAgainstDocument } from "../builder/builder-error.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import type { Room } from "./room.ts";
import type { UpdateStore } from "../store/update-store.ts";

export interface Snapshots {
  /** Counts what was added to the log, and writes a snapshot when it has grown long. */
  count(room: Room, updates: readonly Uint8Array[]): void;
  /** The same for what was in the log when the room was loaded. */
  countLoaded(room: Room, updates: readonly Uint8Array[]): void;
  whenIdle(): Promise<void>;
}

/** Since the last snapshot. */
interface Growth {
  updates: number;
  bytes: number;
  /** the newest of them, which a snapshot must hold */
  latest: readonly Uint8Array[];
  whenQuiet: NodeJS.Timeout | null;
}

interface SnapshotsDependencies {
  readonly store: UpdateStore;
  readonly builder: Builder;
  readonly limits: Limits;
  readonly log: Log;
  now(): Date;
  /** The document cannot be built, or does not survive being written and loaded. */
  onDocumentFailed(room: Room, error: unknown): void;
}

/**
 * Snapshots make opening fast and nothing else: the log stays whole. Each is built in a worker, loaded from what
 * it writes of itself and compared, and only then saved.
 */
export function createSnapshots(dependencies: SnapshotsDependencies): Snapshots {
  const { store, builder, limits, log, now, onDocumentFailed } = dependencies;
  const grown = new WeakMap<Room, Growth>();
  const writing = new Set<Promise<void>>();

  function count(room: Room, updates: readonly Uint8Array[]): void {
    const growth: Growth = grown.get(room) ?? { updates: 0, bytes: 0, latest: [], whenQuiet: null };
    grown.set(room, growth);
    growth.latest = updates;
    growth.updates += updates.length;
    for (const update of updates) growth.bytes += update.length;
    const size = sizeOf(growth, room, limits);
    if (size === "large") start(room, growth);
    else if (size === "middling") waitForQuiet(room, growth);
  }

  /** As long as somebody writes on, each piece makes it wait again. */
  function waitForQuiet(room: Room, growth: Growth): void {
    if (growth.whenQuiet !== null) growth.whenQuiet.refresh();
    else growth.whenQuiet = setTimeout(() => start(room, growth), limits.snapshotAfterQuietMs).unref();
  }

  function start(room: Room, { latest, whenQuiet }: Growth): void {
    clearTimeout(whenQuiet ?? undefined);
    grown.delete(room);
    if (room.isBroken) return;
    const written = write(room, latest).finally(() => writing.delete(written));
    writing.add(written);
  }

  async function write(room: Room, latest: readonly Uint8Array[]): Promise<void> {
    const { documentId } = room;
    try {
      const { seq } = room.state;
      const parts = room.state.parts();
      // Nobody waits for it, and a busy machine is slow: it is given the time that tells a broken document from a long one.
      const { merged, packed } = await builder.run("verify", { parts, latest }, limits.rebuildMs);
      room.state.adopt(parts, merged);
      await store.saveSnapshot(documentId, { seq, state: merged, packed, createdAt: now() });
    } catch (error) {
      if (speaksAgainstDocument(error)) onDocumentFailed(room, error);
      if (saysServerCloses(error)) return;
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

/**
 * A snapshot costs as much as the document is long: of a longer one they come later, so that all together cost in
 * proportion to what was written.
 */
function sizeOf(growth: Growth, { state }: Room, limits: Limits): "small" | "middling" | "large" {
  const { snapshotAfterUpdates, snapshotAfterBytes, snapshotAfterShare } = limits;
  if (growth.bytes >= Math.max(snapshotAfterBytes, state.baseBytes * snapshotAfterShare)) return "large";
  if (growth.updates < snapshotAfterUpdates) return "small";
  return growth.updates >= state.seq * snapshotAfterShare ? "large" : "middling";
}
