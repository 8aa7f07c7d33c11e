import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import { Random } from "../support/text-judge/random";

const people = 5;
const edits = 30_000;
/** How long one person writes before the next goes on. */
const stint = 100;

/** A section of about 88,000 characters that five people wrote and corrected in 30,000 edits, nothing of it forgotten. */
export function writeOldSection(seed: number): Uint8Array {
  const random = new Random(seed);
  const docs = Array.from({ length: people }, (_, i) => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = i + 1;
    return doc;
  });
  let last = docs[0] ?? new Y.Doc();
  for (let written = 0; written < edits; written += stint) {
    const doc = random.pick(docs);
    if (doc !== last) Y.applyUpdate(doc, Y.encodeStateAsUpdate(last, Y.encodeStateVector(doc)));
    for (let i = 0; i < stint; i++) edit(sectionText(doc), random);
    last = doc;
  }
  return Y.encodeStateAsUpdate(last);
}

/** How many pieces a text is stored in, those of deleted words included. */
export function countItems(text: Y.Text): number {
  let n = 0;
  for (let item = text._start; item !== null; item = item.right) n++;
  return n;
}

function edit(text: Y.Text, random: Random): void {
  const at = random.below(text.length + 1);
  const kind = random.next();
  if (kind < 0.024)
    text.insert(at, "\n", random.chance(0.2) ? { type: random.pick(["h2", "bullet", "quote"]) } : {});
  else if (kind < 0.77) text.insert(at, word(random));
  else if (kind < 0.96) text.delete(at, Math.min(random.between(1, 12), text.length - at));
  else
    text.format(at, Math.min(random.between(3, 12), text.length - at), {
      bold: random.chance(0.5) ? true : null,
    });
}

function word(random: Random): string {
  const letters = Array.from({ length: random.between(2, 7) }, () => random.pick("aeiolnrtsc".split("")));
  return `${letters.join("")} `;
}
