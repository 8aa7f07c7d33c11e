import { createHeadlessEditor } from "@lexical/headless";
import { $getRoot, type LexicalEditor } from "lexical";
import { bindEditor } from "../../../app/document/editor/binding/bind-editor.ts";
import { sectionNodes } from "../../../app/document/editor/section-nodes.ts";
import { FaultyServer } from "../../support/faults/faulty-server.ts";
import { storedTextOf } from "../../support/faults/stored-text.ts";
import { allSaved, waitFor } from "../../support/faults/wait-for.ts";
import { openWriters } from "../../support/live-writer.ts";
import { letGo, textOf, whenAlike } from "../../support/nodes/writers.ts";
import type { FaultTest } from "./fault-test.ts";

const place = { workspaceId: "workspace", documentName: "section/needs" };
const people = 20;
const loadDelayMs = 3_000;

/** Twenty open an empty document at once, which the server takes 3 s to load: opening writes nothing, whoever was first. */
export const openedAtOnce: FaultTest = {
  name: "opened-at-once",
  async run() {
    const server = await FaultyServer.start({ ...place, documents: [place.documentName] });
    await server.fail({ loadDelayMs });
    const begun = performance.now();
    const writers = openWriters(people, { ...place, documents: [place.documentName] }, server.port);
    try {
      const readyMs: number[] = [];
      const editors = await Promise.all(
        writers.map(async ({ connection: { whenReady, doc } }) => {
          await whenReady;
          readyMs.push(performance.now() - begun);
          const editor = createHeadlessEditor({ nodes: [...sectionNodes], onError: rethrow });
          bindEditor({ editor, doc });
          return editor;
        }),
      );
      await allSaved(writers);
      const { lastSeq } = await server.stored(place.documentName);
      const blocks = new Set(editors.map(countBlocks));
      type(editors[0]!, "[0]");
      await waitFor("everybody sees the first word", () =>
        writers.every((writer) => textOf(writer).includes("[0]")),
      );
      for (const [index, editor] of editors.entries()) if (index > 0) type(editor, `[${index}]`);
      await allSaved(writers);
      await whenAlike(writers);
      const text = storedTextOf(await server.stored(place.documentName));
      const marks = text.match(/\[\d+\]/g) ?? [];
      const alike = new Set([text, ...writers.map(textOf)]).size;
      letGo(writers);
      const earliestMs = Math.round(Math.min(...readyMs));
      const isOneBlock = blocks.size === 1 && blocks.has(1) && text.trimEnd().split("\n").length === 1;
      return {
        passed:
          earliestMs >= loadDelayMs && lastSeq === 0 && isOneBlock && marks.length === people && alike === 1,
        figures: {
          earliestMs,
          writtenByOpening: lastSeq,
          blocks: [...blocks].map(String),
          marks: marks.length,
          alike,
        },
      };
    } finally {
      await server.stop();
    }
  },
};

function countBlocks(editor: LexicalEditor): number {
  return editor.read(() => $getRoot().getChildrenSize());
}

function type(editor: LexicalEditor, text: string): void {
  editor.update(
    () => {
      $getRoot().selectEnd().insertText(text);
    },
    { discrete: true },
  );
}

function rethrow(error: Error): never {
  throw error;
}
