import type * as Y from "yjs";
import type { EntryKey, EntryKeys } from "./entry-keys";
import { markerField } from "./gather-entries";

type Fields = Readonly<Record<string, string | number | boolean | null>>;
type EntryOf<Kind extends string> = Omit<EntryKey<Kind>, "field">;

/** What was taken out, to put it back. */
export interface RemovedEntry<Kind extends string> extends EntryOf<Kind> {
  readonly values: ReadonlyMap<string, unknown>;
}

/** Writes the entries of one kind of document. */
export interface EntryWriter<Kind extends string> {
  /** Behind all that are there, in the order given; answers their ids. */
  addAll(doc: Y.Doc, kind: Kind, entries: readonly Fields[]): readonly string[];
  /** Writes only what is another value; of an entry that is gone nothing. */
  set(doc: Y.Doc, entry: EntryOf<Kind>, values: Partial<Fields>): void;
  remove(doc: Y.Doc, entry: EntryOf<Kind>): RemovedEntry<Kind> | null;
  /** Puts an entry back where it was; what others wrote in it meanwhile stays. */
  restore(doc: Y.Doc, removed: RemovedEntry<Kind>): void;
  has(doc: Y.Doc, entry: EntryOf<Kind>): boolean;
}

export function entryWriter<Kind extends string>(
  keys: EntryKeys<Kind>,
  fieldsOf: (doc: Y.Doc) => Y.Map<unknown>,
): EntryWriter<Kind> {
  const has = (doc: Y.Doc, entry: EntryOf<Kind>) =>
    fieldsOf(doc).has(keys.write({ ...entry, field: markerField }));

  function lastOrder(fields: Y.Map<unknown>, kind: Kind): number {
    let last = 0;
    for (const [key, value] of fields.entries()) {
      const parsed = keys.parse(key);
      const isOrder = parsed?.kind === kind && parsed.field === markerField;
      if (isOrder && typeof value === "number" && value > last) last = value;
    }
    return last;
  }

  return {
    has,
    addAll(doc, kind, entries) {
      const fields = fieldsOf(doc);
      const last = lastOrder(fields, kind);
      const ids = entries.map(newEntryId);
      doc.transact(() => {
        for (const [index, id] of ids.entries()) {
          const values = { ...entries[index], [markerField]: last + 1 + index };
          for (const [field, value] of Object.entries(values))
            fields.set(keys.write({ kind, id, field }), value);
        }
      });
      return ids;
    },
    set(doc, entry, values) {
      const fields = fieldsOf(doc);
      if (!has(doc, entry)) return;
      doc.transact(() => {
        for (const [field, value] of Object.entries(values)) {
          const key = keys.write({ ...entry, field });
          if (value !== undefined && fields.get(key) !== value) fields.set(key, value);
        }
      });
    },
    remove(doc, { kind, id }) {
      const fields = fieldsOf(doc);
      const values = new Map<string, unknown>();
      for (const [key, value] of fields.entries()) {
        const parsed = keys.parse(key);
        if (parsed?.kind === kind && parsed.id === id) values.set(parsed.field, value);
      }
      if (!values.has(markerField)) return null;
      doc.transact(() => {
        for (const field of values.keys()) fields.delete(keys.write({ kind, id, field }));
      });
      return { kind, id, values };
    },
    restore(doc, { kind, id, values }) {
      const fields = fieldsOf(doc);
      doc.transact(() => {
        for (const [field, value] of values) {
          const key = keys.write({ kind, id, field });
          if (!fields.has(key)) fields.set(key, value);
        }
      });
    },
  };
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** 60 random bits: two people who add at the same moment never make one of the two entries. */
function newEntryId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => letters[byte % 32]).join("");
}
