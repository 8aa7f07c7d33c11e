import { createHeadlessEditor } from "@lexical/headless";
import type { LexicalEditor } from "lexical";
import { expect, test } from "vitest";
import { $readView } from "~/document/editor/binding/read-view";
import { $isCanonical, $renderView } from "~/document/editor/binding/render-view";
import { $readFlatSelection, $restoreFlatSelection } from "~/document/editor/binding/view-places";
import { $indentSelected, $setTypeOfSelected } from "~/document/editor/change-selected-blocks";
import { sectionNodes } from "~/document/editor/section-nodes";
import { flatCharacters } from "~/domain/text/flat-text";
import { parseNotes, showNotes } from "./notes";

test("items of different depths become quotes, and none is lost", () => {
  expect(act("1. a\n  - [b\n  - c]\n1. d", () => $setTypeOfSelected("quote"))).toBe("1. a\n> [b\n> c]\n1. d");
});

test("a list keeps its depths when it is numbered", () => {
  expect(act("- [a\n  - b\n- c]", () => $setTypeOfSelected("number"))).toBe("1. [a\n  1. b\n1. c]");
});

test("a paragraph becomes an item of the list before it", () => {
  expect(act("- a\n|b", () => $setTypeOfSelected("bullet"))).toBe("- a\n- |b");
});

test("a selection that ends in front of a block leaves that block as it is", () => {
  expect(act("[a\n]b", () => $setTypeOfSelected("h2"))).toBe("## [a\n]b");
});

test("indenting moves items only, and not beyond the ends", () => {
  expect(act("[a\n- b\n  - c]", () => $indentSelected(1))).toBe("[a\n  - b\n    - c]");
  expect(act("- [a\n  - b]", () => $indentSelected(-1))).toBe("- [a\n- b]");
  expect(act(`${"  ".repeat(8)}- |a`, () => $indentSelected(1))).toBe(`${"  ".repeat(8)}- |a`);
});

/** What an act makes of blocks with a selection, both in notes; the view must come out as lists are to be. */
function act(notes: string, $act: () => void): string {
  const editor = createHeadlessEditor({ nodes: [...sectionNodes], onError: rethrow });
  const { blocks, anchor, focus } = parseNotes(notes);
  editor.update(
    () => {
      const shown = $renderView(blocks.map((block) => ({ ...block, key: null, isSame: false })));
      $restoreFlatSelection(shown, { anchor, focus });
      $act();
    },
    { discrete: true },
  );
  return readNotes(editor);
}

function readNotes(editor: LexicalEditor): string {
  return editor.read(() => {
    const { blocks } = $readView(new Map(), () => false);
    expect($isCanonical(blocks), flatCharacters(blocks)).toBe(true);
    return showNotes(blocks, $readFlatSelection(blocks) ?? { anchor: 0, focus: 0 });
  });
}

function rethrow(error: Error): never {
  throw error;
}
