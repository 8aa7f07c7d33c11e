import * as idb from "lib0/indexeddb";
import { fetchUpdates, type IndexeddbPersistence } from "y-indexeddb";
import type { UnsentChanges } from "./save-tracker";
import { listVisits } from "./visits";

/** What is written beside the copy of a document. */
export interface Marks {
  /** the whole document has been here before, so its content may be shown without the server */
  readonly wasSynced: boolean;
  /** changes of earlier visits that were not acknowledged then; this visit answers for them now */
  readonly unsent: UnsentChanges | null;
}

export const syncedKey = "synced";
const unsentPrefix = "unsent/";

/** Each visit keeps its own number, as it has its own client id: two tabs would overwrite each other's. */
export function keyOfVisit({ clientID }: { readonly clientID: number }): string {
  return `${unsentPrefix}${clientID}`;
}

/** What the lock of a visit is called. */
export function nameOfVisit(copyName: string, key: string): string {
  return `${copyName}/${key}`;
}

/** Reads what ended visits left, and takes their unsent changes over, in one transaction. */
export async function takeOverMarks(copy: IndexeddbPersistence, db: IDBDatabase): Promise<Marks> {
  // Before the transaction: it ends by itself when something else is waited for.
  const visits = await listVisits();
  const [store] = idb.transact(db, ["custom"]);
  if (store === undefined) return { wasSynced: false, unsent: null };
  const entries = await readEntries(store);
  const left = entries.filter((entry) => isOfAnother(copy, entry) && !visits.has(visitOf(copy, entry)));
  for (const { k } of left) await idb.del(store, k);
  const unsent = sumUp(left);
  const written = writeUnsent(unsent);
  if (written !== null) await idb.put(store, written, keyOfVisit(copy.doc));
  return { wasSynced: entries.some(({ k }) => k === syncedKey), unsent };
}

/** What other visits have not sent yet. */
export interface OthersUnsent {
  /** the names of those that go on, and answer for it themselves */
  readonly visits: readonly string[];
  /** of those that have ended: nobody answers for it */
  readonly left: Left | null;
}

export interface Left {
  readonly unsent: UnsentChanges;
  /** Brings it into the document, in one change with the copy as its origin, or in none if all of it is there. */
  read(): Promise<unknown>;
  /** For once this visit answers for it. */
  forget(): Promise<unknown>;
}

export async function findOthersUnsent(
  copy: IndexeddbPersistence,
  ended: ReadonlySet<string>,
): Promise<OthersUnsent> {
  const visits = new Set([...(await listVisits())].filter((name) => !ended.has(name)));
  const [store] = copy.db === null ? [] : idb.transact(copy.db, ["custom"], "readonly");
  const entries = store === undefined ? [] : await readEntries(store);
  const others = entries.filter((entry) => isOfAnother(copy, entry));
  // Where the browser does not say who goes on, whoever looks answers too: what is counted twice is not lost.
  const left = others.filter((entry) => !visits.has(visitOf(copy, entry)));
  const unsent = sumUp(left);
  return {
    visits: others.map((entry) => visitOf(copy, entry)).filter((name) => visits.has(name)),
    left: unsent && {
      unsent,
      read: () => fetchUpdates(copy),
      forget: () => Promise.all(left.map(({ k }) => copy.del(k))),
    },
  };
}

/** `<number> <time in ms>`. */
export function writeUnsent(changes: UnsentChanges | null): string | null {
  return changes === null ? null : `${changes.count} ${changes.since.getTime()}`;
}

interface Entry {
  readonly k: string;
  readonly v: unknown;
}

function readEntries(store: IDBObjectStore): Promise<readonly Entry[]> {
  return idb.getAllKeysValues(store);
}

/** Whether it counts what another visit has not sent. */
function isOfAnother({ doc }: IndexeddbPersistence, { k }: Entry): boolean {
  return k.startsWith(unsentPrefix) && k !== keyOfVisit(doc);
}

function visitOf({ name }: IndexeddbPersistence, { k }: Entry): string {
  return nameOfVisit(name, k);
}

function sumUp(entries: readonly Entry[]): UnsentChanges | null {
  return entries.map(({ v }) => readUnsent(v)).reduce(addUnsent, null);
}

/** Anything else than what is written here is not ours. */
function readUnsent(value: unknown): UnsentChanges | null {
  const [, count, since] = (typeof value === "string" && /^(\d{1,9}) (\d{1,15})$/.exec(value)) || [];
  return count === undefined ? null : { count: Number(count), since: new Date(Number(since)) };
}

function addUnsent(one: UnsentChanges | null, other: UnsentChanges | null): UnsentChanges | null {
  if (one === null || other === null) return one ?? other;
  return { count: one.count + other.count, since: one.since < other.since ? one.since : other.since };
}
