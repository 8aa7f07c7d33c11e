import { boardKeys } from "~/document/board/board-keys";
import { needKeys } from "~/document/needs/need-keys";
import { sheetKeys } from "~/document/sheet-keys";
import {
  needsDocumentName,
  parseBoardDocumentName,
  parsePartnerDocumentName,
} from "~/document/workspace-document";
import type { Neighbours } from "../update/neighbours.ts";
import type { ReadUpdate } from "../update/read-update.ts";
import { requireBoard } from "../update/require-board.ts";
import { requireNeeds } from "../update/require-needs.ts";
import { requireSection } from "../update/require-section.ts";
import { requireSheet } from "../update/require-sheet.ts";
import { requireEntryPlaces } from "./require-entry-places.ts";

/** What an update may hold, by the kind of document it is for; both refuse by throwing. */
export interface ContentRules {
  readonly texts: "one-text" | "several-texts";
  /** By what can be told from the update alone, and quickly. */
  readonly requireShape: (read: ReadUpdate) => void;
  /** By what it stands beside: asked once all of that is here. */
  readonly requirePlaces: (update: Uint8Array, neighbours: Neighbours) => void;
}

/** A document's name says of which kind it is. */
export function contentRulesOf(name: string): ContentRules {
  if (name === needsDocumentName) return ofNeeds;
  if (parseBoardDocumentName(name) !== null) return ofBoards;
  return parsePartnerDocumentName(name) === null ? ofSections : ofSheets;
}

const ofSections: ContentRules = {
  texts: "one-text",
  requireShape: requireSection,
  requirePlaces: () => undefined,
};
const ofSheets: ContentRules = {
  texts: "several-texts",
  requireShape: requireSheet,
  requirePlaces: requireEntryPlaces(sheetKeys),
};
const ofNeeds: ContentRules = {
  texts: "several-texts",
  requireShape: requireNeeds,
  requirePlaces: requireEntryPlaces(needKeys),
};
const ofBoards: ContentRules = {
  texts: "several-texts",
  requireShape: requireBoard,
  requirePlaces: requireEntryPlaces(boardKeys),
};
