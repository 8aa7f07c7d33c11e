import { boardRoots } from "~/document/workspace-document";
import type { ReadUpdate } from "./read-update.ts";
import { requireTextsAndValues } from "./require-texts-and-values.ts";

/** Throws on what no page of a board writes, as far as can be told without its neighbours: it has values, and no text. */
export function requireBoard({ contents, roots, keyedRoots }: ReadUpdate): void {
  requireTextsAndValues(contents);
  if (roots.size > 0) throw new Error("a text, which a board does not have");
  for (const root of keyedRoots) if (root !== boardRoots.entries) throw new Error("a key outside the board");
}
