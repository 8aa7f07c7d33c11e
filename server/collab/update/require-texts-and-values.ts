import { bitsOf, type ContentsByPlace, itemPlaces } from "./read-update.ts";

/** Of Yjs: deleted and string; no formats, no embeds. */
const ofTexts = bitsOf(1, 4);
const ofValues = bitsOf(8);

/** Nothing stands within anything. What stands beside others is of the kind of its neighbours, see `requireEntryPlaces`. */
const allowed: ContentsByPlace = {
  beside: ofTexts | ofValues,
  inRoot: ofTexts,
  underKey: ofValues,
  within: 0,
};

/** Throws on contents that a document of flat texts and keyed values does not have. */
export function requireTextsAndValues(contents: ContentsByPlace): void {
  for (const place of itemPlaces)
    if ((contents[place] & ~allowed[place]) !== 0)
      throw new Error(`a content ${place} that such a document does not have`);
}
