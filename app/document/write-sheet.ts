import type * as Y from "yjs";
import { type PartnerSheet, sheetTexts } from "~/domain/partnership/partner-sheet";
import { entryWriter, type RemovedEntry } from "./entries/write-entries";
import type { CommitmentFields, NeedFields } from "./sheet-entries";
import { type SheetEntryKind, sheetKeys } from "./sheet-keys";
import { sheetFields, sheetText } from "./workspace-document";

export type NewCommitment = Omit<CommitmentFields, "order">;
export type NewNeed = Omit<NeedFields, "order">;

type Fields = Readonly<Record<string, string | number | null>>;

/** What was taken out of a sheet, to put it back. */
export type RemovedSheetEntry = RemovedEntry<SheetEntryKind>;

const writer = entryWriter(sheetKeys, sheetFields);

/** Behind all that are there; answers its id. */
export function addCommitment(doc: Y.Doc, fields: NewCommitment): string {
  return addEntry(doc, "commitment", fields);
}

export function setCommitmentFields(doc: Y.Doc, id: string, fields: Partial<NewCommitment>): void {
  writer.set(doc, { kind: "commitment", id }, fields);
}

export function removeCommitment(doc: Y.Doc, id: string): RemovedSheetEntry | null {
  return writer.remove(doc, { kind: "commitment", id });
}

export function addNeed(doc: Y.Doc, fields: NewNeed): string {
  return addEntry(doc, "need", fields);
}

export function setNeedFields(doc: Y.Doc, id: string, fields: Partial<NewNeed>): void {
  writer.set(doc, { kind: "need", id }, fields);
}

export function removeNeed(doc: Y.Doc, id: string): RemovedSheetEntry | null {
  return writer.remove(doc, { kind: "need", id });
}

/** Puts an entry back where it was; what others wrote in it meanwhile stays. */
export function restoreEntry(doc: Y.Doc, removed: RemovedSheetEntry): void {
  writer.restore(doc, removed);
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

function addEntry(doc: Y.Doc, kind: SheetEntryKind, values: Fields): string {
  const [id] = writer.addAll(doc, kind, [values]);
  if (id === undefined) throw new Error("an entry that was added has no id");
  return id;
}
