import type { Change } from "./change";
import { transformIndex } from "./combine-changes";

/** From one place of a text to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a stretch somebody writes in is after their own edit: what is put in at its edges belongs to it. */
export function followOwnEdit({ from, to }: Stretch, edit: Change): Stretch {
  return { from: transformIndex(from, edit, false), to: transformIndex(to, edit, true) };
}

/** The same after the edit of somebody else: what they put in at its edges does not. */
export function followOthersEdit(stretch: Stretch, edit: Change): Stretch {
  const to = transformIndex(stretch.to, edit, false);
  return { from: Math.min(transformIndex(stretch.from, edit, true), to), to };
}
