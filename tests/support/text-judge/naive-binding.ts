import { $createLinkNode, LinkNode } from "@lexical/link";
import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  ListItemNode,
  ListNode,
} from "@lexical/list";
import { $createHeadingNode, $createQuoteNode, HeadingNode, QuoteNode } from "@lexical/rich-text";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  DecoratorNode,
  type ElementNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from "lexical";
import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import { isTextRun, lineBreak, type Run, type TextBlock, type TextRun } from "~/domain/text/blocks";
import type { Bind, BindingKit } from "./binding-kit";
import { $readSelection, $requireRange, $select, $viewTexts } from "./caret";
import { showBlocks } from "./notation";
import { readSharedText, writeSharedText } from "./shared-text";
import { $readView } from "./view";

/**
 * The binding anybody would write in an afternoon: a block that changed is written whole, a remote change shows
 * everything anew. It is the control of the judge, which must see it lose and double words.
 */
export const bindNaively: Bind = ({ editor, doc }) => {
  const text = sectionText(doc);
  const origin = {};
  const undo = new Y.UndoManager(text, { trackedOrigins: new Set([origin]) });
  const show = () => editor.update(() => $showBlocks(readSharedText(doc)), { discrete: true, tag: shown });
  const stopListening = editor.registerUpdateListener(({ tags, editorState }) => {
    if (tags.has(shown)) return;
    const view = editorState.read($readView);
    doc.transact(() => writeChangedBlocks(doc, view), origin);
  });
  const observe = (_event: unknown, transaction: Y.Transaction) => {
    if (transaction.origin !== origin) show();
  };
  text.observe(observe);
  show();
  return {
    undo: () => void undo.undo(),
    redo: () => void undo.redo(),
    canUndo: () => undo.canUndo(),
    canRedo: () => undo.canRedo(),
    holdRendering: () => undefined,
    dispose: () => {
      stopListening();
      text.unobserve(observe);
      undo.destroy();
    },
  };
};

export const naiveKit: BindingKit = {
  get nodes() {
    return [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode, NaiveChipNode];
  },
  bind: bindNaively,
  $createChip: (id) => new NaiveChipNode(id),
  $insertBlocks: (blocks) => {
    const nodes = blocks.map((block) => $createBlock(block).append(...block.runs.flatMap($createRun)));
    $requireRange().insertNodes(nodes);
  },
};

const shown = "shown-by-the-naive-binding";

class NaiveChipNode extends DecoratorNode<null> {
  readonly #id: string;

  constructor(id = "", key?: string) {
    super(key);
    this.#id = id;
  }

  static override getType(): string {
    return "naive-chip";
  }

  static override clone(node: NaiveChipNode): NaiveChipNode {
    return new NaiveChipNode(node.#id, node.__key);
  }

  static override importJSON(json: SerializedLexicalNode & { id?: string }): NaiveChipNode {
    return new NaiveChipNode(json.id);
  }

  override exportJSON(): SerializedLexicalNode & { id: string } {
    return { ...super.exportJSON(), id: this.#id };
  }

  override isInline(): true {
    return true;
  }

  override decorate(): null {
    return null;
  }
}

function writeChangedBlocks(doc: Y.Doc, view: readonly TextBlock[]): void {
  const old = readSharedText(doc);
  const isSame = (a: TextBlock | undefined, b: TextBlock | undefined) =>
    a !== undefined && b !== undefined && showBlocks([a])[0] === showBlocks([b])[0];
  let start = 0;
  while (start < old.length && isSame(old[start], view[start])) start += 1;
  let end = 0;
  while (end < Math.min(old.length, view.length) - start && isSame(old.at(-1 - end), view.at(-1 - end)))
    end += 1;
  if (start === old.length && start === view.length) return;
  replaceBlocks(doc, old, [start, old.length - end], view.slice(start, view.length - end));
}

function replaceBlocks(
  doc: Y.Doc,
  old: readonly TextBlock[],
  [from, to]: readonly [number, number],
  blocks: readonly TextBlock[],
): void {
  const text = sectionText(doc);
  const sizes = old.map(({ runs }) =>
    runs.reduce((sum, run) => sum + (isTextRun(run) ? run.text.length : 1), 1),
  );
  const sum = (part: readonly number[]) => part.reduce((all, size) => all + size, 0);
  const at = Math.min(sum(sizes.slice(0, from)), text.length);
  const length = Math.min(sum(sizes.slice(from, to)), text.length - at);
  const written = new Y.Doc();
  writeSharedText(written, blocks);
  if (length > 0) text.delete(at, length);
  text.applyDelta([{ retain: at }, ...sectionText(written).toDelta()]);
}

function $showBlocks(blocks: readonly TextBlock[]): void {
  const place = $readSelection()?.focus ?? { block: 0, offset: 0 };
  const root = $getRoot().clear();
  for (const block of blocks) {
    const node = $createBlock(block);
    node.append(...block.runs.flatMap($createRun));
    $appendBlock(root, node, block);
  }
  const block = Math.min(place.block, blocks.length - 1);
  $select({ block, offset: Math.min(place.offset, $viewTexts()[block]?.length ?? 0) });
}

function $appendBlock(root: ElementNode, node: ElementNode, { type, indent }: TextBlock): void {
  if (!$isListItemNode(node)) {
    root.append(node);
    return;
  }
  const kind = type === "number" ? "number" : "bullet";
  let list = $listAtEnd(root, kind);
  for (let depth = 0; depth < indent; depth += 1) {
    const last = list.getLastChild();
    const isWrapper = $isListItemNode(last) && $isListNode(last.getFirstChild());
    const wrapper = isWrapper ? last : $createListItemNode();
    if (!isWrapper) list.append(wrapper);
    list = $listAtEnd(wrapper, kind);
  }
  list.append(node);
}

function $listAtEnd(parent: ElementNode, kind: "number" | "bullet"): ListNode {
  const last = parent.getLastChild();
  if ($isListNode(last) && last.getListType() === kind) return last;
  const list = $createListNode(kind);
  parent.append(list);
  return list;
}

function $createBlock({ type }: TextBlock): ElementNode {
  if (type === "h2" || type === "h3") return $createHeadingNode(type);
  if (type === "quote") return $createQuoteNode();
  return type === "paragraph" ? $createParagraphNode() : $createListItemNode();
}

function $createRun(run: Run): LexicalNode[] {
  const children = isTextRun(run) ? $createTexts(run) : [new NaiveChipNode(run.embed.id)];
  return run.link === undefined ? children : [$createLinkNode(run.link).append(...children)];
}

function $createTexts(run: TextRun): LexicalNode[] {
  const pieces = run.text.split(/(\u2028)/u).filter((piece) => piece !== "");
  return pieces.map((piece) => (piece === lineBreak ? $createLineBreakNode() : $createText(piece, run)));
}

function $createText(piece: string, run: TextRun): LexicalNode {
  const node = $createTextNode(piece);
  if (run.bold) node.toggleFormat("bold");
  if (run.italic) node.toggleFormat("italic");
  if (run.underline) node.toggleFormat("underline");
  if (run.strike) node.toggleFormat("strikethrough");
  return node;
}
