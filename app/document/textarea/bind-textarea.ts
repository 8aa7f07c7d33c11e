import * as Y from "yjs";
import type { Change } from "~/domain/text/change";
import { composeChanges, transformChange, transformIndex } from "~/domain/text/combine-changes";
import { findSplices } from "~/domain/text/find-splices";
import { followOthersEdit, followOwnEdit } from "~/domain/text/follow-stretch";
import { applyLetters, changeOfLetters, changeOfTyping } from "./plain-change";

export interface TextareaBinding {
  undo(): void;
  redo(): void;
  /** Lets go; what was typed is in the text. */
  dispose(): void;
}

/**
 * Holds a textarea and a text without formats together: what is typed becomes the smallest edits, at the caret; what
 * others write appears without moving the caret from its letter. While letters are composed the area is not touched:
 * what others write meanwhile is shown afterwards, and what is typed goes into the text all the same. On a phone every
 * word is composed, and whoever closes the page after the last one was told that all is saved.
 */
export function bindTextarea(area: HTMLTextAreaElement, text: Y.Text): TextareaBinding {
  const origin = {};
  const history = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 600 });
  /** what the area held when it was last looked at */
  let shown = shownOf(text);
  /** what the text has more than that, as a change of it */
  let held: Change = [];
  let selected = { from: 0, to: 0 };
  let isComposing = false;
  /** where the letters stand that are composed here, or were last */
  let composed = selected;
  area.value = shown;

  function noteSelection(): void {
    selected = { from: area.selectionStart, to: area.selectionEnd };
  }

  /** What was typed goes into the text, then what others wrote meanwhile into the area. */
  function settle(): void {
    const typed = area.value;
    const caret = isFocused() ? area.selectionEnd : null;
    write(changeOfTyping(findSplices(shown, typed, { selected, composed, caret }), typed));
    shown = typed;
    if (!isComposing) render();
    noteSelection();
  }

  function write(typing: Change): void {
    if (typing.length === 0) return;
    const own = transformChange(typing, held, false);
    requireDoc(text).transact(() => applyLetters(text, own), origin);
    held = transformChange(held, typing, true);
    composed = followOwnEdit(composed, typing);
  }

  /** Puts the text of now into the area; a place in it stays behind the letter it was behind. */
  function render(): void {
    const change = held;
    held = [];
    composed = followOthersEdit(composed, change);
    shown = shownOf(text);
    if (shown === area.value) return;
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area;
    const follow = (place: number) => transformIndex(place, change, false);
    area.value = shown;
    // Elsewhere it would take the focus in some browsers.
    if (isFocused()) area.setSelectionRange(follow(selectionStart), follow(selectionEnd), selectionDirection);
    area.scrollTop = scrollTop;
  }

  function isFocused(): boolean {
    return area.ownerDocument.activeElement === area;
  }

  function handleText(event: Y.YTextEvent, transaction: Y.Transaction): void {
    if (transaction.origin === origin) return;
    held = composeChanges(held, changeOfLetters(event.delta));
    if (!isComposing) settle();
  }

  function handleCompositionEnd(): void {
    isComposing = false;
    settle();
  }

  /** The browser's own history knows nothing of what others wrote. */
  function handleBeforeInput(event: InputEvent): void {
    noteSelection();
    if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
    event.preventDefault();
    if (event.inputType === "historyUndo") history.undo();
    else history.redo();
  }

  function handleKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) history.redo();
    else history.undo();
  }

  const stopListening = listen(area, {
    input: settle,
    compositionstart() {
      noteSelection();
      composed = selected;
      isComposing = true;
    },
    compositionend: handleCompositionEnd,
    beforeinput: (event) => handleBeforeInput(event as InputEvent),
    keydown: (event) => handleKey(event as KeyboardEvent),
    select: noteSelection,
  });
  text.observe(handleText);

  return {
    undo: () => void history.undo(),
    redo: () => void history.redo(),
    dispose() {
      isComposing = false;
      settle();
      text.unobserve(handleText);
      stopListening();
      history.destroy();
    },
  };
}

/** A textarea makes other line breaks of these, and its places would no longer be those of the text. */
function shownOf(text: Y.Text): string {
  return text.toJSON().replace(/\r/g, " ");
}

function listen(
  area: HTMLTextAreaElement,
  handlers: Readonly<Record<string, (event: Event) => void>>,
): () => void {
  for (const [type, handler] of Object.entries(handlers)) area.addEventListener(type, handler);
  return () => {
    for (const [type, handler] of Object.entries(handlers)) area.removeEventListener(type, handler);
  };
}

function requireDoc(text: Y.Text): Y.Doc {
  if (text.doc === null) throw new Error("The text belongs to no document");
  return text.doc;
}
