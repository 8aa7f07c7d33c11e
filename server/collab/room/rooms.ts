import { closeCodes } from "~/collab/close-codes";
import { parseBoardDocumentName } from "~/document/workspace-document";
import type { Bus } from "../../bus/bus.ts";
import type { Builder } from "../builder/builder.ts";
import { createLocalBus } from "../../bus/local-bus.ts";
import { createGroupCommit, type GroupCommit } from "../store/group-commit.ts";
import type { Limits } from "../limits.ts";
import type { Log } from "../log.ts";
import { relayPresence, tellPresence } from "../presence/presence-relay.ts";
import { readCommit, writeCommit } from "./relayed-commit.ts";
import { createFailures } from "./failures.ts";
import { QuarantinedDocument } from "../store/quarantined-document.ts";
import { Room, type RoomDependencies } from "./room.ts";
import type { Place } from "../wire/place.ts";
import { createSnapshots } from "./snapshots.ts";
import type { StoredDocument, UpdateStore } from "../store/update-store.ts";

export interface Rooms {
  /** The document, loaded once however many ask; null when there is none of that name. */
  open(workspaceId: string, name: string): Promise<Room | null>;
  /** Lets go of documents nobody uses. */
  evict(): void;
  /** Asks the log whether another node wrote to what is open here, should nobody have told. */
  lookAtLog(): Promise<void>;
  all(): readonly Room[];
  /** It cannot be built, merged or compared: it is loaded again from the log. */
  documentFailed(place: Place, error: unknown): void;
  /**
   * Documents of a workspace were sealed, or released, in the log: on every node those who have them open are sent
   * away. After a seal they come back to read, after a release to write. Should a node not hear of it, its next append
   * is answered as late all the same.
   */
  sealed(workspaceId: string): void;
  released(workspaceId: string): void;
  /** Resolves when all that was taken in is in the log, or could not be put there. */
  whenLogged(): Promise<void>;
  /** The same, and every snapshot or look at a broken document that is under way has ended. */
  flush(): Promise<void>;
}

export interface RoomsDependencies {
  readonly store: UpdateStore;
  readonly builder: Builder;
  /** for what nobody waits for */
  readonly background: Builder;
  readonly limits: Limits;
  readonly log: Log;
  now(): Date;
  /** to the other nodes; without it there are none */
  readonly bus?: Bus;
  readonly refreshRights?: () => Promise<void>;
  /** What was written to a document here is durable. */
  readonly onWritten?: (place: Place) => void;
  /** What was written came after the seal, and is kept apart. */
  readonly onLate?: (place: Place) => void;
}

export function createRooms(dependencies: RoomsDependencies): Rooms {
  const { store, builder, background, limits, log, now, bus = createLocalBus() } = dependencies;
  const { refreshRights = () => Promise.resolve(), onWritten = () => undefined } = dependencies;
  const { onLate = () => undefined } = dependencies;
  const rooms = new Map<string, Promise<Room | null>>();
  const loaded = new Map<string, Room>();
  const deaf = new WeakMap<Room, () => void>();
  const commits: GroupCommit = createGroupCommit({ store, limits, log, refreshRights });
  const snapshots = createSnapshots({
    store,
    background,
    limits,
    log,
    now,
    onDocumentFailed: documentFailed,
  });

  const failures = createFailures({
    ...{ store, builder, limits, log, now },
    onQuarantined(documentId) {
      handleQuarantined(documentId);
      bus.publish(quarantineChannel, Buffer.from(String(documentId)));
    },
  });
  bus.subscribe(quarantineChannel, (message) => handleQuarantined(Number(Buffer.from(message).toString())));
  bus.subscribe(sealChannel, (message) => handleSealed(Buffer.from(message).toString()));
  bus.subscribe(releaseChannel, (message) => handleReleased(Buffer.from(message).toString()));
  const roomDependencies: RoomDependencies = {
    commits,
    limits,
    now,
    readSince: store.readSince,
    relay: (documentId, commit) => {
      if (!bus.isAlone) bus.publish(channelOf(documentId), writeCommit(commit));
    },
    relayPresence: (documentId, frame) => tellPresence(bus, documentId, frame),
    onGrown: snapshots.count,
    onWritten,
    onLate,
    onBroken: handleBroken,
  };

  function forget(room: Room): void {
    const key = keyOf(room.workspaceId, room.name);
    if (loaded.get(key) !== room) return;
    deaf.get(room)?.();
    loaded.delete(key);
    rooms.delete(key);
  }

  function documentFailed({ workspaceId, name }: Place, error: unknown): void {
    const room = loaded.get(keyOf(workspaceId, name));
    if (room === undefined) return;
    failures.count(room, error);
    room.break(closeCodes.tryAgain, "the document is loaded again");
  }

  function handleQuarantined(documentId: number): void {
    for (const room of loaded.values()) {
      if (room.documentId === documentId)
        room.break(closeCodes.quarantined, "the document is being repaired");
    }
  }

  function handleSealed(workspaceId: string): void {
    for (const room of sealableOf(workspaceId)) room.break(closeCodes.sealed, "the document is sealed");
  }

  /** What came late is not part of the room, but it went through it: it is loaded again without. */
  function handleReleased(workspaceId: string): void {
    for (const room of sealableOf(workspaceId)) room.break(closeCodes.tryAgain, "the document is open again");
  }

  /** Boards are never sealed. */
  function sealableOf(workspaceId: string): readonly Room[] {
    return [...loaded.values()].filter(
      (room) => room.workspaceId === workspaceId && parseBoardDocumentName(room.name) === null,
    );
  }

  function build(place: Place, stored: StoredDocument): Room {
    try {
      return new Room(place, stored, roomDependencies);
    } catch (error) {
      failures.count({ ...place, documentId: stored.documentId }, error);
      throw error;
    }
  }

  function handleBroken(room: Room, code: number): void {
    const about = { workspace: room.workspaceId, document: room.name };
    if (code === closeCodes.sealed) log.info(about, "a document is sealed");
    else log.warn(about, "a document is loaded again from the log");
    forget(room);
  }

  async function load(workspaceId: string, name: string): Promise<Room | null> {
    const stored = await store.load(workspaceId, name);
    if (stored === null) return null;
    if (stored.isQuarantined) throw new QuarantinedDocument(stored);
    const room = build({ workspaceId, name }, stored);
    // Known from here on, so that it is forgotten as a whole should it fail.
    loaded.set(keyOf(workspaceId, name), room);
    try {
      listen(room);
      // Others may have written between the reading and the listening.
      if (!bus.isAlone) await room.catchUp();
    } catch (error) {
      forget(room);
      throw error;
    }
    snapshots.countLoaded(room, stored.updates);
    return room;
  }

  function listen(room: Room): void {
    const stopPresence = relayPresence(bus, room.documentId, room.presence);
    const stopCommits = bus.subscribe(channelOf(room.documentId), (message) => {
      try {
        room.hear(readCommit(message));
      } catch (error) {
        log.error({ err: error, documentId: room.documentId }, "another node said what cannot be read");
        room.commitFailed();
      }
    });
    deaf.set(room, () => {
      stopPresence();
      stopCommits();
    });
  }

  async function lookAtLog(): Promise<void> {
    const open = [...loaded.values()];
    if (open.length === 0) return;
    const lastSeqs = await store.lastSeqs(open.map((room) => room.documentId));
    // Of what is being written the log may know before we do; its answer tells whether others wrote as well.
    const settled = open.filter((room) => !room.isWriting);
    const behind = settled.filter((room) => (lastSeqs.get(room.documentId) ?? 0) > room.state.seq);
    await Promise.all(behind.map((room) => room.catchUp()));
  }

  bus.onGap(() => {
    lookAtLog().catch((error: unknown) => log.warn({ err: error }, "the log could not be looked at"));
  });

  function open(workspaceId: string, name: string): Promise<Room | null> {
    const key = keyOf(workspaceId, name);
    const opened = rooms.get(key);
    if (opened !== undefined) return opened;
    const opening = load(workspaceId, name);
    rooms.set(key, opening);
    // Neither a failure nor an absence is remembered: the next who asks may be luckier.
    const forgetAbsent = () => {
      if (!loaded.has(key) && rooms.get(key) === opening) rooms.delete(key);
    };
    opening.then(forgetAbsent, forgetAbsent);
    return opening;
  }

  return {
    async open(workspaceId, name) {
      const room = await open(workspaceId, name);
      if (room !== null) room.lastUsedAt = performance.now();
      return room;
    },
    evict() {
      const before = performance.now() - limits.evictAfterMs;
      for (const room of loaded.values()) {
        if (!room.isIdle || room.lastUsedAt > before) continue;
        room.stop();
        forget(room);
      }
    },
    lookAtLog,
    documentFailed,
    sealed(workspaceId) {
      handleSealed(workspaceId);
      bus.publish(sealChannel, Buffer.from(workspaceId));
    },
    released(workspaceId) {
      handleReleased(workspaceId);
      bus.publish(releaseChannel, Buffer.from(workspaceId));
    },
    all: () => [...loaded.values()],
    whenLogged: () => commits.whenIdle(),
    async flush() {
      await commits.whenIdle();
      await snapshots.whenIdle();
      await failures.whenIdle();
    },
  };
}

/** Neither an id nor a name holds a blank. */
function keyOf(workspaceId: string, name: string): string {
  return `${workspaceId} ${name}`;
}

/** Carries ids of documents; a node that does not hear of one learns it at its next append. */
const quarantineChannel = "quarantined";

/** Carry ids of workspaces. */
const sealChannel = "sealed";
const releaseChannel = "released";

function channelOf(documentId: number): string {
  return `document/${documentId}`;
}
