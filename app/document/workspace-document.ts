import type * as Y from "yjs";

/**
 * The roots of the shared documents, named here and nowhere else. One live document per unit of rights,
 * loading, history and freezing; today only `section/<id>`.
 */

/** All roots of a section; nothing is taken into another. */
export const sectionRoots = { text: "text", seams: "seams" } as const;

/** The flat text of a section: characters, newlines that carry the block, embeds. */
export function sectionText(doc: Y.Doc): Y.Text {
  return doc.getText(sectionRoots.text);
}

/** Where removed or moved blocks went: `<client>:<clock> of the removed newline>…`, see `editor/binding`. */
export function sectionSeams(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(sectionRoots.seams);
}

const sectionPrefix = "section/";

/** `section/needs`, the name of the live document of a section. */
export function sectionDocumentName(sectionId: string): string {
  return sectionPrefix + sectionId;
}

/** The section a live document holds, or null when the name is not one of a section. */
export function parseSectionDocumentName(name: string): string | null {
  if (!name.startsWith(sectionPrefix)) return null;
  const id = name.slice(sectionPrefix.length);
  return /^[a-z][a-z-]{0,40}$/.test(id) ? id : null;
}
