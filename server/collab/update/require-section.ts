import { sectionRoots } from "~/document/workspace-document";
import type { ReadUpdate } from "./read-update.ts";

/** Of Yjs: deleted, string, embed, format, value. A text holds no types, so nothing can be nested without end. */
const sectionContents: ReadonlySet<number> = new Set([1, 4, 5, 6, 8]);

/** Throws on what no editor of a section writes; all live documents are sections. */
export function requireSection({ contents, roots }: ReadUpdate): void {
  for (const kind of contents)
    if (!sectionContents.has(kind)) throw new Error(`content ${kind} in a section`);
  for (const root of roots) if (!sectionRoots.has(root)) throw new Error("a root that sections do not have");
}
