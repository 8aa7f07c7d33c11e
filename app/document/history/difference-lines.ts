import { newline } from "~/domain/text/delta";
import { lineBreak } from "~/domain/text/blocks";
import type { DifferenceRun } from "./difference-run";

/** A stretch of a paragraph, in the version of now or in the one before. */
export interface DifferencePiece {
  readonly kind: "kept" | "restyled" | "inserted" | "deleted";
  readonly text: string;
  /** who did it; null: the server, or nobody did anything */
  readonly memberId: string | null;
}

/** A paragraph. */
export type DifferenceLine = readonly DifferencePiece[];

/** Stands for the end of a paragraph that was put in or taken out, which nobody could see else. */
export const endOfParagraph = "¶";
const embedSign = "…";

/** The paragraphs of both versions, in order; one that ended in one of them only ends here too, with its sign. */
export function differenceLines(runs: readonly DifferenceRun[]): readonly DifferenceLine[] {
  const lines: DifferencePiece[][] = [[]];
  for (const run of runs) {
    const text = typeof run.insert === "string" ? run.insert : embedSign;
    for (const [index, part] of text.split(newline).entries()) {
      if (index > 0) endLine(lines, run);
      if (part !== "") lines.at(-1)?.push(pieceOf(run, part.replaceAll(lineBreak, newline)));
    }
  }
  return lines.at(-1)?.length === 0 ? lines.slice(0, -1) : lines;
}

function endLine(lines: DifferencePiece[][], run: DifferenceRun): void {
  if (run.kind !== "kept") lines.at(-1)?.push(pieceOf(run, endOfParagraph));
  lines.push([]);
}

function pieceOf(run: DifferenceRun, text: string): DifferencePiece {
  if (run.kind !== "kept") return { kind: run.kind, text, memberId: run.memberId };
  const [change] = run.changes;
  return change === undefined
    ? { kind: "kept", text, memberId: null }
    : { kind: "restyled", text, memberId: change.memberId };
}
