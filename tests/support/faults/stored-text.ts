import * as Y from "yjs";
import { sectionText } from "../../../app/document/workspace-document.ts";
import type { StoredBytes } from "./orders.ts";

/** The document of what is stored, put together by nobody who took part. */
export function buildStored(stored: StoredBytes): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot);
  for (const update of stored.updates) Y.applyUpdate(doc, update);
  return doc;
}

export function storedTextOf(stored: StoredBytes): string {
  return sectionText(buildStored(stored)).toJSON();
}
