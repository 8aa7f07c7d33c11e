import type { TextBlock } from "./blocks";
import { blockText } from "./flat-text";
import { heaviestCommon, type IndexPair } from "./heaviest-common";

/** A block a view shows: its key stays while the person works on it. */
export interface KeyedBlock extends TextBlock {
  readonly key: string;
}

/** More blocks than this are not aligned: the table of the comparison grows with their product. */
const mostBlocks = 1500;

/**
 * The blocks that stayed in their order, by key and then by equal text; of the ways to choose, the one that keeps
 * most. Blocks somebody else is in weigh most, so that the other one is taken to have moved.
 */
export function alignBlocks(
  before: readonly KeyedBlock[],
  after: readonly KeyedBlock[],
  isOccupied: (key: string) => boolean,
): readonly IndexPair[] {
  if (before.length > mostBlocks || after.length > mostBlocks) return [];
  const oldTexts = before.map(blockText);
  const newTexts = after.map(blockText);
  const keysNow = new Set(after.map(({ key }) => key));
  const keysBefore = new Set(before.map(({ key }) => key));
  const worth = (i: number, j: number): number => {
    const [old, now] = [before[i], after[j]];
    if (!old || !now) return 0;
    const length = (oldTexts[i] ?? "").length + 1;
    if (old.key === now.key) return (isOccupied(old.key) ? 1e6 : 0) + 2 * length + 1;
    // A block that is still there under its own key is nobody else.
    const isFree = !keysNow.has(old.key) && !keysBefore.has(now.key);
    return isFree && oldTexts[i] === newTexts[j] ? length : 0;
  };
  return heaviestCommon(before.length, after.length, worth);
}
