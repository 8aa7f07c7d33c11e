import * as Y from "yjs";

/** One character or embed of a text, also one that is no longer there. */
export interface TextItem {
  readonly client: number;
  readonly clock: number;
  readonly content: string | null;
  readonly isDeleted: boolean;
  /** its place among what is there; that of the next one when it is deleted */
  readonly index: number;
  /** what a newline says of its block, read where it stands; empty for anything else */
  readonly look: Readonly<Record<string, unknown>>;
}

export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** Goes over every character of a text in the order they stand, deleted ones included. */
export function* textItems(text: Y.Text): Generator<TextItem> {
  let index = 0;
  const look: Record<string, unknown> = {};
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted: isDeleted } = item;
    const { client, clock } = item.id;
    if (content instanceof Y.ContentFormat) {
      if (!isDeleted) look[content.key] = content.value;
      continue;
    }
    if (!item.countable) continue;
    for (let i = 0; i < item.length; i++) {
      const character = content instanceof Y.ContentString ? (content.str[i] ?? null) : null;
      const own = character === "\n" ? { ...look } : noLook;
      yield { client, clock: clock + i, content: character, isDeleted, index, look: own };
      if (!isDeleted) index++;
    }
  }
}

const noLook: TextItem["look"] = {};

/** The ids of the characters at these places of what is there. */
export function idsAt(text: Y.Text, indices: readonly number[]): ReadonlyMap<number, ItemId> {
  const wanted = new Set(indices);
  const ids = new Map<number, ItemId>();
  if (wanted.size === 0) return ids;
  let at = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (const index of wanted) {
      if (index < at || index >= at + item.length) continue;
      ids.set(index, { client: item.id.client, clock: item.id.clock + index - at });
    }
    at += item.length;
  }
  return ids;
}

export function isSameId(one: ItemId, other: ItemId): boolean {
  return one.client === other.client && one.clock === other.clock;
}
