import { entryKeys } from "../entries/entry-keys";

/** How the entries of the needs are keyed: `need/<id>/title`, `evidence/<id>/source`, `link/<id>/to`. */
export const needKeys = entryKeys(["need", "evidence", "link"]);
export type NeedEntryKind = "need" | "evidence" | "link";
