import type { Attributes } from "./delta";

/** A change of a flat text: what is kept (with new attributes), put in and taken out, from its beginning. */
export type Change = readonly ChangeOp[];

export type ChangeOp =
  | { readonly retain: number; readonly attributes?: Attributes | undefined }
  | { readonly insert: string | object; readonly attributes?: Attributes | undefined }
  | { readonly delete: number };

/** How many places of the text an op takes up, before it or after it. */
export function lengthOf(op: ChangeOp): number {
  if ("retain" in op) return op.retain;
  if ("delete" in op) return op.delete;
  return typeof op.insert === "string" ? op.insert.length : 1;
}

/** Gathers ops, joining neighbours of one kind and leaving out what does nothing. */
export class ChangeBuilder {
  readonly #ops: ChangeOp[] = [];

  push(op: ChangeOp): void {
    if (lengthOf(op) === 0) return;
    this.#add("attributes" in op && !hasAttributes(op) ? withoutAttributes(op) : op);
  }

  #add(op: ChangeOp): void {
    const last = this.#ops.at(-1);
    const joined = last && joinOps(last, op);
    if (joined) this.#ops[this.#ops.length - 1] = joined;
    else this.#ops.push(op);
  }

  /** Without the retains at the end, which say nothing. */
  done(): Change {
    const ops = [...this.#ops];
    for (let last = ops.at(-1); last && "retain" in last && !hasAttributes(last); last = ops.at(-1))
      ops.pop();
    return ops;
  }
}

function joinOps(last: ChangeOp, next: ChangeOp): ChangeOp | null {
  if ("delete" in last && "delete" in next) return { delete: last.delete + next.delete };
  if ("delete" in last || "delete" in next || !hasSameAttributes(last, next)) return null;
  if ("retain" in last && "retain" in next) return { ...last, retain: last.retain + next.retain };
  if (
    "insert" in last &&
    "insert" in next &&
    typeof last.insert === "string" &&
    typeof next.insert === "string"
  ) {
    return { ...last, insert: last.insert + next.insert };
  }
  return null;
}

function hasAttributes({ attributes }: { readonly attributes?: Attributes | undefined }): boolean {
  return attributes !== undefined && Object.keys(attributes).length > 0;
}

function withoutAttributes(op: ChangeOp): ChangeOp {
  if ("delete" in op) return op;
  return "retain" in op ? { retain: op.retain } : { insert: op.insert };
}

type WithAttributes = { readonly attributes?: Attributes | undefined };

function hasSameAttributes(
  { attributes: a = {} }: WithAttributes,
  { attributes: b = {} }: WithAttributes,
): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
