import type * as Y from "yjs";
import { isSameId, type ItemId, type TextItem, textItems } from "./text-items";

/**
 * Blocks that were removed or dragged while somebody wrote in them. The one who removes leaves a record beside the
 * text; the author of words that survive finds it and gives them a place: one actor, so it happens once.
 *
 * `<id of the removed newline>>` → 1, or `<id of the removed newline>><id of its copy>` → [first, last clock of the
 * copied characters]. An id is `client:clock`.
 */
export type Seam =
  | { readonly kind: "removed"; readonly newline: ItemId }
  | {
      readonly kind: "moved";
      readonly newline: ItemId;
      readonly copy: ItemId;
      readonly from: number;
      readonly to: number;
    };

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

/** What stands between a removed newline and the one before it, deleted characters included, and the newline. */
export function removedBlock(
  text: Y.Text,
  newline: ItemId,
): { readonly inside: readonly TextItem[]; readonly end: TextItem } | null {
  let inside: TextItem[] = [];
  for (const item of textItems(text)) {
    if (isSameId(item, newline)) return item.isDeleted ? { inside, end: item } : null;
    if (item.content === "\n") inside = [];
    else inside.push(item);
  }
  return null;
}
