import { serverConnection, type StoredEdit } from "./logged-edit";

type TimedEdit = Pick<StoredEdit, "seq" | "memberId" | "receivedAt" | "connection">;

/** What was written in one go: its end is a version to look at. */
export interface WritingStretch {
  /** of its last update */
  readonly seq: number;
  readonly from: Date;
  readonly to: Date;
  /** in the order they began; null: the server */
  readonly memberIds: readonly (string | null)[];
}

const longestPauseMs = 15 * 60_000;
const longestMs = 60 * 60_000;

/**
 * Parts a log where nobody wrote for a quarter of an hour, after an hour, where a version was given a name, and before
 * and after what came in one act: the text it was brought back from is a version too. `named` are the numbers of
 * versions with a name.
 */
export function writingStretches(
  edits: readonly TimedEdit[],
  named: ReadonlySet<number>,
): readonly WritingStretch[] {
  const stretches: WritingStretch[] = [];
  let wasOneAct = false;
  for (const edit of edits) {
    const before = stretches.at(-1);
    const isOneAct = edit.connection === serverConnection;
    const isAlone = isOneAct || wasOneAct;
    if (before !== undefined && !isAlone && goesOn(before, edit, named))
      stretches.splice(-1, 1, withEdit(before, edit));
    else stretches.push(begin(edit));
    wasOneAct = isOneAct;
  }
  return stretches;
}

function begin({ seq, receivedAt, memberId }: TimedEdit): WritingStretch {
  return { seq, from: receivedAt, to: receivedAt, memberIds: [memberId] };
}

function goesOn(
  { seq, from, to }: WritingStretch,
  { seq: next, receivedAt }: TimedEdit,
  named: ReadonlySet<number>,
): boolean {
  const at = receivedAt.getTime();
  if (at - to.getTime() > longestPauseMs || at - from.getTime() > longestMs) return false;
  // What was set aside has a number, and is not here.
  for (let number = seq; number < next; number++) if (named.has(number)) return false;
  return true;
}

function withEdit(stretch: WritingStretch, edit: TimedEdit): WritingStretch {
  const { from, to, memberIds } = stretch;
  return {
    seq: edit.seq,
    from,
    to: edit.receivedAt > to ? edit.receivedAt : to,
    memberIds: memberIds.includes(edit.memberId) ? memberIds : [...memberIds, edit.memberId],
  };
}
