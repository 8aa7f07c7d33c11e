import type * as Y from "yjs";
import { sectionText } from "../workspace-document";
import { ClockMap } from "./clock-map";
import { addDifference, type DifferenceRun } from "./difference-run";
import { mapRemovals } from "./edit-ranges";
import type { Authors, LoggedEdit } from "./logged-edit";
import { Looks } from "./looks";
import { addUpdates, rebuildDocument } from "./rebuild";
import { cutPiece, type TextPiece, textPieces } from "./text-pieces";

export interface VersionsToCompare {
  /** what makes the earlier version */
  readonly before: readonly Uint8Array[];
  /** all edits from the earlier version to the later one */
  readonly edits: readonly LoggedEdit[];
  readonly authors: Authors;
}

/**
 * What was put in and taken out between two versions, by whom, among what stayed. What stayed and what was taken out
 * make the earlier text, what stayed and what was put in the later one. What came and went in between is left out.
 */
export function compareVersions({ before, edits, authors }: VersionsToCompare): readonly DifferenceRun[] {
  const pieces = comparePieces(before, edits);
  const removals = mapRemovals(pieces.filter(isGone), edits);
  const looks = new Looks();
  const runs: DifferenceRun[] = [];
  for (const piece of pieces.flatMap((each) => cutByRemoval(each, removals))) {
    const memberId = isGone(piece)
      ? (removals.split(piece)[0]?.value?.memberId ?? null)
      : (authors.get(piece.client) ?? null);
    if (piece.kind === "mark") looks.pass({ ...piece, memberId });
    else
      for (const insert of insertsOf(piece)) addDifference(runs, runOf(piece, { insert, memberId, looks }));
  }
  return runs;
}

/** A piece of the later text, with whether it was there in the earlier. */
type ComparedPiece = TextPiece & { readonly wasShown: boolean };

/** What is in either of the two versions. */
function comparePieces(
  before: readonly Uint8Array[],
  edits: readonly LoggedEdit[],
): readonly ComparedPiece[] {
  const doc = rebuildDocument(before);
  const text = sectionText(doc);
  const shown = mapShown(text);
  addUpdates(
    doc,
    edits.map(({ bytes }) => bytes),
  );
  const pieces = [...textPieces(text)].flatMap((piece) =>
    shown.split(piece).map((part) => ({ ...cutPiece(piece, part), wasShown: part.value === true })),
  );
  doc.destroy();
  return pieces.filter(({ wasShown, isShown }) => wasShown || isShown);
}

function mapShown(text: Y.Text): ClockMap<true> {
  const shown = new ClockMap<true>();
  for (const piece of textPieces(text)) if (piece.isShown) shown.add(piece, true);
  return shown;
}

function isGone({ wasShown, isShown }: ComparedPiece): boolean {
  return wasShown && !isShown;
}

/** Two people may have taken out the halves of what one had written. */
function cutByRemoval(piece: ComparedPiece, removals: ClockMap<LoggedEdit>): readonly ComparedPiece[] {
  if (!isGone(piece)) return [piece];
  return removals.split(piece).map((part) => ({ ...cutPiece(piece, part), wasShown: true }));
}

/** Newlines by themselves: their look is that of the paragraph. */
function insertsOf(piece: Exclude<ComparedPiece, { kind: "mark" }>): readonly (string | object)[] {
  return piece.kind === "embed" ? [piece.embed] : (piece.text.match(/\n|[^\n]+/g) ?? []);
}

function runOf(
  piece: ComparedPiece,
  {
    insert,
    memberId,
    looks,
  }: { readonly insert: string | object; readonly memberId: string | null; readonly looks: Looks },
): DifferenceRun {
  if (isGone(piece)) return { kind: "deleted", insert, memberId };
  if (!piece.wasShown) return { kind: "inserted", insert, memberId };
  return { kind: "kept", insert, changes: looks.changesOf(insert) };
}
