import type * as Y from "yjs";
import { type Change, ChangeBuilder } from "~/domain/text/change";
import type { Splice } from "~/domain/text/splice";

/** What was typed as a change of a text without formats. */
export function changeOfTyping(splices: readonly Splice[], typed: string): Change {
  const change = new ChangeBuilder();
  let at = 0;
  for (const { from, to, newFrom, newTo } of splices) {
    change.push({ retain: from - at });
    change.push({ insert: typed.slice(newFrom, newTo) });
    change.push({ delete: to - from });
    at = to;
  }
  return change.done();
}

/** What others did, of which only the letters count. */
export function changeOfLetters(delta: Y.YTextEvent["delta"]): Change {
  const change = new ChangeBuilder();
  for (const { retain, insert, delete: removed } of delta) {
    if (retain !== undefined) change.push({ retain });
    if (typeof insert === "string") change.push({ insert });
    if (removed !== undefined) change.push({ delete: removed });
  }
  return change.done();
}

/** Makes a change to a shared text without formats. Called inside a transaction. */
export function applyLetters(text: Y.Text, change: Change): void {
  let at = 0;
  for (const op of change) {
    if ("retain" in op) at += op.retain;
    else if ("delete" in op) text.delete(at, op.delete);
    else if (typeof op.insert === "string") {
      text.insert(at, op.insert);
      at += op.insert.length;
    }
  }
}
