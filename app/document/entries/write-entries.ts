import type * as Y from "yjs";
import type { EntryKey, EntryKeys } from "./entry-keys";
import { markerField } from "./gather-entries";

type Fields = Readonly<Record<string, string | number | boolean | null>>;
type EntryOf<Kind extends string> = Omit<EntryKey<Kind>, "field">;

/** What was taken out, to put it back. */
export interface RemovedEntry<Kind extends string> extends EntryOf<Kind> {
  readonly values: ReadonlyMap<string, unknown>;
}

/** An entry whose place in the document was decided before. */
export interface PlacedEntry {
  readonly id: string;
  readonly order: number;
  readonly values: Fields;
}

/** Writes the entries of one kind of document. */
export interface EntryWriter<Kind extends string> {
  /** Behind all that are there, in the order given; answers their ids. */
  addAll(doc: Y.Doc, kind: Kind, entries: readonly Fields[]): readonly string[];
  /** Under ids and in orders that were given before; nothing else of the document is looked at. */
  putAll(doc: Y.Doc, kind: Kind, entries: readonly PlacedEntry[]): void;
  /** Writes only what is another value; of an entry that is gone nothing. */
  set(doc: Y.Doc, entry: EntryOf<Kind>, values: Partial<Fields>): void;
  remove(doc: Y.Doc, entry: EntryOf<Kind>): RemovedEntry<Kind> | null;
  /** Many in one pass over the document. */
  removeAll(doc: Y.Doc, kind: Kind, ids: ReadonlySet<string>): void;
  /** The order of the last one that is there; 0: there is none. */
  lastOrder(doc: Y.Doc, kind: Kind): number;
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

  function putAll(doc: Y.Doc, kind: Kind, entries: readonly PlacedEntry[]): void {
    const fields = fieldsOf(doc);
    doc.transact(() => {
      for (const { id, order, values } of entries)
        for (const [field, value] of Object.entries({ ...values, [markerField]: order }))
          fields.set(keys.write({ kind, id, field }), value);
    });
  }

  return {
    has,
    putAll,
    lastOrder: (doc, kind) => lastOrder(fieldsOf(doc), kind),
    addAll(doc, kind, entries) {
      const last = lastOrder(fieldsOf(doc), kind);
      const placed = entries.map((values, index) => ({ id: newEntryId(), order: last + 1 + index, values }));
      putAll(doc, kind, placed);
      return placed.map(({ id }) => id);
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
    removeAll(doc, kind, ids) {
      const fields = fieldsOf(doc);
      doc.transact(() => {
        for (const key of [...fields.keys()]) {
          const parsed = keys.parse(key);
          if (parsed?.kind === kind && ids.has(parsed.id)) fields.delete(key);
        }
      });
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
export function newEntryId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => letters[byte % 32]).join("");
}
