import { TOGGLE_LINK_COMMAND } from "@lexical/link";
import {
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from "@lexical/list";
import { $createHeadingNode, $createQuoteNode } from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $getRoot,
  $insertNodes,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DELETE_CHARACTER_COMMAND,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  OUTDENT_CONTENT_COMMAND,
} from "lexical";
import type { BlockType } from "~/domain/text/blocks";
import { $requireRange, $select, type Place } from "./caret";
import { readLines } from "./notation";
import type { Person } from "./person";
import { $readView } from "./view";

/** What a person does where the caret or the selection is, by the commands the editor has for it. */
export function type(person: Person, words: string): void {
  person.command(CONTROLLED_TEXT_INSERTION_COMMAND, words);
}

/** Leaves the change uncommitted until the next microtask, as code does that edits outside an event. */
export function typeUncommitted(person: Person, words: string): void {
  person.editor.update(() => $requireRange().insertText(words));
}

export function pressEnter(person: Person): void {
  person.command(INSERT_PARAGRAPH_COMMAND, undefined);
}

export function pressShiftEnter(person: Person): void {
  person.command(INSERT_LINE_BREAK_COMMAND, false);
}

/** At the start of a block only: inside a text Lexical asks the browser where the character begins. */
export function pressBackspace(person: Person): void {
  // Of a key event the commands read only these two.
  const event = { target: null, preventDefault: () => undefined } as unknown as KeyboardEvent;
  person.command(KEY_BACKSPACE_COMMAND, event);
}

export function deleteSelection(person: Person): void {
  person.command(DELETE_CHARACTER_COMMAND, true);
}

/** Backspace inside a text: the browser widens the collapsed caret and Lexical removes what it then covers. */
export function eraseBackTo(person: Person, start: Place, caret: Place): void {
  person.update(() => {
    $select(start, caret);
    $requireRange().removeText();
  });
}

export function format(person: Person, name: "bold" | "italic" | "underline" | "strikethrough"): void {
  person.command(FORMAT_TEXT_COMMAND, name);
}

export function setLink(person: Person, url: string | null): void {
  person.command(TOGGLE_LINK_COMMAND, url);
}

export function setType(person: Person, blockType: BlockType): void {
  if (blockType === "bullet") person.command(INSERT_UNORDERED_LIST_COMMAND, undefined);
  else if (blockType === "number") person.command(INSERT_ORDERED_LIST_COMMAND, undefined);
  else person.update(() => $setBlocksType($requireRange(), () => $createBlock(blockType)));
}

export function leaveList(person: Person): void {
  person.command(REMOVE_LIST_COMMAND, undefined);
}

export function indent(person: Person): void {
  person.command(INDENT_CONTENT_COMMAND, undefined);
}

export function outdent(person: Person): void {
  person.command(OUTDENT_CONTENT_COMMAND, undefined);
}

/** What a paste hands to the editor after the clipboard has been read. */
export function paste(person: Person, lines: readonly string[]): void {
  person.update(() => person.kit.$insertBlocks(readLines(lines)));
}

export function insertChip(person: Person, id: string): void {
  person.update(() => $insertNodes([person.kit.$createChip(id)]));
}

/** Drags a block, or an item of a list, in front of or behind another one; the nodes keep their keys. */
export function drag(person: Person, from: number, to: number, side: "before" | "after"): void {
  person.update(() => {
    const view = $readView();
    const [moved, target] = [view[from]?.node, view[to]?.node];
    if (!moved || !target) throw new Error("There is no such block");
    if (side === "before") target.insertBefore(moved);
    else target.insertAfter(moved);
  });
}

/** Drags what stands directly in the text: a paragraph or a whole list. */
export function dragTopLevel(person: Person, from: number, to: number, side: "before" | "after"): void {
  person.update(() => {
    const children = $getRoot().getChildren();
    const [moved, target] = [children[from], children[to]];
    if (!moved || !target) throw new Error("There is no such block");
    if (side === "before") target.insertBefore(moved);
    else target.insertAfter(moved);
  });
}

export function removeBlock(person: Person, block: number): void {
  person.update(() => $readView()[block]?.node.remove());
}

function $createBlock(blockType: BlockType): ElementNode {
  if (blockType === "h2" || blockType === "h3") return $createHeadingNode(blockType);
  return blockType === "quote" ? $createQuoteNode() : $createParagraphNode();
}
