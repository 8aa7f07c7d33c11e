import { sectionRoots } from "~/document/workspace-document";
import type { ReadUpdate } from "./read-update.ts";

/** Of Yjs: deleted, string, embed, format, value. A text holds no types, so nothing can be nested without end. */
const sectionContents = [1, 4, 5, 6, 8].reduce((bits, kind) => bits | (1 << kind), 0);

/** Throws on what no editor of a section writes; all live documents are sections. */
export function requireSection({ contents, roots }: ReadUpdate): void {
  if ((contents & ~sectionContents) !== 0) throw new Error("a content that sections do not have");
  for (const root of roots) if (!sectionRoots.has(root)) throw new Error("a root that sections do not have");
}
