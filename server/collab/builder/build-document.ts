import { createHash } from "node:crypto";
import * as Y from "yjs";
import { sectionText } from "~/document/workspace-document";
import { mergeUpdates } from "../update/merge-updates.ts";
import type { Parts } from "./tasks.ts";

/** A document of these bytes; nothing it held is thrown away. */
export function buildDocument(parts: Parts): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, mergeUpdates(parts));
  return doc;
}

/** Says whether two documents read the same, however they came about: the text with its formats, as SHA-256 in hex. */
export function hashText(doc: Y.Doc): string {
  const text = JSON.stringify(sectionText(doc).toDelta(), sortKeys);
  return createHash("sha256").update(text).digest("hex");
}

/** Attributes come in the order they were set, which is not part of the text. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
