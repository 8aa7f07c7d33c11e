import * as Y from "yjs";
import type { Attributes } from "~/domain/text/delta";
import { embedCharacter } from "~/domain/text/flat-text";

export interface ItemId {
  readonly client: number;
  readonly clock: number;
}

/** One character or embed of a text, also one that is no longer there. */
export interface TextItem extends ItemId {
  /** one UTF-16 unit, or the sign of an embed */
  readonly character: string;
  readonly embed: object | null;
  readonly isDeleted: boolean;
  /** its place among what is there; that of the next one when it is deleted */
  readonly index: number;
  /** in force where it stands */
  readonly attributes: Attributes;
}

/** Goes over every character of a text in the order they stand, deleted ones included. */
export function* textItems(text: Y.Text): Generator<TextItem> {
  let index = 0;
  let attributes: Attributes = {};
  for (let item = text._start; item !== null; item = item.right) {
    const { content, deleted: isDeleted, id } = item;
    if (content instanceof Y.ContentFormat) {
      if (!isDeleted) attributes = { ...attributes, [content.key]: content.value };
      continue;
    }
    if (!item.countable) continue;
    for (let i = 0; i < item.length; i++) {
      const [character, embed] = contentAt(content, i);
      yield { client: id.client, clock: id.clock + i, character, embed, isDeleted, index, attributes };
      if (!isDeleted) index++;
    }
  }
}

function contentAt(content: Y.Item["content"], at: number): readonly [string, object | null] {
  if (content instanceof Y.ContentString) return [content.str[at] ?? "", null];
  return [embedCharacter, content instanceof Y.ContentEmbed ? content.embed : null];
}

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

/** Takes out characters, from the end, in as few pieces as they stand in: a pair of halves is never cut. */
export function deleteItems(text: Y.Text, items: readonly TextItem[]): void {
  let [from, to] = [0, 0];
  for (const { index } of [...items].sort((a, b) => b.index - a.index)) {
    if (index === from - 1) from = index;
    else {
      if (to > from) text.delete(from, to - from);
      [from, to] = [index, index + 1];
    }
  }
  if (to > from) text.delete(from, to - from);
}
