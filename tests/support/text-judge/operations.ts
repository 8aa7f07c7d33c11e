import type { BlockType } from "~/domain/text/blocks";
import {
  deleteSelection,
  drag,
  dragTopLevel,
  eraseBackTo,
  format,
  indent,
  insertChip,
  outdent,
  paste,
  pressBackspace,
  pressEnter,
  pressShiftEnter,
  setLink,
  setType,
  type,
  typeUncommitted,
} from "./acts";
import type { Hand } from "./hand";

/** What somebody may do in a random session. */
export interface Operation {
  readonly name: string;
  readonly weight: number;
  readonly needs?: "drag" | "undo" | "uncommitted" | "order";
  readonly act?: "undo" | "redo";
  readonly run: (hand: Hand) => void | Promise<void>;
}

export const operations: readonly Operation[] = [
  { name: "type a word", weight: 30, run: typeWord },
  { name: "type a word in pieces", weight: 12, needs: "order", run: typeInPieces },
  { name: "replace a selection", weight: 6, run: replaceSelection },
  { name: "press Enter", weight: 8, run: atCaret(({ person }) => pressEnter(person)) },
  { name: "break the line", weight: 2, run: atCaret(({ person }) => pressShiftEnter(person)) },
  { name: "join with the block above", weight: 5, run: joinBlocks },
  { name: "delete a selection", weight: 8, run: deleteRange },
  { name: "erase the word on the left", weight: 4, run: eraseWord },
  { name: "format", weight: 10, run: onRange(formatSomehow) },
  { name: "set the block type", weight: 6, run: setBlockType },
  { name: "make a list", weight: 5, run: onRange((hand) => setType(hand.person, hand.random.pick(lists))) },
  { name: "indent", weight: 4, run: inList(({ person }) => indent(person)) },
  { name: "outdent", weight: 3, run: inList(({ person }) => outdent(person)) },
  { name: "make a link", weight: 3, run: onRange((hand) => setLink(hand.person, hand.random.pick(urls))) },
  { name: "remove a link", weight: 1, run: onRange(({ person }) => setLink(person, null)) },
  { name: "paste three blocks", weight: 2, run: pasteBlocks },
  { name: "insert a chip", weight: 2, run: atCaret((hand) => insertChip(hand.person, hand.chip())) },
  { name: "type an emoji", weight: 2, run: atCaret((hand) => type(hand.person, hand.random.pick(emoji))) },
  { name: "replace an emoji", weight: 2, run: replaceEmoji },
  { name: "drag a block", weight: 5, needs: "drag", run: dragBlock },
  { name: "drag an item", weight: 2, needs: "drag", run: dragItem },
  { name: "undo", weight: 8, needs: "undo", act: "undo", run: ({ person }) => person.binding.undo() },
  { name: "redo", weight: 4, needs: "undo", act: "redo", run: ({ person }) => person.binding.redo() },
  { name: "type uncommitted", weight: 8, needs: "uncommitted", run: typeWhileOthersAreHeard },
];

const types: readonly BlockType[] = ["paragraph", "paragraph", "h2", "h3", "quote"];
const lists: readonly BlockType[] = ["bullet", "number"];
const urls = ["https://uno.esempio.it", "https://due.esempio.it"];
const emoji = ["😀", "😁", "👩‍💻", "e\u0301"];
const formats = ["bold", "italic", "underline", "strikethrough"] as const;

function atCaret(run: (hand: Hand) => void): (hand: Hand) => void {
  return (hand) => {
    hand.placeCaret();
    run(hand);
  };
}

function onRange(run: (hand: Hand) => void): (hand: Hand) => void {
  return (hand) => {
    hand.selectRange();
    run(hand);
  };
}

function inList(run: (hand: Hand) => void): (hand: Hand) => void {
  return (hand) => {
    const block = pickListBlock(hand);
    if (block === null) return;
    hand.person.select({ block, offset: 0 });
    run(hand);
  };
}

function typeWord(hand: Hand): void {
  hand.placeCaret();
  const words = hand.spaced(hand.word());
  const cut = hand.random.chance(0.5) ? hand.random.between(1, words.length - 1) : words.length;
  type(hand.person, words.slice(0, cut));
  if (cut < words.length) type(hand.person, words.slice(cut));
}

/** Between the pieces the others are heard: the caret must still be behind the last letter. */
async function typeInPieces(hand: Hand): Promise<void> {
  hand.placeCaret();
  const words = hand.spaced(hand.word());
  const cut = hand.random.between(2, words.length - 1);
  type(hand.person, words.slice(0, cut));
  hand.wasInterrupted = true;
  await hand.hearOthers();
  type(hand.person, words.slice(cut));
}

/** An edit of somebody else arrives while the own one is typed but not yet committed. */
function typeWhileOthersAreHeard(hand: Hand): void {
  hand.placeCaret();
  typeUncommitted(hand.person, hand.spaced(hand.word()));
  hand.wasUncommitted = true;
  hand.hearOthersAtOnce();
}

function replaceSelection(hand: Hand): void {
  hand.selectRange();
  type(hand.person, hand.word());
}

/** Without a selection Lexical would ask the browser where the character on the left begins. */
function deleteRange(hand: Hand): void {
  const { from, to } = hand.selectRange();
  if (from.block === to.block && from.offset === to.offset) {
    typeWord(hand);
    return;
  }
  deleteSelection(hand.person);
}

function joinBlocks(hand: Hand): void {
  const blocks = hand.person.view().length;
  if (blocks < 2) {
    typeWord(hand);
    return;
  }
  hand.person.select({ block: hand.random.between(1, blocks - 1), offset: 0 });
  pressBackspace(hand.person);
}

function eraseWord(hand: Hand): void {
  const { block, offset } = hand.placeCaret();
  const text = (hand.person.viewTexts()[block] ?? "").slice(0, offset);
  const [found] = /\p{L}[\p{L}\d]*\s?$/u.exec(text) ?? [];
  if (found === undefined) {
    typeWord(hand);
    return;
  }
  const start = { block, offset: offset - found.length };
  hand.touch({ from: start, to: { block, offset } });
  eraseBackTo(hand.person, start, { block, offset });
}

/** Of one block: over a range with nested items Lexical itself drops the item around them and all it holds. */
function setBlockType(hand: Hand): void {
  hand.placeCaret();
  setType(hand.person, hand.random.pick(types));
}

function formatSomehow(hand: Hand): void {
  format(hand.person, hand.random.pick(formats));
}

function pasteBlocks(hand: Hand): void {
  if (hand.random.chance(0.5)) hand.placeCaret();
  else hand.selectRange();
  const line = () => Array.from({ length: hand.random.between(1, 3) }, () => hand.word()).join(" ");
  paste(hand.person, [line(), line(), line()]);
}

function replaceEmoji(hand: Hand): void {
  const places = hand.person.viewTexts().flatMap((text, block) => {
    const offset = text.indexOf("😀");
    return offset < 0 ? [] : [{ block, offset }];
  });
  if (places.length === 0) {
    atCaret(({ person }) => type(person, "😀"))(hand);
    return;
  }
  const from = hand.random.pick(places);
  hand.person.select(from, { block: from.block, offset: from.offset + 2 });
  type(hand.person, "😁");
}

function dragBlock(hand: Hand): void {
  const count = hand.person.topLevelCount();
  if (count < 2) {
    typeWord(hand);
    return;
  }
  const from = hand.random.below(count);
  const to = (from + hand.random.between(1, count - 1)) % count;
  dragTopLevel(hand.person, from, to, hand.random.pick(["before", "after"]));
}

function dragItem(hand: Hand): void {
  const [from, to] = [pickListBlock(hand), pickListBlock(hand)];
  if (from === null || to === null || from === to) {
    typeWord(hand);
    return;
  }
  drag(hand.person, from, to, hand.random.pick(["before", "after"]));
}

function pickListBlock(hand: Hand): number | null {
  const blocks = hand.person
    .view()
    .flatMap(({ type: kind }, index) => (kind === "bullet" || kind === "number" ? [index] : []));
  return blocks.length === 0 ? null : hand.random.pick(blocks);
}
