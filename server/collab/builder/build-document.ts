import { createHash } from "node:crypto";
import * as Y from "yjs";
import {
  describedNeeds,
  needDescription,
  needEntries,
  sectionText,
  sheetFields,
  sheetText,
} from "~/document/workspace-document";
import { sheetTexts } from "~/domain/partnership/partner-sheet";
import { mergeUpdates } from "../update/merge-updates.ts";
import type { Parts } from "./tasks.ts";

/** A document of these bytes; nothing it held is thrown away. */
export function buildDocument(parts: Parts): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, mergeUpdates(parts));
  return doc;
}

/**
 * Says whether two documents read the same, however they came about, as SHA-256 in hex: the text with its formats,
 * and what a sheet or the needs hold instead.
 */
export function hashText(doc: Y.Doc): string {
  const hash = createHash("sha256").update(JSON.stringify(sectionText(doc).toDelta(), sortKeys));
  const texts = sheetTexts.map((name) => sheetText(doc, name).toJSON());
  const fields = sheetFields(doc).toJSON();
  const isSheet = texts.some((text) => text !== "") || Object.keys(fields).length > 0;
  if (isSheet) hash.update(JSON.stringify({ texts, fields }, sortKeys));
  const entries = needEntries(doc).toJSON();
  const descriptions = describedNeeds(doc).map((id) => [id, needDescription(doc, id).toJSON()] as const);
  const written = descriptions.filter(([, description]) => description !== "");
  const areNeeds = written.length > 0 || Object.keys(entries).length > 0;
  if (areNeeds) hash.update(JSON.stringify({ descriptions: written, entries }, sortKeys));
  return hash.digest("hex");
}

/** Attributes come in the order they were set, which is not part of the text. */
function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
