import { type Care, isSensitive, keptPlace } from "../care";
import type { Need } from "../need";
import type { ReadNeedsFile } from "./read-needs-file";

/** A need of a file as it will be written. */
export interface ArrivingNeed {
  readonly need: Omit<Need, "id">;
  /** what it rests on, in the words of the file */
  readonly sources: readonly string[];
}

type ReadFile = Extract<ReadNeedsFile, { readonly status: "read" }>;

/** Those that come in, without what may not be kept of their places. */
export function arrivingNeeds(
  { rows }: ReadFile,
  care: Care,
  {
    addsNearest,
  }: {
    /** the municipality with the nearest seat, where only a point is given */ readonly addsNearest: boolean;
  },
): readonly ArrivingNeed[] {
  return rows.flatMap((row) => {
    if (row.status !== "valid") return [];
    const { need, sources, suggested } = row;
    // Of a sensitive one the point goes: without a municipality nothing of its place would be left.
    const isAdded = suggested !== null && (addsNearest || isSensitive(need, care));
    const place = isAdded ? { ...need.place, municipalities: [suggested] } : need.place;
    return [{ need: { ...need, place: keptPlace({ ...need, place }, care) }, sources }];
  });
}

/** One edit of the shared document takes so many at the most, and so many bytes. */
export const mostNeedsPerPiece = 150;
export const mostBytesPerPiece = 256 * 1024;
/** What a need takes in the document beside its own words: keys, lengths, where it stands. */
const bytesBeside = 1_200;

/** In their order, as few pieces as fit into edits. */
export function cutIntoPieces<Arriving extends ArrivingNeed>(
  needs: readonly Arriving[],
): readonly (readonly Arriving[])[] {
  const pieces: Arriving[][] = [];
  let bytes = Infinity;
  for (const need of needs) {
    const more = bytesOf(need);
    const piece = pieces.at(-1);
    if (piece === undefined || piece.length >= mostNeedsPerPiece || bytes + more > mostBytesPerPiece) {
      pieces.push([need]);
      bytes = more;
    } else {
      piece.push(need);
      bytes += more;
    }
  }
  return pieces;
}

const encoder = new TextEncoder();

function bytesOf(arriving: ArrivingNeed): number {
  return encoder.encode(JSON.stringify(arriving)).length + bytesBeside + 150 * arriving.sources.length;
}
