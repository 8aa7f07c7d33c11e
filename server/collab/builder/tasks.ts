import type { TextBlock } from "~/domain/text/blocks";

/** A document as the bytes it is stored in: a snapshot, if there is one, and the updates after it. */
export type Parts = readonly Uint8Array[];

/** What is done with whole documents, away from the thread that serves people: input and output of each task. */
export interface Tasks {
  /** The text of a section. */
  readonly readText: { readonly input: { readonly parts: Parts }; readonly output: readonly TextBlock[] };
  /** Builds the document, loads what it writes of itself, and throws unless both say the same. */
  readonly verify: {
    readonly input: { readonly parts: Parts /** must be held by the parts */; readonly latest: Parts };
    readonly output: Verified;
  };
  /** Tries an update on a copy of the document. */
  readonly trial: {
    readonly input: { readonly parts: Parts; readonly update: Uint8Array; readonly applyMs: number };
    readonly output: TrialOutcome;
  };
}

export interface Verified {
  /** the parts as one update */
  readonly merged: Uint8Array;
  readonly stateVector: Uint8Array;
  /** SHA-256 of the text and its formats, hex */
  readonly textHash: string;
}

export type TrialOutcome =
  | { readonly status: "passed" }
  | { readonly status: "refused"; readonly reason: string };

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
