import type { LexicalEditor } from "lexical";
import type * as Y from "yjs";
import { sectionText } from "../../workspace-document";
import { cursorOf, textIndexOf } from "./occupied-blocks";
import type { ViewBlock } from "./view-block";
import { $pointAt, type ViewPoint } from "./view-places";

/** Where somebody else's selection is in this view. */
export interface RemoteCursor {
  readonly anchor: ViewPoint;
  readonly focus: ViewPoint;
  readonly isCollapsed: boolean;
}

/** Resolves what another editor said of its caret; null when it is not in this text. */
export function resolveCursor(
  editor: LexicalEditor,
  { doc, blocks }: { readonly doc: Y.Doc; readonly blocks: readonly ViewBlock[] },
  cursor: unknown,
): RemoteCursor | null {
  const shared = cursorOf({ cursor });
  if (!shared) return null;
  const text = sectionText(doc);
  const [anchor, focus] = [textIndexOf(shared.anchor, text), textIndexOf(shared.focus, text)];
  if (anchor === null || focus === null) return null;
  return editor.getEditorState().read(() => {
    const from = $pointAt(blocks, anchor);
    const to = $pointAt(blocks, focus);
    return from && to && { anchor: from, focus: to, isCollapsed: anchor === focus };
  });
}

/** The selection as a range of the page; null while its nodes are not drawn. */
export function domRangeOf(editor: LexicalEditor, { anchor, focus }: RemoteCursor): Range | null {
  const [start, end] = [domPointOf(editor, anchor), domPointOf(editor, focus)];
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  // A range whose end lies before its start collapses to the end: it was selected backward.
  if (range.collapsed && (start.node !== end.node || start.offset !== end.offset)) {
    range.setStart(end.node, end.offset);
    range.setEnd(start.node, start.offset);
  }
  return range;
}

function domPointOf(editor: LexicalEditor, { key, offset, type }: ViewPoint) {
  const element = editor.getElementByKey(key);
  if (!element) return null;
  if (type === "element") return { node: element, offset: Math.min(offset, element.childNodes.length) };
  const node = firstText(element);
  return node && { node, offset: Math.min(offset, node.length) };
}

/** Formats wrap the characters of a text node in elements. */
function firstText(element: Node): Text | null {
  for (let at: Node | null = element; at; at = at.firstChild) if (at instanceof Text) return at;
  return null;
}
