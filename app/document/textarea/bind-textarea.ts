import * as Y from "yjs";
import { findSplices } from "~/domain/text/find-splices";
import type { Splice } from "~/domain/text/splice";
import { followLetters, followPlace, type TextDelta } from "./follow-letters";

export interface TextareaBinding {
  undo(): void;
  redo(): void;
  /** Lets go; what was typed is in the text. */
  dispose(): void;
}

/** Where a place of what the area shows is in the text of now. */
type Follow = (place: number) => number;

/**
 * Holds a textarea and a text without formats together: what is typed becomes the smallest edits, at the caret; what
 * others write appears without moving the caret from its letter. While letters are composed the area is not touched:
 * what others write meanwhile is taken in afterwards.
 */
export function bindTextarea(area: HTMLTextAreaElement, text: Y.Text): TextareaBinding {
  const origin = {};
  const history = new Y.UndoManager(text, { trackedOrigins: new Set([origin]), captureTimeout: 600 });
  /** what the area and the text had in common the last time */
  let shown = shownOf(text);
  let selected = { from: 0, to: 0 };
  let isComposing = false;
  let held: TextDelta[] = [];
  area.value = shown;

  function noteSelection(): void {
    selected = { from: area.selectionStart, to: area.selectionEnd };
  }

  /** What was typed goes into the text, then what others wrote meanwhile into the area. */
  function settle(): void {
    const typed = area.value;
    const caret = isFocused() ? area.selectionEnd : null;
    const splices = findSplices(shown, typed, { selected, caret });
    const changes = held;
    held = [];
    const place = splices.length > 0 ? write(splices, { typed, caret, changes }) : null;
    if (changes.length > 0) render(place ?? places(changes));
    shown = shownOf(text);
    noteSelection();
  }

  /** Answers where what stood at a place of the area stands in the text afterwards: what is asked for is the caret. */
  function write(
    splices: readonly Splice[],
    { typed, caret, changes }: { typed: string; caret: number | null; changes: readonly TextDelta[] },
  ): Follow {
    const letters = followLetters(shown.length, changes);
    let behind: Y.RelativePosition | null = null;
    const edit = () => {
      for (const { from, to, newFrom, newTo } of [...splices].reverse()) {
        const at = followPlace(letters, from);
        for (let letter = to - 1; letter >= from; letter--) {
          const place = letters[letter] ?? null;
          if (place !== null) text.delete(place, 1);
        }
        text.insert(at, typed.slice(newFrom, newTo));
        if (caret === null || behind !== null || newFrom > caret) continue;
        behind = Y.createRelativePositionFromTypeIndex(text, at + Math.min(caret, newTo) - newFrom, -1);
      }
    };
    const doc = requireDoc(text);
    doc.transact(edit, origin);
    return (place) => indexOf(behind, doc) ?? followPlace(letters, place);
  }

  function places(changes: readonly TextDelta[]): Follow {
    const letters = followLetters(shown.length, changes);
    return (place) => followPlace(letters, place);
  }

  /** Puts the text of now into the area. */
  function render(follow: Follow): void {
    const value = shownOf(text);
    if (value === area.value) return;
    const { selectionStart, selectionEnd, selectionDirection, scrollTop } = area;
    area.value = value;
    // Elsewhere it would take the focus in some browsers.
    if (isFocused()) area.setSelectionRange(follow(selectionStart), follow(selectionEnd), selectionDirection);
    area.scrollTop = scrollTop;
  }

  function isFocused(): boolean {
    return area.ownerDocument.activeElement === area;
  }

  function handleText(event: Y.YTextEvent, transaction: Y.Transaction): void {
    if (transaction.origin === origin) return;
    held.push(event.delta);
    if (!isComposing) settle();
  }

  /**
   * Also what is being composed: on a phone that is every word, and whoever closes the page after the last one was told
   * that all is saved. With what others wrote it waits for the end, since then the area would have to be touched.
   */
  function handleInput(): void {
    if (!isComposing || held.length === 0) settle();
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
    input: handleInput,
    compositionstart() {
      noteSelection();
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

function indexOf(position: Y.RelativePosition | null, doc: Y.Doc): number | null {
  if (position === null) return null;
  return Y.createAbsolutePositionFromRelativePosition(position, doc)?.index ?? null;
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
