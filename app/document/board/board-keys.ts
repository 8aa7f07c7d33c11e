import { entryKeys } from "../entries/entry-keys";

/** How the entries of a board are keyed: `card/<id>/group`, `group/<id>/title`. */
export const boardKeys = entryKeys(["card", "group"]);
export type BoardEntryKind = "card" | "group";
