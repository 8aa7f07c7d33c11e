import type { AuthoredRun } from "~/document/history/read-authorship";
import type { DifferenceRun } from "~/document/history/difference-run";
import type { VersionToRestore } from "~/document/history/restore-version";
import type { WritingStretch } from "~/document/history/writing-stretches";
import type { AuthorshipToRead, StretchesToRead, VersionsToRead } from "./edits-to-read.ts";
import type { ReadBoard } from "~/document/board/read-board";
import type { CoarsenedPlaces } from "~/document/needs/coarsen-places";
import type { ReadNeeds } from "~/document/needs/read-needs";
import type { ReadSheet } from "~/document/partner-sheet";
import type { LookedAtFile, NeedsFileToRead, PlannedPiece } from "~/services.server";
import type { Care } from "~/domain/needs/care";
import type { TextBlock } from "~/domain/text/blocks";
import type { DocumentParts } from "../packed/segment.ts";
import type { DescribedState } from "./describe-state.ts";
import type { StretchEntry } from "../packed/stretch.ts";
import type { NeedPrint } from "./need-print.ts";
import type { NeedsFileToPlan } from "./read-needs-import.ts";
import type { TakenOutNeeds } from "./take-needs-out.ts";

/** A document as the bytes it is stored in: a snapshot, if there is one, and the updates after it. */
export type Parts = readonly Uint8Array[];

/** What is done with whole documents, away from the thread that serves people: input and output of each task. */
export interface Tasks {
  /** The text of a section. */
  readonly readText: { readonly input: { readonly parts: Parts }; readonly output: readonly TextBlock[] };
  readonly readSheet: { readonly input: { readonly parts: Parts }; readonly output: ReadSheet };
  readonly readNeeds: { readonly input: { readonly parts: Parts }; readonly output: ReadNeeds };
  readonly readBoard: { readonly input: { readonly parts: Parts }; readonly output: ReadBoard };
  /** Where the last need and the last evidence stand. */
  readonly lastNeedOrders: {
    readonly input: { readonly parts: Parts };
    readonly output: { readonly need: number; readonly evidence: number };
  };
  readonly takeNeedsOut: {
    readonly input: { readonly parts: Parts; readonly wanted: readonly NeedPrint[] };
    readonly output: TakenOutNeeds;
  };
  readonly coarsenNeeds: {
    readonly input: { readonly parts: Parts; readonly care: Care };
    readonly output: CoarsenedPlaces;
  };
  /** Reads a file of needs that somebody sent; no document is built. */
  readonly lookAtNeedsFile: { readonly input: NeedsFileToRead; readonly output: LookedAtFile };
  readonly planNeedsImport: { readonly input: NeedsFileToPlan; readonly output: readonly PlannedPiece[] };
  /** Builds the document, loads what it writes of itself, and throws unless both say the same. */
  readonly verify: {
    readonly input: { readonly parts: Parts /** must be held by the parts */; readonly latest: Parts };
    readonly output: Verified;
  };
  /** What a document is known by once it is sealed. */
  readonly describeState: { readonly input: DocumentParts; readonly output: DescribedState };
  /** What changed between two versions of a text, by whom. */
  readonly compareVersions: { readonly input: VersionsToRead; readonly output: readonly DifferenceRun[] };
  /** Who wrote each run of a text; of the edits, all from the beginning. */
  readonly readAuthorship: { readonly input: AuthorshipToRead; readonly output: readonly AuthoredRun[] };
  /** The edit that brings an earlier text back; null: it is that of now. */
  readonly restoreVersion: { readonly input: VersionToRestore; readonly output: Uint8Array | null };
  /** How a text came about. */
  readonly readStretches: { readonly input: StretchesToRead; readonly output: readonly WritingStretch[] };
  /** One update of what is packed and what is not. */
  readonly unpack: { readonly input: DocumentParts; readonly output: Uint8Array };
  /** Packs a stretch of the log, and throws unless what comes out of it again is the same log and the same document. */
  readonly pack: { readonly input: StretchToPack; readonly output: PackedStretch };
  /** Tries an update on a copy of the document. */
  readonly trial: {
    readonly input: { readonly parts: Parts; readonly update: Uint8Array; readonly applyMs: number };
    readonly output: TrialOutcome;
  };
}

export interface Verified {
  /** the parts as one update */
  readonly merged: Uint8Array;
  /** the same as it is stored */
  readonly packed: Uint8Array;
  readonly stateVector: Uint8Array;
  /** SHA-256 of the text and its formats, hex */
  readonly textHash: string;
}

/** Updates of the log that follow one another. Their bytes are joined: many small ones are slow to hand over. */
export interface StretchToPack {
  /** the segments before it */
  readonly before: readonly Uint8Array[];
  /** the segment that is to be made longer, or null to begin one */
  readonly last: Uint8Array | null;
  readonly entries: readonly (Omit<StretchEntry, "bytes"> & { readonly length: number })[];
  readonly joined: Uint8Array;
}

export interface PackedStretch {
  readonly bytes: Uint8Array;
  readonly firstSeq: number;
  readonly lastSeq: number;
}

export type TrialOutcome =
  | { readonly status: "passed" }
  | { readonly status: "refused"; readonly reason: string };

/** The tasks that read what a document of one kind holds. */
export type ReadingTask = "readText" | "readSheet" | "readNeeds" | "readBoard";

export type TaskName = keyof Tasks;

/** A task on its way to the worker, and what comes back. */
export type Question = {
  readonly [name in TaskName]: {
    readonly id: number;
    readonly name: name;
    readonly input: Tasks[name]["input"];
  };
}[TaskName];

export type Answer =
  | { readonly id: number; readonly status: "done"; readonly output: Tasks[TaskName]["output"] }
  | { readonly id: number; readonly status: "threw"; readonly reason: string };
