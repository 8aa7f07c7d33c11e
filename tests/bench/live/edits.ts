import * as Y from "yjs";
import { sectionText } from "../../../app/document/workspace-document.ts";
import { Random } from "../../support/text-judge/random.ts";
import { encodeKeystroke } from "./keystroke.ts";

export interface Edits {
  readonly updates: readonly Uint8Array[];
  readonly textBytes: number;
}

const typist = 7;
const people = 5;

/** Somebody types and never looks back. */
export function writeKeystrokes(count: number): Edits {
  const updates = Array.from({ length: count }, (_, clock) => encodeKeystroke(typist, clock));
  return { updates, textBytes: count };
}

/** Five people type words letter by letter, all over the text, and take back every sixth letter or so. */
export function writeEdits(count: number): Edits {
  const random = new Random(11);
  const doc = new Y.Doc({ gc: false });
  const text = sectionText(doc);
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  while (updates.length < count) {
    doc.clientID = 1 + random.below(people);
    let caret = random.below(text.length + 1);
    for (let left = random.between(20, 200); left > 0 && updates.length < count; left--) {
      if (caret > 0 && random.chance(0.15)) text.delete(--caret, 1);
      else text.insert(caret++, random.pick(letters));
    }
  }
  return { updates, textBytes: Buffer.byteLength(text.toJSON()) };
}

const letters = "a e i o u l n r t s c d p".split(" ").concat(" ", " ");
