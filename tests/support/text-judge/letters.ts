import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";

/** A character of the shared text by its id, which it keeps wherever it goes. */
export interface Letter {
  readonly client: number;
  readonly clock: number;
}

/** The characters of a word where it stands in the text. */
export function lettersOf(doc: Y.Doc, word: string): Letter[] {
  const text = Array.from(visibleItems(doc), itemText).join("");
  const start = text.indexOf(word);
  const letters = Array.from(word, (_, offset) => letterAt(doc, start + offset));
  return start < 0 ? [] : letters.filter((letter) => letter !== null);
}

export function letterAt(doc: Y.Doc, index: number): Letter | null {
  let left = index;
  for (const item of visibleItems(doc)) {
    if (left < item.length) {
      return left < 0 ? null : { client: item.id.client, clock: item.id.clock + left };
    }
    left -= item.length;
  }
  return null;
}

/** Where the character is now, or null when it has been deleted. */
export function findLetter(doc: Y.Doc, { client, clock }: Letter): number | null {
  let index = 0;
  for (const item of visibleItems(doc)) {
    const within = clock - item.id.clock;
    if (item.id.client === client && within >= 0 && within < item.length) return index + within;
    index += item.length;
  }
  return null;
}

function* visibleItems(doc: Y.Doc): Generator<Y.Item> {
  for (let item = sectionText(doc)._start; item; item = item.right) {
    if (!item.deleted && item.countable) yield item;
  }
}

function itemText({ content, length }: Y.Item): string {
  return content instanceof Y.ContentString ? content.str : "\uFFFC".repeat(length);
}
