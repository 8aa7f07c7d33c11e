import type * as Y from "yjs";
import { type SheetText, sheetTexts } from "~/domain/partnership/partner-sheet";

/**
 * The roots of the shared documents, named here and nowhere else. One live document per unit of rights,
 * loading, history and freezing: `section/<id>`, `partner/<organisation>` for each organisation, `board/<workshop>`
 * for each workshop, and `needs`.
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

/**
 * All roots of a partner's sheet. `texts` are four flat texts without formats, one root each; `fields` holds the
 * rest, keyed flat: `commitment/<id>/what`. Nothing stands within anything.
 */
export const partnerRoots = {
  texts: {
    presentation: "presentation",
    experience: "experience",
    "project-role": "project-role",
    people: "people",
  },
  fields: "fields",
} as const satisfies { readonly texts: Record<SheetText, string>; readonly fields: string };

export function sheetText(doc: Y.Doc, text: SheetText): Y.Text {
  return doc.getText(partnerRoots.texts[text]);
}

export function sheetFields(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(partnerRoots.fields);
}

/** The live document of the needs; a workspace has one. */
export const needsDocumentName = "needs";

/** All but the descriptions: keyed flat, `need/<id>/title`. */
export const needsRoots = { entries: "entries" } as const;

export function needEntries(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(needsRoots.entries);
}

const descriptionPrefix = "description/";

/** The description of a need: a flat text in a root of its own, so that several people may write in it. */
export function needDescription(doc: Y.Doc, needId: string): Y.Text {
  return doc.getText(descriptionPrefix + needId);
}

/** The need whose description a root is, or null when it is none. */
export function parseDescriptionRoot(root: string): string | null {
  if (!root.startsWith(descriptionPrefix)) return null;
  const id = root.slice(descriptionPrefix.length);
  return /^[\w-]{1,40}$/.test(id) ? id : null;
}

/** The needs that have a description, or once had one, in the order of their ids. */
export function describedNeeds(doc: Y.Doc): readonly string[] {
  return [...doc.share.keys()]
    .map(parseDescriptionRoot)
    .filter((id) => id !== null)
    .sort();
}

/** Every text and every map of a document of any kind: its own, and those of the other kinds, which are empty. */
export function allTexts(doc: Y.Doc): readonly Y.Text[] {
  return [
    sectionText(doc),
    ...sheetTexts.map((text) => sheetText(doc, text)),
    ...describedNeeds(doc).map((id) => needDescription(doc, id)),
  ];
}

export function allMaps(doc: Y.Doc): readonly Y.Map<unknown>[] {
  return [sectionSeams(doc), sheetFields(doc), needEntries(doc), boardEntries(doc)];
}

/** All of a board: keyed flat, `card/<id>/group`. It has no text of its own. */
export const boardRoots = { entries: "board" } as const;

export function boardEntries(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(boardRoots.entries);
}

const boardPrefix = "board/";

/** `board/<workshop>`, the name of the live document of a workshop's board. */
export function boardDocumentName(workshopId: string): string {
  return boardPrefix + workshopId;
}

/** The workshop whose board a live document is, or null when the name is not one of a board. */
export function parseBoardDocumentName(name: string): string | null {
  if (!name.startsWith(boardPrefix)) return null;
  const id = name.slice(boardPrefix.length);
  return /^[\w-]{1,40}$/.test(id) ? id : null;
}

const partnerPrefix = "partner/";

/** `partner/<organisation>`, the name of the live document of an organisation's sheet. */
export function partnerDocumentName(organisationId: string): string {
  return partnerPrefix + organisationId;
}

/** The organisation whose sheet a live document is, or null when the name is not one of a sheet. */
export function parsePartnerDocumentName(name: string): string | null {
  if (!name.startsWith(partnerPrefix)) return null;
  const id = name.slice(partnerPrefix.length);
  return /^[\w-]{1,40}$/.test(id) ? id : null;
}
