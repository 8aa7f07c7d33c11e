import * as Y from "yjs";
import { isInsideWord } from "~/domain/text/character-edges";
import { removedBlock, type Seam } from "./seams";
import { isSameId, type ItemId, type TextItem, textItems } from "./text-items";

interface Healing {
  readonly text: Y.Text;
  /** the client ids this browser has written with */
  readonly own: ReadonlySet<number>;
  /** whether a character was deleted by the change that brought the seam */
  readonly wasJustDeleted: (item: TextItem) => boolean;
}

/** Gives the author's own words in a removed block a place; true if there were any. Called inside a transaction. */
export function healSeam(seam: Seam, healing: Healing): boolean {
  const block = removedBlock(healing.text, seam.newline);
  if (!block) return false;
  const alive = block.inside.filter(({ isDeleted }) => !isDeleted);
  const last = alive.at(-1);
  if (!last || !healing.own.has(last.client)) return false;
  if (seam.kind === "moved") return moveIntoCopy(seam, block.inside, healing);
  keepInOwnBlock(healing.text, block.end, alive);
  return true;
}

/**
 * The words stay where they are, in a block of their own that looks as the removed one did: apart from what stands
 * behind them, or when nothing does, from what stands in front of them.
 */
function keepInOwnBlock(text: Y.Text, { index, look }: TextItem, words: readonly TextItem[]): void {
  const first = words[0]?.index ?? index;
  const { before, after, next } = neighbours(text, first, index);
  if (after) text.insert(index, "\n", newlineLook(look));
  else if (before) text.insert(first, "\n", newlineLook(next));
}

/** Whether something stands in front of and behind a stretch in its block, and how that block looks. */
function neighbours(text: Y.Text, from: number, to: number) {
  let lastNewline = -1;
  let before = false;
  for (const item of textItems(text)) {
    if (item.isDeleted) continue;
    if (item.index < from) {
      if (item.content === "\n") lastNewline = item.index;
      before = lastNewline !== item.index;
    }
    if (item.index < to) continue;
    return { before, after: item.content !== "\n", next: item.look };
  }
  return { before, after: false, next: {} };
}

function newlineLook(look: TextItem["look"]): Record<string, unknown> {
  return { type: null, indent: null, ...lookOfBlock(look) };
}

function lookOfBlock({ type, indent }: TextItem["look"]): Record<string, unknown> {
  return { ...(typeof type === "string" && { type }), ...(typeof indent === "number" && { indent }) };
}

/** Own words move to the place in the copy that they had in the block: as many of its characters to their left. */
function moveIntoCopy(
  seam: Extract<Seam, { kind: "moved" }>,
  inside: readonly TextItem[],
  { text, own, wasJustDeleted }: Healing,
): boolean {
  const fragments = ownFragments(inside, { own, wasJustDeleted });
  let hasMoved = false;
  for (const { items, before } of [...fragments].reverse()) {
    const at = placeInCopy(text, seam, before);
    if (at === null) continue;
    moveFragment(text, items, at);
    hasMoved = true;
  }
  return hasMoved;
}

interface Fragment {
  readonly items: readonly TextItem[];
  /** how many characters of the moved block stand in front of it */
  readonly before: number;
}

/** Neighbours with one place are one fragment: apart they would change their order. */
function ownFragments(
  inside: readonly TextItem[],
  { own, wasJustDeleted }: Pick<Healing, "own" | "wasJustDeleted">,
): readonly Fragment[] {
  const fragments: { items: TextItem[]; before: number }[] = [];
  let before = 0;
  for (const item of inside) {
    if (item.isDeleted) {
      if (wasJustDeleted(item)) before++;
      continue;
    }
    if (!own.has(item.client)) continue;
    const last = fragments.at(-1);
    if (last?.before === before) last.items.push(item);
    else fragments.push({ items: [item], before });
  }
  return fragments;
}

/** Null when the copy is gone. */
function placeInCopy(text: Y.Text, seam: Extract<Seam, { kind: "moved" }>, before: number): number | null {
  let copied = 0;
  let place: number | null = null;
  for (const item of textItems(text)) {
    if (isCopied(item, seam)) {
      if (copied <= before)
        place = item.isDeleted ? item.index : copied === before ? item.index : item.index + 1;
      copied++;
    }
    if (isSameId(item, seam.copy)) {
      if (item.isDeleted) return null;
      return copied <= before ? item.index : place;
    }
  }
  return null;
}

function isCopied(item: ItemId & Pick<TextItem, "content">, seam: Extract<Seam, { kind: "moved" }>): boolean {
  if (item.content === "\n" || item.client !== seam.copy.client) return false;
  return item.clock >= seam.from && item.clock <= seam.to;
}

function moveFragment(text: Y.Text, items: readonly TextItem[], at: number): void {
  const [first] = items;
  if (!first) return;
  const words = items.map(({ content }) => content ?? "").join("");
  const goes = [...items].reverse();
  // From the end: places in front of it stay.
  if (at > first.index) text.insert(notInsideWord(text, at), words);
  for (const { index } of goes) text.delete(index, 1);
  if (at <= first.index) text.insert(notInsideWord(text, at), words);
}

function notInsideWord(text: Y.Text, at: number): number {
  const all = text.toString();
  // Embeds are left out of the plain characters: with one in front the place is taken as it is.
  if (all.length !== text.length) return at;
  let place = at;
  while (isInsideWord(all, place)) place++;
  return place;
}

/** Takes out the copy of a block that was dragged by two people at once: the larger id wins. */
export function removeLosingCopies(text: Y.Text, seams: readonly Seam[]): boolean {
  const moved = seams.filter((seam) => seam.kind === "moved");
  let hasRemoved = false;
  for (const seam of moved) {
    const rivals = moved.filter((other) => isSameId(other.newline, seam.newline));
    const wins = rivals.every(
      (other) => compareIds(currentCopy(seam, moved), currentCopy(other, moved)) >= 0,
    );
    if (!wins) hasRemoved = removeCopy(text, lastMove(seam, moved)) || hasRemoved;
  }
  return hasRemoved;
}

/** Where the block is now: a copy may itself have been dragged. */
function lastMove(seam: Moved, moved: readonly Moved[]): Moved {
  const next = moved.find((other) => isSameId(other.newline, seam.copy));
  return next && next !== seam ? lastMove(next, moved) : seam;
}

type Moved = Extract<Seam, { kind: "moved" }>;

function currentCopy(seam: Moved, moved: readonly Moved[]): ItemId {
  return lastMove(seam, moved).copy;
}

function compareIds(one: ItemId, other: ItemId): number {
  return one.client - other.client || one.clock - other.clock;
}

function removeCopy(text: Y.Text, seam: Moved): boolean {
  const alive = [...textItems(text)].filter(
    (item) => !item.isDeleted && (isCopied(item, seam) || isSameId(item, seam.copy)),
  );
  for (const { index } of alive.reverse()) text.delete(index, 1);
  return alive.length > 0;
}
