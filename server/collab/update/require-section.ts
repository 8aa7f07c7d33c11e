import { sectionRoots } from "~/document/workspace-document";
import { bitsOf, type ContentsByPlace, itemPlaces, type ReadUpdate } from "./read-update.ts";

/** Of Yjs: deleted, string, embed, format; and value, which only the map of seams holds. */
const ofText = bitsOf(1, 4, 5, 6);
const ofSeams = bitsOf(1, 8);

/**
 * What an editor of a section writes where. A text holds no types, so nothing stands within a struct, and nothing
 * can be nested without end. A seam is set once, so none stands beside another: a value in the text would be
 * invisible, and yet counted by whoever writes behind it.
 */
const allowed: ContentsByPlace = { beside: ofText, inRoot: ofText, underKey: ofSeams, within: 0 };

/** Throws on what no editor of a section writes. */
export function requireSection({ contents, roots, keyedRoots }: ReadUpdate): void {
  for (const place of itemPlaces)
    if ((contents[place] & ~allowed[place]) !== 0)
      throw new Error(`a content ${place} that sections do not have`);
  for (const root of roots) if (root !== sectionRoots.text) throw new Error("a root that is not the text");
  for (const root of keyedRoots) if (root !== sectionRoots.seams) throw new Error("a key outside the seams");
}
