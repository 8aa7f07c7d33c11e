import type * as Y from "yjs";
import { isSameId, type ItemId, type TextItem, textItems } from "./text-items";

/**
 * Blocks that were removed or dragged while somebody wrote in them. The one who removes leaves a record beside the
 * text; the author of words that survive finds it and gives them a place: one actor, so it happens once.
 *
 * `<id of the removed newline>>` → 1, or `<id of the removed newline>><id of its copy>` → [first, last clock of the
 * copied characters]. An id is `client:clock`.
 */
export type Seam = { readonly kind: "removed"; readonly newline: ItemId } | Moved;

export interface Moved {
  readonly kind: "moved";
  readonly newline: ItemId;
  readonly copy: ItemId;
  readonly from: number;
  readonly to: number;
}

export function readSeam(key: string, value: unknown): Seam | null {
  const [first, second] = key.split(">");
  const newline = parseId(first);
  if (!newline) return null;
  const copy = parseId(second);
  if (!copy) return { kind: "removed", newline };
  const [from, to] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof from !== "number" || typeof to !== "number") return null;
  return { kind: "moved", newline, copy, from, to };
}

export function seamKey(newline: ItemId, copy?: ItemId): string {
  return `${formatId(newline)}>${copy ? formatId(copy) : ""}`;
}

function formatId({ client, clock }: ItemId): string {
  return `${client}:${clock}`;
}

function parseId(words: string | undefined): ItemId | null {
  const match = /^(\d+):(\d+)$/.exec(words ?? "");
  return match ? { client: Number(match[1]), clock: Number(match[2]) } : null;
}

/** Where a block is now that was dragged, by whichever of its copies won; null when it was never, or was removed after. */
export function lastCopyOf(newline: ItemId, seams: readonly Seam[]): Moved | null {
  return copiesOf(newline, seams).at(-1) ?? null;
}

/** The copies there are of a block: one for each person who dragged it at once. The last is the one that wins. */
export function copiesOf(newline: ItemId, seams: readonly Seam[], depth = 0): readonly Moved[] {
  // Ids grow along a chain of drags; a longer one than this was not written by an editor.
  if (depth > longestChain) return [];
  const copies = seams.flatMap((seam) => {
    if (seam.kind !== "moved" || !isSameId(seam.newline, newline)) return [];
    const later = seams.filter((next) => isSameId(next.newline, seam.copy));
    return later.length === 0 ? [seam] : copiesOf(seam.copy, seams, depth + 1);
  });
  return [...copies].sort((a, b) => a.copy.client - b.copy.client || a.copy.clock - b.copy.clock);
}

const longestChain = 50;

/** Whether a character was copied when the block was dragged, and not written into the copy since. */
export function isCopied({ character, client, clock }: TextItem, { copy, from, to }: Moved): boolean {
  return character !== "\n" && client === copy.client && clock >= from && clock <= to;
}

/**
 * What stands in a removed block, deleted characters included, and its newline; null when that is still there. A
 * deleted newline in front is the end of another removed block, or inside this one when blocks had been joined.
 */
export function removedBlock(
  text: Y.Text,
  newline: ItemId,
  seams: readonly Seam[],
): { readonly inside: readonly TextItem[]; readonly end: TextItem } | null {
  let inside: TextItem[] = [];
  for (const item of textItems(text)) {
    if (isSameId(item, newline)) return item.isDeleted ? { inside, end: item } : null;
    if (item.character !== "\n") inside.push(item);
    else if (!item.isDeleted || seams.some((seam) => isSameId(seam.newline, item))) inside = [];
  }
  return null;
}
