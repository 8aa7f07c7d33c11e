import type { FileRefusal } from "~/domain/needs/exchange/file-row";
import type { LookedAtNeeds } from "~/domain/needs/exchange/look-at-needs";
import type { NeedCategory } from "~/domain/needs/category";

/** The page on which needs come in. */
export interface NeedsImportData {
  readonly workspaceId: string;
  readonly workspaceTitle: string;
  readonly categories: readonly NeedCategory[];
  readonly gridMetres: number;
  readonly fewestPeople: number;
  readonly now: number;
  /** null: nothing is looked at */
  readonly preview: ImportPreview | null;
  /** the one the address names; null: none */
  readonly shown: ShownImport | null;
  /** the address names one that is not there, or not any more */
  readonly isGone: boolean;
  readonly past: readonly PastImport[];
}

export interface ImportPreview {
  readonly importId: string;
  readonly fileName: string;
  readonly looked: LookedAtNeeds;
  /** when the same file came in before, in ms; null: it did not */
  readonly sameFileAt: number | null;
}

export type ImportStatus = "writing" | "stopped" | "done" | "undoing" | "undone";

export interface PastImport {
  readonly id: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly written: number;
  readonly removed: number;
  /** who confirmed it; null: somebody who is no longer here */
  readonly by: string | null;
  readonly at: number;
}

export interface ShownImport extends PastImport {
  readonly total: number;
  readonly stoppedBy: string;
  /** rows that were refused, while their list is kept */
  readonly refused: number;
  readonly kept: readonly KeptNeed[];
  readonly keptCount: number;
  readonly canDecide: boolean;
  readonly canUndo: boolean;
}

export interface KeptNeed {
  readonly id: string;
  readonly title: string;
}

/** Why a file is not looked at. */
export interface RefusedFile {
  readonly reason: FileRefusal | "too-slow" | "no-file" | "too-many-tries";
  readonly found: readonly string[];
}
