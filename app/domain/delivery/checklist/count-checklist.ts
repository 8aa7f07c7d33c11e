import { type ChecklistRow, isAskedFor } from "./attachment-state";

export interface ChecklistCount {
  readonly done: number;
  readonly of: number;
  readonly late: number;
  /** the first to be done now: late before the others, then by day; null: nothing is left */
  readonly next: ChecklistRow | null;
}

/** How many of the attachments somebody has to bring are there. */
export function countChecklist(rows: readonly ChecklistRow[]): ChecklistCount {
  const asked = rows.filter(isAskedFor);
  const left = asked.filter(({ isDone }) => !isDone);
  const [next] = left.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  return {
    done: asked.length - left.length,
    of: asked.length,
    late: left.filter(({ isLate }) => isLate).length,
    next: next ?? null,
  };
}
