import * as Y from "yjs";
import { sectionSeams, sectionText } from "../../app/document/workspace-document.ts";
import { Random } from "./text-judge/random.ts";

/**
 * A log of so many edits with everything a section can hold: letters, words and pictures typed by four people who
 * hear of each other late, formats, embeds, deletions, moved blocks, and answers that repeat what is known.
 */
export function writeMixedLog(edits: number, seed: number): readonly Uint8Array[] {
  const random = new Random(seed);
  const log: Uint8Array[] = [];
  const docs = [11, 4_000_000_007, 22, 33].map((clientId) => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = clientId;
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "heard") log.push(update);
    });
    return { doc, heard: 0 };
  });
  while (log.length < edits) {
    const writer = random.pick(docs);
    if (random.chance(0.3)) {
      for (const update of log.slice(writer.heard)) Y.applyUpdate(writer.doc, update, "heard");
      writer.heard = log.length;
    }
    if (random.chance(0.02)) log.push(Y.encodeStateAsUpdate(writer.doc));
    else writer.doc.transact(() => random.pick(acts)(writer.doc, random));
  }
  return log.slice(0, edits);
}

const words = ["a", "b", "casa", " ", "\n", "è", "🏠", "bisogno "];

const type = (doc: Y.Doc, random: Random) =>
  sectionText(doc).insert(placeIn(doc, random)[0], random.pick(words), {});

const acts: readonly ((doc: Y.Doc, random: Random) => void)[] = [
  type,
  type,
  (doc) => sectionText(doc).insert(sectionText(doc).length, "x", {}),
  (doc, random) => {
    const [at, left] = placeIn(doc, random);
    if (left > 0) sectionText(doc).delete(at, wholeLength(doc, at, 1 + random.below(Math.min(left, 3))));
  },
  (doc, random) => {
    const [at, left] = placeIn(doc, random);
    const length = wholeLength(doc, at, 1 + random.below(Math.max(left, 1)));
    if (left > 0) sectionText(doc).format(at, length, { bold: random.chance(0.5) || null });
  },
  (doc, random) => sectionText(doc).insertEmbed(placeIn(doc, random)[0], { table: "t1" }),
  (doc, random) => void sectionSeams(doc).set(`seam ${random.below(5)}`, random.below(100)),
  (doc, random) => {
    type(doc, random);
    type(doc, random);
  },
];

function placeIn(doc: Y.Doc, random: Random): readonly [at: number, left: number] {
  const { length } = sectionText(doc);
  const at = wholeLength(doc, 0, random.below(length + 1));
  return [at, length - at];
}

/** No editor cuts a character of two units in half, and Yjs would lose it. */
function wholeLength(doc: Y.Doc, at: number, length: number): number {
  // Only these two kinds of content are put in.
  const delta = sectionText(doc).toDelta() as readonly { readonly insert: string | object }[];
  const units = delta.flatMap(({ insert }) => (typeof insert === "string" ? insert.split("") : [""]));
  return /[\uD800-\uDBFF]/.test(units[at + length - 1] ?? "") ? length + 1 : length;
}
