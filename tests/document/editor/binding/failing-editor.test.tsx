import { $createTextNode, $getRoot, $isParagraphNode, ParagraphNode, TextNode } from "lexical";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { bindEditor } from "~/document/editor/binding/bind-editor";
import { createSectionEditor } from "~/document/editor/create-section-editor";
import { sectionText } from "~/document/workspace-document";

test("an act in which the editor fails leaves the text and the view as they were, and writing goes on", () => {
  const { text, shown, act, othersInsert } = open("uno\ndue\ntre\n");
  failing(() =>
    act(() => {
      $getRoot().getChildAtIndex(1)?.remove();
      throw new Error("in the middle of an act");
    }),
  );
  othersInsert("Loro: ");
  expect(shown()).toBe("Loro: uno|due|tre");
  act(() => void $paragraph(2).append($createTextNode(" mio")));
  expect(text.toJSON()).toBe("Loro: uno\ndue\ntre mio\n");
});

test("what is typed while the page cannot be brought up to date is in the text, and the page is built anew", () => {
  const { text, shown, act } = open("uno\ndue\n");
  failing(() => {
    vi.spyOn(ParagraphNode.prototype, "updateDOM").mockImplementationOnce(fail);
    act(() => void $paragraph(0).append($createTextNode(" mio")));
  });
  expect([text.toJSON(), shown()]).toEqual(["uno mio\ndue\n", "uno mio|due"]);
});

test("what others wrote and the editor failed to show is not taken for deleted, and shown with their next words", () => {
  const { text, shown, act, othersInsert } = open("uno\ndue\n");
  failing(() => {
    vi.spyOn(TextNode.prototype, "setTextContent").mockImplementationOnce(fail);
    othersInsert("Loro: ");
  });
  expect(shown()).toBe("uno|due");
  act(() => void $paragraph(1).append($createTextNode(" mio")));
  expect(text.toJSON()).toBe("Loro: uno\ndue mio\n");
  othersInsert("Di nuovo: ");
  expect([text.toJSON(), shown()]).toEqual(["Di nuovo: Loro: uno\ndue mio\n", "Di nuovo: Loro: uno|due mio"]);
});

/** A section as somebody has it on the page; paragraphs of what is shown are told apart by a bar. */
function open(words: string) {
  const doc = new Y.Doc({ gc: false });
  const text = sectionText(doc);
  text.insert(0, words);
  const page = document.body.appendChild(document.createElement("div"));
  page.contentEditable = "true";
  const editor = createSectionEditor({ editable: true, theme: {} });
  editor.setRootElement(page);
  bindEditor({ editor, doc });
  return {
    text,
    shown: () => [...page.children].map(({ textContent }) => textContent).join("|"),
    act: ($act: () => void) => editor.update($act, { discrete: true }),
    othersInsert(inserted: string) {
      const others = new Y.Doc({ gc: false });
      Y.applyUpdate(others, Y.encodeStateAsUpdate(doc));
      sectionText(others).insert(0, inserted);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(others));
    },
  };
}

function $paragraph(index: number): ParagraphNode {
  const node = $getRoot().getChildAtIndex(index);
  return $isParagraphNode(node) ? node : fail();
}

function fail(): never {
  throw new Error("the editor fails");
}

/** The console is told of the failure. */
function failing(act: () => void): void {
  const told = vi.mocked(console.error);
  const usual = told.getMockImplementation();
  told.mockClear().mockImplementation(() => undefined);
  act();
  expect(told).toHaveBeenCalledOnce();
  if (usual) told.mockImplementation(usual);
}
