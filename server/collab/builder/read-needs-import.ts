import { newEntryId } from "~/document/entries/write-entries";
import type { PlacedNeed } from "~/document/needs/write-needs";
import { arrivingNeeds, cutIntoPieces } from "~/domain/needs/exchange/arriving-needs";
import { lookAtNeeds, refusedRows } from "~/domain/needs/exchange/look-at-needs";
import { readNeedsFile } from "~/domain/needs/exchange/read-needs-file";
import type { LookedAtFile, NeedsFileToRead, PlannedPiece } from "~/services.server";

export function lookAtFile({ bytes, context, care }: NeedsFileToRead): LookedAtFile {
  const file = readNeedsFile(bytes, context);
  if (file.status === "refused") return file;
  const refused = JSON.stringify(refusedRows(file.rows));
  return { status: "read", looked: lookAtNeeds(file, care), headers: file.headers, refused };
}

export interface NeedsFileToPlan extends NeedsFileToRead {
  readonly addsNearest: boolean;
  /** of the document as it is now: the new ones stand behind */
  readonly last: { readonly need: number; readonly evidence: number };
}

/** What is to be written, piece by piece, each need under an id of its own from now on. */
export function planPieces({ last, addsNearest, ...file }: NeedsFileToPlan): readonly PlannedPiece[] {
  const read = readNeedsFile(file.bytes, file.context);
  if (read.status === "refused") throw new Error(`a file that was read before: ${read.reason}`);
  const order = { ...last };
  return cutIntoPieces(arrivingNeeds(read, file.care, { addsNearest })).map((piece) => ({
    count: piece.length,
    needs: JSON.stringify(
      piece.map(
        ({ need, sources }): PlacedNeed => ({
          id: newEntryId(),
          order: ++order.need,
          need,
          evidence: sources.map((source) => ({ id: newEntryId(), order: ++order.evidence, source })),
        }),
      ),
    ),
  }));
}
