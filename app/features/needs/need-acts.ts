import type * as Y from "yjs";
import type { NeedChange, NewEvidence, NewNeed } from "~/document/needs/write-needs";
import type { ReadNeeds } from "~/document/needs/read-needs";
import type { MapPerson } from "./map/map-props";

/** Takes back what was just done. */
export type Undo = () => void;

/** What people do with the needs. Made where the live document is, so that its code is fetched with it. */
export interface NeedActs {
  readonly doc: Y.Doc;
  /** Answers its id. */
  add(need: NewNeed): string;
  change(id: string, change: NeedChange): void;
  addEvidence(evidence: NewEvidence): void;
  changeEvidence(id: string, fields: Partial<Omit<NewEvidence, "needId">>): void;
  removeEvidence(id: string): Undo;
  removeLink(id: string): Undo;
  /** Makes one of several; they lead to it. */
  merge(from: readonly string[], into: NewNeed): { readonly id: string; readonly undo: Undo };
  /** Makes several of one, which leads to them. */
  split(from: string, into: readonly NewNeed[]): { readonly undo: Undo };
  /** Tells the others which need is being written here; null: none. */
  writeIn(id: string | null): void;
}

/** What was just done, in words, and the way back. */
export interface OfferedUndo {
  readonly words: string;
  readonly undo: Undo;
}

/** The needs as they are now. */
export interface LiveNeeds {
  readonly contents: ReadNeeds;
  /** null: the person may only read */
  readonly acts: NeedActs | null;
  /** who else is writing in which need */
  readonly writing: readonly MapPerson[];
}
