import { createHeadlessEditor } from "@lexical/headless";
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from "lexical";
import { expect, test } from "vitest";
import { $insertBlocks } from "~/document/editor/insert-blocks";
import { sectionNodes } from "~/document/editor/section-nodes";
import { $readView } from "~/document/editor/binding/read-view";
import type { TextBlock } from "~/domain/text/blocks";

test("one pasted paragraph goes into the block that is there, with its formats", () => {
  const editor = editorWith("prima dopo");
  expect(paste(editor, [block("paragraph", { text: "grassa ", bold: true })])).toEqual([
    block("paragraph", { text: "prima " }, { text: "grassa ", bold: true }, { text: "dopo" }),
  ]);
});

test("several blocks part the block they are pasted into", () => {
  const editor = editorWith("prima dopo");
  const pasted = [
    block("paragraph", { text: "uno" }),
    block("h2", { text: "Titolo" }),
    block("paragraph", { text: "due" }),
  ];
  expect(paste(editor, pasted)).toEqual([
    block("paragraph", { text: "prima uno" }),
    block("h2", { text: "Titolo" }),
    block("paragraph", { text: "duedopo" }),
  ]);
});

test("a nested list stays one, and an empty paragraph gives way to it", () => {
  const pasted: TextBlock[] = [
    block("number", { text: "a" }),
    { ...block("bullet", { text: "b" }), indent: 1 },
    block("number", { text: "c" }),
  ];
  expect(paste(editorWith(""), pasted)).toEqual(pasted);
});

function block(type: TextBlock["type"], ...runs: TextBlock["runs"]): TextBlock {
  return { type, indent: 0, runs };
}

/** An editor with one paragraph and the caret behind its first word. */
function editorWith(text: string): LexicalEditor {
  const editor = createHeadlessEditor({ nodes: [...sectionNodes], onError: rethrow });
  editor.update(
    () => {
      const paragraph = $createParagraphNode();
      $getRoot().append(paragraph);
      if (text === "") paragraph.select();
      else {
        const node = $createTextNode(text);
        paragraph.append(node);
        node.select(text.indexOf(" ") + 1, text.indexOf(" ") + 1);
      }
    },
    { discrete: true },
  );
  return editor;
}

function paste(editor: LexicalEditor, blocks: readonly TextBlock[]): TextBlock[] {
  editor.update(() => $insertBlocks(blocks), { discrete: true });
  const { blocks: shown } = editor.read(() => $readView(new Map(), () => false));
  return shown.map(({ type, indent, runs }) => ({ type, indent, runs }));
}

function rethrow(error: Error): never {
  throw error;
}
