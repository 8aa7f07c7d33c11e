import * as idb from "lib0/indexeddb";
import { IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import {
  findOthersUnsent,
  keyOfVisit,
  nameOfVisit,
  type Marks,
  type OthersUnsent,
  syncedKey,
  takeOverMarks,
  writeUnsent,
} from "./copy-marks";
import type { UnsentChanges } from "./save-tracker";
import { holdVisit } from "./visits";

/** The copy of a document in this browser, with what is known about it. */
export interface LocalCopy {
  /** the whole document has been here before, so its content may be shown without the server */
  readonly wasSynced: boolean;
  /** changes of earlier visits that were not acknowledged then; this visit answers for them now */
  readonly unsent: UnsentChanges | null;
  markSynced(): void;
  /** Keeps how many changes, of this visit and those before, are not acknowledged, and since when. */
  keepUnsent(changes: UnsentChanges | null): void;
  /** What visits beside this one have not sent; of those in `ended` it is known that they are over. */
  findOthersUnsent(ended: ReadonlySet<string>): Promise<OthersUnsent>;
  /** Another visit may answer for what is unsent from here on. */
  leave(): void;
  destroy(): void;
  /** Deletes it; what was never sent is gone with it. */
  discard(): Promise<void>;
}

const openWithinMs = 4_000;

/** Loads the local copy into the document; null where the browser keeps nothing (private windows, no space). */
export async function openLocalCopy(
  name: string,
  doc: Y.Doc,
  onFailure: (error: unknown) => void,
): Promise<LocalCopy | null> {
  if (!(await canStore())) return null;
  const persistence = new IndexeddbPersistence(name, doc);
  const giveUp = storeUpdatesSafely(persistence, onFailure);
  const isLoaded = await within(openWithinMs, persistence.whenSynced);
  const { db } = persistence;
  if (!isLoaded || db === null) {
    void persistence.destroy().catch(onFailure);
    return null;
  }
  for (const event of endsOfStoring) db.addEventListener(event, giveUp);
  const leave = holdVisit(nameOfVisit(name, keyOfVisit(doc)));
  return describe(persistence, { ...(await takeOverMarks(persistence, db)), leave }, onFailure);
}

/** The disk is full, the data of the site were cleared, or another tab throws the copy away. */
const endsOfStoring = ["abort", "error", "close", "versionchange"] as const;

/**
 * Storing an update throws when the browser has closed the database under an open page, and what is thrown while a
 * change is told of leaves the document deaf for good: nothing typed from then on would be sent, and all of it would be
 * called saved. So it is caught, and the copy given up; the text goes to the server as ever. Answers how to give up.
 */
function storeUpdatesSafely(
  persistence: IndexeddbPersistence,
  onFailure: (error: unknown) => void,
): (reason: unknown) => void {
  const { doc, _storeUpdate: store } = persistence;
  const storeSafely: typeof store = (update, origin) => {
    try {
      store(update, origin);
    } catch (error) {
      giveUp(error);
    }
  };
  const giveUp = (reason: unknown) => {
    doc.off("update", storeSafely);
    onFailure(reason);
  };
  doc.off("update", store);
  doc.on("update", storeSafely);
  // The library stops listening with this.
  persistence._storeUpdate = storeSafely;
  return giveUp;
}

export function localCopyName(place: {
  readonly accountId: string;
  readonly workspaceId: string;
  readonly documentName: string;
}): string {
  return `cantiere/${place.accountId}/${place.workspaceId}/${place.documentName}`;
}

/** Whether a change of the document is only the local copy being read. */
export function isFromLocalCopy(origin: unknown): boolean {
  return origin instanceof IndexeddbPersistence;
}

function describe(
  persistence: IndexeddbPersistence,
  { leave, ...marks }: Marks & Pick<LocalCopy, "leave">,
  onFailure: (error: unknown) => void,
): LocalCopy {
  const ownKey = keyOfVisit(persistence.doc);
  const keep = (key: string, value: string) => void persistence.set(key, value).catch(onFailure);
  let kept = writeUnsent(marks.unsent);
  return {
    ...marks,
    markSynced: () => keep(syncedKey, "yes"),
    keepUnsent(changes) {
      const written = writeUnsent(changes);
      if (written === kept) return;
      kept = written;
      if (written === null) void persistence.del(ownKey).catch(onFailure);
      else keep(ownKey, written);
    },
    findOthersUnsent: (ended) => findOthersUnsent(persistence, ended),
    leave,
    destroy() {
      leave();
      void persistence.destroy().catch(onFailure);
    },
    async discard() {
      // Another page that has it open keeps the browser waiting.
      await within(openWithinMs, persistence.clearData());
    },
  };
}

const probeName = "cantiere/probe";

/** Private windows and full disks only say no when they are tried. */
async function canStore(): Promise<boolean> {
  if (typeof indexedDB === "undefined") return false;
  try {
    return await within(openWithinMs, probe());
  } catch {
    return false;
  }
}

async function probe(): Promise<void> {
  const db = await idb.openDB(probeName, (opened) => idb.createStores(opened, [["probe"]]));
  try {
    const [store] = idb.transact(db, ["probe"]);
    if (store !== undefined) await idb.put(store, 1, "probe");
  } finally {
    db.close();
  }
}

/** Whether the work was done in time; a browser may keep a blocked database waiting for ever. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
