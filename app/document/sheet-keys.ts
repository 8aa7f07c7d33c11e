import { entryKeys } from "./entries/entry-keys";

/** How the fields of a sheet are keyed: `commitment/<id>/what`, `need/<id>/what`. */
export const sheetKeys = entryKeys(["commitment", "need"]);
export type SheetEntryKind = "commitment" | "need";
