import { $getRoot, $getSelection, type LexicalEditor } from "lexical";
import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import type { Random } from "../support/text-judge/random";
import { timed } from "./timing";

const keystrokes = 400;

/** A word here, a word there; each letter is one update of the editor. */
export function typeLocally(editor: LexicalEditor, random: Random): number[] {
  return Array.from({ length: keystrokes }, (_, i) => {
    if (i % 20 === 0) placeCaret(editor, random);
    const letter = random.pick("aeiou ".split(""));
    return timed(() => editor.update(() => $getSelection()?.insertText(letter), { discrete: true }));
  });
}

function placeCaret(editor: LexicalEditor, random: Random): void {
  editor.update(
    () => {
      const texts = $getRoot().getAllTextNodes();
      const node = random.pick(texts);
      const at = random.below(node.getTextContentSize() + 1);
      node.select(at, at);
    },
    { discrete: true },
  );
}

interface Copies {
  /** shown by an editor */
  readonly doc: Y.Doc;
  /** written in by somebody else */
  readonly peer: Y.Doc;
  /** shown by none */
  readonly bystander: Y.Doc;
}

export function typeRemotely({ doc, peer, bystander }: Copies, random: Random) {
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(peer)));
  Y.applyUpdate(bystander, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(bystander)));
  let update: Uint8Array = new Uint8Array();
  const keep = (sent: Uint8Array) => (update = sent);
  peer.on("update", keep);
  const times = { appliedAndShown: [] as number[], yjsAlone: [] as number[] };
  let at = 0;
  for (let i = 0; i < keystrokes; i++) {
    if (i % 20 === 0) at = random.below(sectionText(peer).length);
    sectionText(peer).insert(at++, random.pick("aeiou ".split("")));
    times.yjsAlone.push(timed(() => Y.applyUpdate(bystander, update)));
    times.appliedAndShown.push(timed(() => Y.applyUpdate(doc, update)));
  }
  peer.off("update", keep);
  return times;
}
