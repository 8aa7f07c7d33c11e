import { $getRoot, $getSelection, $isRangeSelection, $setSelection, COLLABORATION_TAG } from "lexical";
import type * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import type { Bind, BindOptions } from "./binding-kit";

/** A fault somebody might build into a binding one day, and the count in which the judge must see it. */
export interface Defect {
  readonly name: string;
  readonly plant: (bind: Bind) => Bind;
  readonly seenIn: readonly ("lost" | "doubled" | "differ" | "caretWrong")[];
}

export const defects: readonly Defect[] = [
  {
    name: "a changed block is now and then written whole",
    plant: afterOwnEdits(rewriteBlock),
    seenIn: ["doubled"],
  },
  {
    name: "a deletion now and then takes three characters too many",
    plant: afterOwnEdits(deleteMore),
    seenIn: ["lost"],
  },
  {
    name: "the caret is now and then one letter too far left after somebody else's edit",
    plant: afterOthersEdits(moveCaret),
    seenIn: ["caretWrong"],
  },
  {
    name: "the view now and then shows a letter nobody wrote",
    plant: afterOthersEdits(showTooMuch),
    seenIn: ["differ"],
  },
];

type Delta = Y.YTextEvent["delta"];

const every = 7;
const defect = "defect";

function afterOwnEdits(spoil: (text: Y.Text, delta: Delta) => void): (bind: Bind) => Bind {
  return plantedWith(({ doc }, event) => {
    const text = sectionText(doc);
    const { delta } = event;
    if (event.transaction.local && event.transaction.origin !== defect) {
      queueMicrotask(() => doc.transact(() => spoil(text, delta), defect));
    }
  });
}

function afterOthersEdits(spoil: () => void): (bind: Bind) => Bind {
  return plantedWith(({ editor }, event) => {
    if (event.transaction.local) return;
    queueMicrotask(() => editor.update(spoil, { discrete: true, tag: COLLABORATION_TAG }));
  });
}

function plantedWith(spoil: (options: BindOptions, event: Y.YTextEvent) => void): (bind: Bind) => Bind {
  return (bind) => (options) => {
    let events = 0;
    const observe = (event: Y.YTextEvent) => {
      events += 1;
      if (events % every === 0) spoil(options, event);
    };
    const binding = bind(options);
    sectionText(options.doc).observe(observe);
    return {
      ...withoutThis(binding),
      dispose: () => {
        sectionText(options.doc).unobserve(observe);
        binding.dispose();
      },
    };
  };
}

function withoutThis(binding: ReturnType<Bind>): ReturnType<Bind> {
  return {
    undo: () => binding.undo(),
    redo: () => binding.redo(),
    canUndo: () => binding.canUndo(),
    canRedo: () => binding.canRedo(),
    dispose: () => binding.dispose(),
    holdRendering: (held) => binding.holdRendering(held),
  };
}

function rewriteBlock(text: Y.Text, delta: Delta): void {
  const whole = text.toJSON();
  const at = Math.min(placeOf(delta), whole.length);
  const start = whole.lastIndexOf("\n", at - 1) + 1;
  const end = whole.indexOf("\n", start);
  // Only a block without chips, whose characters are its whole content.
  const block = whole.slice(start, end);
  if (end <= start || text.length !== whole.length) return;
  text.delete(start, block.length);
  text.insert(start, block, {});
}

function deleteMore(text: Y.Text, delta: Delta): void {
  const at = placeOf(delta);
  if (delta.some((op) => op.delete !== undefined) && at + 3 < text.length) text.delete(at, 3);
}

function placeOf(delta: Delta): number {
  return delta[0]?.retain ?? 0;
}

function moveCaret(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const moved = selection.clone();
  const { anchor } = moved;
  if (anchor.type !== "text" || anchor.offset === 0) return;
  anchor.offset -= 1;
  moved.focus.set(anchor.key, anchor.offset, "text");
  $setSelection(moved);
}

function showTooMuch(): void {
  const [first] = $getRoot().getAllTextNodes();
  first?.setTextContent(`${first.getTextContent()}x`);
}
