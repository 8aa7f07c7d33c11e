import type * as Y from "yjs";
import type { Change, ChangeOp } from "~/domain/text/change";

/** Makes a change to the shared text. Called inside a transaction. */
export function applyToText(text: Y.Text, change: Change): void {
  if (change.length === 0) return;
  const typed = onlyInsertion(change);
  // Typing: the same edit as a delta, but Yjs goes to its place in half the time, which in an old text is all there is.
  if (typed) text.insert(typed.at, typed.insert, { ...typed.attributes });
  // Yjs writes into the attributes it is given.
  else text.applyDelta(structuredClone(change) as ChangeOp[]);
}

/** The letters put in at one place, when the change does nothing else. */
function onlyInsertion(change: Change) {
  const [first, second, third] = change;
  const [at, op] = first && "retain" in first ? [first.retain, second] : [0, first];
  const isPlain = third === undefined && (op === second || second === undefined);
  const isAttributed = first !== undefined && "retain" in first && first.attributes !== undefined;
  if (!isPlain || isAttributed || op === undefined || !("insert" in op)) return null;
  return typeof op.insert === "string" ? { at, insert: op.insert, attributes: op.attributes } : null;
}
