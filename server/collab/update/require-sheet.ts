import { partnerRoots } from "~/document/workspace-document";
import type { ReadUpdate } from "./read-update.ts";
import { requireTextsAndValues } from "./require-texts-and-values.ts";

const textRoots: ReadonlySet<string> = new Set(Object.values(partnerRoots.texts));

/** Throws on what no page of a sheet writes, as far as can be told without its neighbours. */
export function requireSheet({ contents, roots, keyedRoots }: ReadUpdate): void {
  requireTextsAndValues(contents);
  for (const root of roots) if (!textRoots.has(root)) throw new Error("a root that is no text of a sheet");
  for (const root of keyedRoots)
    if (root !== partnerRoots.fields) throw new Error("a key outside the fields");
}
