import { sectionText } from "../workspace-document";
import { mapFirstEdits } from "./edit-ranges";
import type { Authors, LoggedEdit } from "./logged-edit";
import { rebuildDocument } from "./rebuild";
import { type TextPiece, textPieces } from "./text-pieces";

/** Neighbouring characters, newlines among them, that one member wrote; or one embed. */
export interface AuthoredRun {
  readonly insert: string | object;
  /** null: written by the server, as first texts and imports are */
  readonly memberId: string | null;
  /** the edits that brought the oldest and the latest of its characters */
  readonly first: EditMoment;
  readonly last: EditMoment;
}

export interface EditMoment {
  readonly seq: number;
  readonly receivedAt: Date;
}

/**
 * Who wrote each run of the text that these edits, the whole log from its beginning, leave. Text that was dragged,
 * pasted or brought back from an earlier version counts for whoever did that.
 */
export function readAuthorship(edits: readonly LoggedEdit[], authors: Authors): readonly AuthoredRun[] {
  const doc = rebuildDocument(edits.map(({ bytes }) => bytes));
  const firsts = mapFirstEdits(edits);
  const runs: AuthoredRun[] = [];
  for (const piece of textPieces(sectionText(doc))) {
    if (!piece.isShown || piece.kind === "mark") continue;
    const moments = firsts.split(piece).flatMap(({ value }) => value ?? []);
    addRun(runs, piece, { memberId: authors.get(piece.client) ?? null, moments });
  }
  doc.destroy();
  return runs;
}

function addRun(
  runs: AuthoredRun[],
  piece: Exclude<TextPiece, { kind: "mark" }>,
  { memberId, moments }: { readonly memberId: string | null; readonly moments: readonly EditMoment[] },
): void {
  const insert = piece.kind === "characters" ? piece.text : piece.embed;
  const before = runs.at(-1);
  const isLonger =
    before?.memberId === memberId && typeof before.insert === "string" && typeof insert === "string";
  const all = isLonger ? [before.first, before.last, ...moments] : moments;
  const [first, last] = [earliest(all), latest(all)];
  if (isLonger) runs[runs.length - 1] = { insert: before.insert + insert, memberId, first, last };
  else runs.push({ insert, memberId, first, last });
}

function earliest(moments: readonly EditMoment[]): EditMoment {
  return momentOf(moments.reduce((one, other) => (other.seq < one.seq ? other : one)));
}

function latest(moments: readonly EditMoment[]): EditMoment {
  return momentOf(moments.reduce((one, other) => (other.seq > one.seq ? other : one)));
}

function momentOf({ seq, receivedAt }: EditMoment): EditMoment {
  return { seq, receivedAt };
}
