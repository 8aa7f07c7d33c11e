import type * as Y from "yjs";
import { embedCharacter } from "~/domain/text/flat-text";
import { copiesOf, isCopied, type Moved, type Seam } from "./seams";
import { deleteItems, isSameId, type TextItem, textItems } from "./text-items";

/**
 * Takes out the copies of a block that several people dragged at once, but for the winner, and of those only words that
 * the winner has too: better doubled than lost. Everybody does so, and doing it again does nothing.
 */
export function removeLosingCopies(text: Y.Text, seams: readonly Seam[]): boolean {
  let hasRemoved = false;
  for (const seam of seams) {
    const copies = seam.kind === "moved" ? copiesOf(seam.newline, seams) : [];
    const winner = copies.at(-1);
    if (!winner) continue;
    for (const loser of copies.slice(0, -1)) hasRemoved = removeCopy(text, loser, winner) || hasRemoved;
  }
  return hasRemoved;
}

function removeCopy(text: Y.Text, loser: Moved, winner: Moved): boolean {
  const { words, newline } = blockOf(text, loser);
  const kept = blockOf(text, winner);
  // The winner was taken out meanwhile: what is here is all there is.
  if (!newline || !kept.newline) return false;
  const wordsKept = new Set(kept.words.map(spelling));
  const doubled = words.filter((word) => wordsKept.has(spelling(word)) || isBlank(word));
  const gone = doubled.flatMap((word) => word.filter((item) => isCopied(item, loser)));
  const isEmptied = gone.length === words.flat().length;
  const removed = isEmptied ? [...gone, newline] : gone.filter(({ character }) => character.trim() !== "");
  deleteItems(text, removed);
  return removed.length > 0;
}

/** What is there of the block a copy is in, word by word; without a newline when the copy is gone. */
function blockOf(text: Y.Text, { copy }: Moved): { words: TextItem[][]; newline: TextItem | null } {
  let inside: TextItem[] = [];
  for (const item of textItems(text)) {
    if (isSameId(item, copy)) return { words: wordsOf(inside), newline: item.isDeleted ? null : item };
    if (item.isDeleted) continue;
    if (item.character === "\n") inside = [];
    else inside.push(item);
  }
  return { words: [], newline: null };
}

/** Words, embeds, and the blanks between them. */
function wordsOf(items: readonly TextItem[]): TextItem[][] {
  const words: TextItem[][] = [];
  for (const item of items) {
    const last = words.at(-1)?.at(-1);
    const goesOn = last && !last.embed && !item.embed && isBlank([last]) === isBlank([item]);
    if (goesOn) words.at(-1)?.push(item);
    else words.push([item]);
  }
  return words;
}

function isBlank(word: readonly TextItem[]): boolean {
  return word.every(({ character }) => character.trim() === "");
}

function spelling(word: readonly TextItem[]): string {
  return word
    .map(({ character, embed }) => (embed ? embedCharacter + JSON.stringify(embed) : character))
    .join("");
}
