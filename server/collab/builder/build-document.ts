import { createHash } from "node:crypto";
import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import { emptyUpdate } from "~/collab/wire";
import type { Parts } from "./tasks.ts";

/** A document of these bytes; nothing it held is thrown away. */
export function buildDocument(parts: Parts): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, mergeParts(parts));
  return doc;
}

export function mergeParts(parts: Parts): Uint8Array {
  const [first] = parts;
  if (first === undefined) return emptyUpdate;
  return parts.length === 1 ? first : Y.mergeUpdates([...parts]);
}

/** Says whether two documents read the same: the text with its formats, as SHA-256 in hex. */
export function hashText(doc: Y.Doc): string {
  return createHash("sha256")
    .update(JSON.stringify(sectionText(doc).toDelta()))
    .digest("hex");
}
