import type { Builder } from "../builder/builder.ts";
import { saysServerCloses, speaksAgainstDocument } from "../builder/builder-error.ts";
import { createInTurn } from "../in-turn.ts";
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
  /** nobody waits for a snapshot */
  readonly background: Builder;
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
  const { store, background, limits, log, now, onDocumentFailed } = dependencies;
  const grown = new WeakMap<Room, Growth>();
  /**
   * Many documents may have grown long at the same moment: each is copied for the worker only when its turn has come, with
   * all that was added while it waited.
   */
  const inTurn = createInTurn(takeTurn, (error) => log.error({ err: error }, "a snapshot was given up"));

  function count(room: Room, updates: readonly Uint8Array[]): void {
    const growth: Growth = grown.get(room) ?? { updates: 0, bytes: 0, latest: [], whenQuiet: null };
    grown.set(room, growth);
    growth.latest = updates;
    growth.updates += updates.length;
    for (const update of updates) growth.bytes += update.length;
    const size = sizeOf(growth, room, limits);
    if (size === "large") schedule(room);
    else if (size === "middling") waitForQuiet(room, growth);
  }

  /** As long as somebody writes on, each piece makes it wait again. */
  function waitForQuiet(room: Room, growth: Growth): void {
    if (growth.whenQuiet !== null) growth.whenQuiet.refresh();
    else growth.whenQuiet = setTimeout(() => schedule(room), limits.snapshotAfterQuietMs).unref();
  }

  function schedule(room: Room): void {
    inTurn.add(room, undefined);
  }

  async function takeTurn(room: Room): Promise<void> {
    const growth = grown.get(room);
    if (growth === undefined) return;
    clearTimeout(growth.whenQuiet ?? undefined);
    grown.delete(room);
    if (!room.isBroken) await write(room, growth.latest);
  }

  async function write(room: Room, latest: readonly Uint8Array[]): Promise<void> {
    const { documentId } = room;
    try {
      const { seq } = room.state;
      const parts = room.state.parts();
      // Nobody waits for it, and a busy machine is slow: it is given the time that tells a broken document from a long one.
      const { merged, packed } = await background.run("verify", { parts, latest }, limits.rebuildMs);
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
    whenIdle: inTurn.whenIdle,
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
