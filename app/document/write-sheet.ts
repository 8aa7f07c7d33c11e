import type * as Y from "yjs";
import { type PartnerSheet, sheetTexts } from "~/domain/partnership/partner-sheet";
import { type CommitmentFields, markerField, type NeedFields } from "./sheet-entries";
import { parseSheetKey, type SheetKey, sheetKey } from "./sheet-keys";
import { sheetFields, sheetText } from "./workspace-document";

export type NewCommitment = Omit<CommitmentFields, "order">;
export type NewNeed = Omit<NeedFields, "order">;

type EntryKind = SheetKey["kind"];
type Fields = Readonly<Record<string, string | number | null>>;

/** Behind all that are there; answers its id. */
export function addCommitment(doc: Y.Doc, fields: NewCommitment): string {
  return addEntry(doc, "commitment", fields);
}

export function setCommitmentFields(doc: Y.Doc, id: string, fields: Partial<NewCommitment>): void {
  setFields(doc, { kind: "commitment", id }, fields);
}

export function removeCommitment(doc: Y.Doc, id: string): RemovedEntry | null {
  return removeEntry(doc, { kind: "commitment", id });
}

export function addNeed(doc: Y.Doc, fields: NewNeed): string {
  return addEntry(doc, "need", fields);
}

export function setNeedFields(doc: Y.Doc, id: string, fields: Partial<NewNeed>): void {
  setFields(doc, { kind: "need", id }, fields);
}

export function removeNeed(doc: Y.Doc, id: string): RemovedEntry | null {
  return removeEntry(doc, { kind: "need", id });
}

/** What was taken out, to put it back. */
export interface RemovedEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly values: ReadonlyMap<string, unknown>;
}

/** Puts an entry back where it was; what others wrote in it meanwhile stays. */
export function restoreEntry(doc: Y.Doc, { kind, id, values }: RemovedEntry): void {
  const fields = sheetFields(doc);
  doc.transact(() => {
    for (const [field, value] of values) {
      const key = sheetKey({ kind, id, field });
      if (!fields.has(key)) fields.set(key, value);
    }
  });
}

/** Fills a sheet that was never written in: for examples and imports, before anybody opens it. */
export function writeInitialSheet(
  doc: Y.Doc,
  sheet: {
    readonly texts: Partial<PartnerSheet["texts"]>;
    readonly commitments: readonly NewCommitment[];
    readonly needs: readonly NewNeed[];
  },
): void {
  doc.transact(() => {
    for (const name of sheetTexts) {
      const text = sheetText(doc, name);
      if (text.length > 0) throw new Error("The sheet is not empty: it would be written twice");
      text.insert(0, sheet.texts[name] ?? "");
    }
    for (const commitment of sheet.commitments) addCommitment(doc, commitment);
    for (const need of sheet.needs) addNeed(doc, need);
  });
}

function addEntry(doc: Y.Doc, kind: EntryKind, values: Fields): string {
  const id = newEntryId();
  const fields = sheetFields(doc);
  const order = lastOrder(fields, kind) + 1;
  doc.transact(() => {
    for (const [field, value] of Object.entries({ ...values, [markerField]: order }))
      fields.set(sheetKey({ kind, id, field }), value);
  });
  return id;
}

/** Writes only what is another value; of an entry that is gone nothing. */
function setFields(doc: Y.Doc, entry: Omit<SheetKey, "field">, values: Partial<Fields>): void {
  const fields = sheetFields(doc);
  if (!fields.has(sheetKey({ ...entry, field: markerField }))) return;
  doc.transact(() => {
    for (const [field, value] of Object.entries(values)) {
      const key = sheetKey({ ...entry, field });
      if (value !== undefined && fields.get(key) !== value) fields.set(key, value);
    }
  });
}

function removeEntry(doc: Y.Doc, { kind, id }: Omit<SheetKey, "field">): RemovedEntry | null {
  const fields = sheetFields(doc);
  const values = new Map<string, unknown>();
  for (const [key, value] of fields.entries()) {
    const parsed = parseSheetKey(key);
    if (parsed?.kind === kind && parsed.id === id) values.set(parsed.field, value);
  }
  if (!values.has(markerField)) return null;
  doc.transact(() => {
    for (const field of values.keys()) fields.delete(sheetKey({ kind, id, field }));
  });
  return { kind, id, values };
}

function lastOrder(fields: Y.Map<unknown>, kind: EntryKind): number {
  let last = 0;
  for (const [key, value] of fields.entries()) {
    const parsed = parseSheetKey(key);
    const isOrder = parsed?.kind === kind && parsed.field === markerField;
    if (isOrder && typeof value === "number" && value > last) last = value;
  }
  return last;
}

const letters = "abcdefghijklmnopqrstuvwxyz234567";

/** 60 random bits: two people who add at the same moment never make one of the two entries. */
function newEntryId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => letters[byte % 32]).join("");
}
