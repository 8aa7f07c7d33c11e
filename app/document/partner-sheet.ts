import type * as Y from "yjs";
import type { PartnerSheet, SheetText } from "~/domain/partnership/partner-sheet";
import type { SetAsideEntry } from "./entries/gather-entries";
import { readSheetEntries } from "./sheet-entries";
import type { SheetEntryKind } from "./sheet-keys";
import { sheetFields, sheetText } from "./workspace-document";

/** A sheet with what of it could not be read. */
export interface ReadSheet extends PartnerSheet {
  readonly setAside: readonly SetAsideEntry<SheetEntryKind>[];
}

export function readPartnerSheet(doc: Y.Doc): ReadSheet {
  const text = (name: SheetText) => sheetText(doc, name).toJSON();
  return {
    texts: {
      presentation: text("presentation"),
      experience: text("experience"),
      "project-role": text("project-role"),
      people: text("people"),
    },
    ...readSheetEntries(sheetFields(doc).entries()),
  };
}

const quietMs = 60;

/** Calls with the sheet now, and again whenever it has changed; changes that come together are told once. */
export function followPartnerSheet(doc: Y.Doc, listener: (sheet: ReadSheet) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const tell = () => {
    timer = null;
    listener(readPartnerSheet(doc));
  };
  const handleUpdate = () => {
    timer ??= setTimeout(tell, quietMs);
  };
  tell();
  doc.on("update", handleUpdate);
  return () => {
    doc.off("update", handleUpdate);
    if (timer) clearTimeout(timer);
  };
}
