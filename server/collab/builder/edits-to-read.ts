import type { Authors, StoredEdit } from "~/document/history/logged-edit";
import { type AuthoredRun, readAuthorship } from "~/document/history/read-authorship";
import { compareVersions } from "~/document/history/compare-versions";
import type { DifferenceRun } from "~/document/history/difference-run";
import { type WritingStretch, writingStretches } from "~/document/history/writing-stretches";
import { readSegment } from "../packed/segment.ts";
import type { StretchEntry } from "../packed/stretch.ts";
import type { LogBounds, StoredLog } from "../store/read-log.ts";

/**
 * A part of a log on its way to a worker, as it is stored: opening segments takes longer than handing them over. The
 * bytes of rows are joined, as many small ones are slow to hand over.
 */
export interface EditsToRead {
  readonly segments: readonly Uint8Array[];
  readonly rows: readonly (Omit<StretchEntry, "bytes"> & { readonly length: number })[];
  readonly joined: Uint8Array;
  readonly bounds: Required<LogBounds>;
}

export function editsToRead({ segments, rows }: StoredLog, bounds: Required<LogBounds>): EditsToRead {
  return {
    // Views of what the driver read at once: handed over as they are, all of that would go along.
    segments: segments.map(({ bytes }) => new Uint8Array(bytes)),
    rows: rows.map(({ bytes, ...row }) => ({ ...row, length: bytes.length })),
    joined: Buffer.concat(rows.map(({ bytes }) => bytes)),
    bounds,
  };
}

/** All but those that were set aside. */
export function readEdits({ segments, rows, joined, bounds }: EditsToRead): readonly StoredEdit[] {
  const { after, upTo } = bounds;
  const packed = segments
    .flatMap((bytes) => readSegment(bytes))
    .filter(({ seq }) => seq > after && seq <= upTo);
  let from = 0;
  const plain = rows.map(({ length, ...row }) => ({
    ...row,
    bytes: joined.subarray(from, (from += length)),
  }));
  return [...packed, ...plain].filter(({ setAsideAt }) => setAsideAt === null);
}

export interface VersionsToRead {
  readonly before: readonly Uint8Array[];
  readonly edits: EditsToRead;
  readonly authors: Authors;
}

export function compareStored({ before, edits, authors }: VersionsToRead): readonly DifferenceRun[] {
  return compareVersions({ before, edits: readEdits(edits), authors });
}

export interface AuthorshipToRead {
  readonly edits: EditsToRead;
  readonly authors: Authors;
}

export function authorshipOf({ edits, authors }: AuthorshipToRead): readonly AuthoredRun[] {
  return readAuthorship(readEdits(edits), authors);
}

export interface StretchesToRead {
  readonly edits: EditsToRead;
  readonly named: readonly number[];
}

export function readStretches({ edits, named }: StretchesToRead): readonly WritingStretch[] {
  return writingStretches(readEdits(edits), new Set(named));
}
