import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from "lexical";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { bindEditor } from "~/document/editor/binding/bind-editor";
import { createSectionEditor } from "~/document/editor/create-section-editor";
import { sectionText } from "~/document/workspace-document";

test("an accent composed in a word that others write in meanwhile takes the place of its own letter alone", () => {
  const { text, page, replace, othersInsert } = open("uno\nperchmai\n");
  replace(5, 5, "");
  page.dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
  replace(5, 5, "´");
  othersInsert(0, "Loro: ");
  const deltas: unknown[] = [];
  text.observe(({ delta }) => deltas.push(delta));
  replace(5, 6, "é");
  expect(text.toJSON()).toBe("Loro: uno\nperchémai\n");
  expect(deltas).toEqual([[{ retain: 15 }, { insert: "é" }, { delete: 1 }]]);
});

/** A section as somebody has it on the page; what is replaced is in its second paragraph. */
function open(words: string) {
  const doc = new Y.Doc({ gc: false });
  const text = sectionText(doc);
  text.insert(0, words);
  const page = document.body.appendChild(document.createElement("div"));
  page.contentEditable = "true";
  const editor = createSectionEditor({ editable: true, theme: {} });
  editor.setRootElement(page);
  bindEditor({ editor, doc });
  const $replace = (from: number, to: number, letters: string) => {
    const paragraph = $getRoot().getChildAtIndex(1);
    const node = $isElementNode(paragraph) ? paragraph.getFirstChild() : null;
    if (!$isTextNode(node)) throw new Error("no letters there");
    // As the page has it during a composition: only the caret is known, not what gives way.
    const caret = from + letters.length;
    if (letters !== "")
      node.setTextContent(node.getTextContent().slice(0, from) + letters + node.getTextContent().slice(to));
    node.select(caret, caret);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.dirty = true;
  };
  return {
    text,
    page,
    replace: (from: number, to: number, letters: string) =>
      editor.update(() => $replace(from, to, letters), { discrete: true }),
    othersInsert(at: number, inserted: string) {
      const others = new Y.Doc({ gc: false });
      Y.applyUpdate(others, Y.encodeStateAsUpdate(doc));
      sectionText(others).insert(at, inserted);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(others));
    },
  };
}
