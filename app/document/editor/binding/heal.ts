import type * as Y from "yjs";
import { isInsideWord } from "~/domain/text/character-edges";
import type { Attributes } from "~/domain/text/delta";
import { placeByContext } from "~/domain/text/place-by-context";
import { isCopied, lastCopyOf, type Moved, removedBlock, type Seam } from "./seams";
import { deleteItems, isSameId, type ItemId, type TextItem, textItems } from "./text-items";

interface Healing {
  readonly text: Y.Text;
  /** all that were left in the text */
  readonly seams: readonly Seam[];
  /** the client ids this browser has written with */
  readonly own: ReadonlySet<number>;
  /** whether a character was deleted by the change that brought the seam */
  readonly wasJustDeleted: (item: TextItem) => boolean;
}

/** Gives the author's own words in a removed block a place; true if there were any. Called inside a transaction. */
export function healSeam(seam: Seam, healing: Healing): boolean {
  const { text, seams, own } = healing;
  const block = removedBlock(text, seam.newline, seams);
  if (!block) return false;
  const copy = seam.kind === "moved" ? lastCopyOf(seam.newline, seams) : null;
  if (copy && isThere(text, copy)) return moveIntoCopy(copy, block.inside, healing);
  const alive = block.inside.filter(({ isDeleted }) => !isDeleted);
  const last = alive.at(-1);
  // One of the authors acts for all whose words are left.
  if (!last || !own.has(last.client)) return false;
  keepInOwnBlock(text, block.end, alive);
  return true;
}

/**
 * The words stay where they are, in a block of their own that looks as the removed one did: apart from what stands
 * behind them, or when nothing does, from what stands in front of them.
 */
function keepInOwnBlock(text: Y.Text, { index, attributes }: TextItem, words: readonly TextItem[]): void {
  const first = words[0]?.index ?? index;
  const { before, after, next } = neighbours(text, first, index);
  if (after) text.insert(index, "\n", newlineLook(attributes));
  else if (before) text.insert(first, "\n", newlineLook(next));
}

/** Whether something stands in front of and behind a stretch in its block, and how that block looks. */
function neighbours(text: Y.Text, from: number, to: number) {
  let lastNewline = -1;
  let before = false;
  for (const item of textItems(text)) {
    if (item.isDeleted) continue;
    if (item.index < from) {
      if (item.character === "\n") lastNewline = item.index;
      before = lastNewline !== item.index;
    }
    if (item.index < to) continue;
    return { before, after: item.character !== "\n", next: item.attributes };
  }
  return { before, after: false, next: {} };
}

function newlineLook({ type, indent }: Attributes): Attributes {
  return {
    type: typeof type === "string" ? type : null,
    indent: typeof indent === "number" ? indent : null,
  };
}

function isThere(text: Y.Text, copy: Moved): boolean {
  for (const item of textItems(text)) if (isSameId(item, copy.copy)) return !item.isDeleted;
  return false;
}

/** Own words go to the place in the copy that they had in the block, told by what stood around them. */
function moveIntoCopy(
  copy: Moved,
  inside: readonly TextItem[],
  { text, own, wasJustDeleted }: Healing,
): boolean {
  const fragments = ownFragments(inside, { own, wasJustDeleted });
  // One after the other: each move changes the places of what follows.
  for (const fragment of fragments) moveFragment(text, fragment, copy);
  return fragments.length > 0;
}

interface Fragment {
  readonly ids: readonly ItemId[];
  /** the text of the block in front of it and behind it, as whoever dragged it had it */
  readonly left: string;
  readonly right: string;
}

/** Neighbours with one place are one fragment: apart they would change their order. */
function ownFragments(
  inside: readonly TextItem[],
  { own, wasJustDeleted }: Pick<Healing, "own" | "wasJustDeleted">,
): readonly Fragment[] {
  const known = inside.filter((item) => item.isDeleted && wasJustDeleted(item));
  const dragged = known.map(({ character }) => character).join("");
  const fragments: { ids: ItemId[]; before: number }[] = [];
  let before = 0;
  for (const item of inside) {
    if (item.isDeleted) {
      if (wasJustDeleted(item)) before++;
      continue;
    }
    if (!own.has(item.client)) continue;
    const last = fragments.at(-1);
    if (last?.before === before) last.ids.push(item);
    else fragments.push({ ids: [item], before });
  }
  return fragments.map((fragment) => ({
    ids: fragment.ids,
    left: dragged.slice(0, fragment.before),
    right: dragged.slice(fragment.before),
  }));
}

function moveFragment(text: Y.Text, { ids, left, right }: Fragment, copy: Moved): void {
  const items = [...textItems(text)];
  const words = items.filter((item) => !item.isDeleted && ids.some((id) => isSameId(id, item)));
  const copied = items.filter((item) => isCopied(item, copy));
  const newline = items.find((item) => isSameId(item, copy.copy));
  const place = placeByContext(left, right, copied.map(({ character }) => character).join(""));
  const at = (copied[place] ?? newline)?.index;
  if (at === undefined) return;
  const there = items.filter(({ isDeleted }) => !isDeleted).map(({ character }) => character);
  const edge = wordEnd(there.join(""), at);
  insertItems(text, edge, words);
  const shift = words.length;
  deleteItems(
    text,
    words.map((item) => (item.index >= edge ? { ...item, index: item.index + shift } : item)),
  );
}

/** Never inside a word: behind it. */
function wordEnd(characters: string, at: number): number {
  let place = at;
  while (isInsideWord(characters, place)) place++;
  return place;
}

/** Puts in what others say, with the look it had. */
function insertItems(text: Y.Text, at: number, items: readonly TextItem[]): void {
  let place = at;
  for (const { characters, embed, attributes } of pieces(items)) {
    if (embed) text.insertEmbed(place, embed, { ...attributes });
    else text.insert(place, characters, { ...attributes });
    place += characters.length;
  }
}

interface Piece {
  characters: string;
  readonly embed: object | null;
  readonly attributes: Attributes;
}

function pieces(items: readonly TextItem[]): readonly Piece[] {
  const found: Piece[] = [];
  for (const { character, embed, attributes } of items) {
    const last = found.at(-1);
    if (last && !embed && !last.embed && last.attributes === attributes) last.characters += character;
    else found.push({ characters: character, embed, attributes });
  }
  return found;
}
