import { partnerRoots } from "~/document/workspace-document";
import { bitsOf, type ContentsByPlace, itemPlaces, type ReadUpdate } from "./read-update.ts";

/** Of Yjs: deleted and string; no formats, no embeds. */
const ofTexts = bitsOf(1, 4);
const ofFields = bitsOf(8);

/** Nothing stands within anything. What stands beside others is of the kind of its neighbours, see `requireSheetPlaces`. */
const allowed: ContentsByPlace = {
  beside: ofTexts | ofFields,
  inRoot: ofTexts,
  underKey: ofFields,
  within: 0,
};
const textRoots: ReadonlySet<string> = new Set(Object.values(partnerRoots.texts));

/** Throws on what no page of a sheet writes, as far as can be told without its neighbours. */
export function requireSheet({ contents, roots, keyedRoots }: ReadUpdate): void {
  for (const place of itemPlaces)
    if ((contents[place] & ~allowed[place]) !== 0)
      throw new Error(`a content ${place} that sheets do not have`);
  for (const root of roots) if (!textRoots.has(root)) throw new Error("a root that is no text of a sheet");
  for (const root of keyedRoots)
    if (root !== partnerRoots.fields) throw new Error("a key outside the fields");
}
