import { expect, test } from "vitest";
import * as Y from "yjs";
import { rebuildBlocks, rebuildDocument } from "~/document/history/rebuild";
import { restoreVersion } from "~/document/history/restore-version";
import { writeInitialText } from "~/document/section-text";
import type { TextBlock } from "~/domain/text/blocks";
import { readSeam } from "~/document/editor/binding/seams";
import { playSession } from "../../support/history-session";
import { Random } from "../../support/text-judge/random";

const seeds = Array.from({ length: 25 }, (_, i) => i + 1);

test.each(seeds)(
  "[HIST-4] restoring brings the text back, formats included, and restoring again undoes it (seed %i)",
  (seed) => {
    const log = playSession(seed, 80).log.map(({ bytes }) => bytes);
    const wanted = log.slice(0, new Random(seed).below(log.length));
    const restored = restore(log, wanted);
    expect(rebuildBlocks(restored)).toEqual(rebuildBlocks(wanted));
    expect(restoreVersion({ current: restored, wanted })).toBe(null);
    expect(rebuildBlocks(restore(restored, log))).toEqual(rebuildBlocks(log));
  },
);

test.each(seeds)(
  "[HIST-4] what three people write while a version is restored is all there (seed %i)",
  (seed) => {
    const random = new Random(seed);
    const log = playSession(seed, 80).log.map(({ bytes }) => bytes);
    const wanted = log.slice(0, random.below(log.length));
    const written = Array.from({ length: 12 }, (_, i) => `parola${String(i).padStart(2, "0")} `);
    const writers = ["anna", "bruno", "carla"].map(() => rebuildDocument(log));
    const edit = restoreVersion({ current: log, wanted });
    for (const word of written) {
      const text = random.pick(writers).getText("text");
      text.insert(random.below(text.length + 1), word, {});
    }
    const merged = rebuildDocument([
      ...(edit ? [edit] : []),
      ...writers.map((each) => Y.encodeStateAsUpdate(each)),
    ]);
    const letters = merged.getText("text").toJSON();
    for (const word of written) {
      // Somebody else may have typed inside the word, but none of its letters may be missing.
      expect(letters).toMatch(new RegExp(Array.from(word).join("[^]*")));
    }
  },
);

test("[HIST-4] only what differs is written again: the rest stays its authors'", () => {
  const doc = documentOf([paragraph("Uno due tre."), paragraph("Quattro cinque sei."), paragraph("Sette.")]);
  const wanted = [Y.encodeStateAsUpdate(doc)];
  const text = doc.getText("text");
  text.delete(0, 4);
  text.format(text.length - 1, 1, { type: "h2" });
  text.insert(text.length, "In più.\n", {});
  const edit = restoreVersion({ current: [Y.encodeStateAsUpdate(doc)], wanted })!;
  const { structs } = Y.decodeUpdate(edit);
  const inserted = structs.flatMap((each) =>
    each instanceof Y.Item && each.content instanceof Y.ContentString ? each.content.str : [],
  );
  expect(inserted).toEqual(["Uno "]);
  const removed = Array.from(Y.decodeUpdate(edit).ds.clients.values()).flat();
  // "In più.", its newline, and the two marks of the heading.
  expect(removed.reduce((sum, { len }) => sum + len, 0)).toBe(10);
});

test("[HIST-4] a removed block is recorded, so that words written in it find a place", () => {
  const doc = documentOf([paragraph("Resta.")]);
  const wanted = [Y.encodeStateAsUpdate(doc)];
  doc.getText("text").insert(7, "Sparisce.\n", {});
  const current = [Y.encodeStateAsUpdate(doc)];
  const restored = rebuildDocument(restore(current, wanted));
  const seams = Array.from(restored.getMap("seams").entries(), ([key, value]) => readSeam(key, value));
  expect(seams).toEqual([{ kind: "removed", newline: { client: doc.clientID, clock: 16 } }]);
});

test("[HIST-4] the first, empty version can be restored, and comes back from", () => {
  const doc = new Y.Doc({ gc: false });
  doc.getText("text").insert(0, "Senza fine di riga");
  const current = [Y.encodeStateAsUpdate(doc)];
  const emptied = restore(current, []);
  expect(rebuildBlocks(emptied)).toEqual([{ type: "paragraph", indent: 0, runs: [] }]);
  expect(rebuildBlocks(restore(emptied, current))).toEqual(rebuildBlocks(current));
});

function restore(current: readonly Uint8Array[], wanted: readonly Uint8Array[]): readonly Uint8Array[] {
  const edit = restoreVersion({ current, wanted });
  return edit ? [...current, edit] : current;
}

function documentOf(blocks: readonly TextBlock[]): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  writeInitialText(doc, blocks);
  return doc;
}

function paragraph(text: string): TextBlock {
  return { type: "paragraph", indent: 0, runs: [{ text }] };
}
