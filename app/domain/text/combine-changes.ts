import { type Change, ChangeBuilder, type ChangeOp, lengthOf } from "./change";
import type { Attributes } from "./delta";

/** One change that does what `first` and then `second` do. */
export function composeChanges(first: Change, second: Change): Change {
  const a = new OpReader(first);
  const b = new OpReader(second);
  const composed = new ChangeBuilder();
  while (!a.isDone || !b.isDone) {
    const [before, after] = [a.peek(), b.peek()];
    if ("insert" in after) composed.push(b.take(lengthOf(after)));
    else if ("delete" in before) composed.push(a.take(before.delete));
    else {
      const n = Math.min(a.left, b.left);
      composeSpan(composed, a.take(n), b.take(n));
    }
  }
  return composed.done();
}

function composeSpan(composed: ChangeBuilder, before: ChangeOp, after: ChangeOp): void {
  if ("delete" in after) {
    // What was put in and taken out again never was.
    if ("retain" in before) composed.push(after);
    return;
  }
  if (!("retain" in after) || "delete" in before) return;
  const attributes = { ...before.attributes, ...after.attributes };
  if ("retain" in before) composed.push({ retain: before.retain, attributes });
  else composed.push({ insert: before.insert, attributes: withoutNulls(attributes) });
}

/**
 * `change` as it must be after `over` was made to the same text. With `yields`, a tie of places or of attributes goes
 * to `over`: what it put in stands first, and its attributes stay.
 */
export function transformChange(change: Change, over: Change, yields: boolean): Change {
  const a = new OpReader(change);
  const b = new OpReader(over);
  const transformed = new ChangeBuilder();
  while (!a.isDone) {
    const [own, other] = [a.peek(), b.peek()];
    if ("insert" in other && (yields || !("insert" in own))) {
      transformed.push({ retain: lengthOf(b.take(lengthOf(other))) });
    } else if ("insert" in own) transformed.push(a.take(lengthOf(own)));
    else {
      const n = Math.min(a.left, b.left);
      transformSpan(transformed, { own: a.take(n), other: b.take(n), yields });
    }
  }
  return transformed.done();
}

function transformSpan(
  transformed: ChangeBuilder,
  { own, other, yields }: { readonly own: ChangeOp; readonly other: ChangeOp; readonly yields: boolean },
): void {
  if ("delete" in other || "insert" in own || "insert" in other) return;
  if ("delete" in own) {
    transformed.push(own);
    return;
  }
  const kept = yields ? withoutKeys(own.attributes, other.attributes) : own.attributes;
  transformed.push({ retain: own.retain, attributes: kept });
}

/** Where a place of the text is after a change; something put in exactly there comes before it if it `followsInsert`. */
export function transformIndex(index: number, change: Change, followsInsert: boolean): number {
  let at = 0;
  let moved = index;
  for (const op of change) {
    if (at > moved) break;
    if ("retain" in op) at += op.retain;
    else if ("delete" in op) moved -= Math.min(op.delete, moved - at);
    else {
      if (at < moved || followsInsert) moved += lengthOf(op);
      at += lengthOf(op);
    }
  }
  return moved;
}

/** Reads ops in pieces; after the last one the text goes on unchanged for ever. */
class OpReader {
  readonly #ops: Change;
  #at = 0;
  #taken = 0;

  constructor(ops: Change) {
    this.#ops = ops;
  }

  get isDone(): boolean {
    return this.#at >= this.#ops.length;
  }

  /** How much of the current op there is still. */
  get left(): number {
    const op = this.#ops[this.#at];
    return op ? lengthOf(op) - this.#taken : Number.POSITIVE_INFINITY;
  }

  peek(): ChangeOp {
    const op = this.#ops[this.#at] ?? { retain: Number.POSITIVE_INFINITY };
    return cut(op, this.#taken, lengthOf(op));
  }

  take(n: number): ChangeOp {
    const op = this.#ops[this.#at];
    if (!op) return { retain: n };
    const piece = cut(op, this.#taken, this.#taken + n);
    this.#taken += n;
    if (this.#taken >= lengthOf(op)) {
      this.#at++;
      this.#taken = 0;
    }
    return piece;
  }
}

function cut(op: ChangeOp, from: number, to: number): ChangeOp {
  if ("retain" in op) return { ...op, retain: to - from };
  if ("delete" in op) return { delete: to - from };
  return typeof op.insert === "string" ? { ...op, insert: op.insert.slice(from, to) } : op;
}

function withoutNulls(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

function withoutKeys(
  attributes: Attributes | undefined,
  taken: Attributes | undefined,
): Attributes | undefined {
  if (!attributes || !taken) return attributes;
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !Object.hasOwn(taken, key)));
}
