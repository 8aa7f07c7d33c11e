import type * as Y from "yjs";
import { readNeeds } from "~/document/needs/read-needs";
import { removeNeeds } from "~/document/needs/write-needs";
import { type NeedPrint, printNeeds } from "./need-print.ts";

export interface TakenOutNeeds {
  /** the edit that does it; null: nothing is left to be taken out */
  readonly edit: Uint8Array | null;
  readonly removed: number;
  /** ids of those that somebody has gone on with, and that stay */
  readonly kept: readonly string[];
}

/** Takes needs out of the document that are as they were; what was changed, merged, split or backed since stays. */
export function takeNeedsOut(doc: Y.Doc, wanted: readonly NeedPrint[]): TakenOutNeeds {
  const contents = readNeeds(doc);
  const now = new Map(printNeeds(contents));
  const linked = new Set(contents.links.flatMap(({ from, to }) => [from, to]));
  const here = wanted.filter(([id]) => now.has(id));
  const unchanged = new Set(
    here.filter(([id, print]) => now.get(id) === print && !linked.has(id)).map(([id]) => id),
  );
  const kept = here.map(([id]) => id).filter((id) => !unchanged.has(id));
  if (unchanged.size === 0) return { edit: null, removed: 0, kept };
  const theirs = contents.evidence.filter(({ needId }) => unchanged.has(needId)).map(({ id }) => id);
  const edits: Uint8Array[] = [];
  // Only what is done now: the whole document would say all that was ever removed in it.
  doc.on("update", (edit: Uint8Array) => void edits.push(edit));
  removeNeeds(doc, unchanged, new Set(theirs));
  return { edit: edits[0] ?? null, removed: unchanged.size, kept };
}
