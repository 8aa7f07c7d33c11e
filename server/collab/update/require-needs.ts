import { needsRoots, parseDescriptionRoot } from "~/document/workspace-document";
import type { ReadUpdate } from "./read-update.ts";
import { requireTextsAndValues } from "./require-texts-and-values.ts";

/** Throws on what no page of the needs writes, as far as can be told without its neighbours. */
export function requireNeeds({ contents, roots, keyedRoots }: ReadUpdate): void {
  requireTextsAndValues(contents);
  for (const root of roots)
    if (parseDescriptionRoot(root) === null) throw new Error("a root that is no description of a need");
  for (const root of keyedRoots)
    if (root !== needsRoots.entries) throw new Error("a key outside the entries");
}
