import type * as Y from "yjs";
import { canStandUnder } from "~/domain/workshop/tree";
import { entryWriter, type RemovedEntry } from "../entries/write-entries";
import { boardEntries } from "../workspace-document";
import { type BoardEntryKind, boardKeys } from "./board-keys";
import { readBoard, readBoardEntry } from "./read-board";

/**
 * What people do with a board. Cards come to it and leave it by the server alone; see `keep-cards.ts`. Nothing here
 * says who wrote a card.
 */

export type RemovedGroup = RemovedEntry<BoardEntryKind>;

const writer = entryWriter(boardKeys, boardEntries);

/** Behind those that are there; answers its id. */
export function addGroup(
  doc: Y.Doc,
  group: { readonly exercise: number; readonly title: string; readonly parentId?: string },
): string {
  const { exercise, title, parentId = "" } = group;
  const [id = ""] = writer.addAll(doc, "group", [withoutEmpty({ exercise, title, parent: parentId })]);
  return id;
}

/** A column that is there from the start keeps the name the exercise gives it. */
export function nameGroup(doc: Y.Doc, id: string, title: string): void {
  if (!isFixed(doc, id)) writer.set(doc, { kind: "group", id }, { title });
}

/** Puts cards into a group, or with an empty id into none. */
export function putInGroup(doc: Y.Doc, cardIds: readonly string[], groupId: string): void {
  doc.transact(() => {
    for (const id of cardIds) writer.set(doc, { kind: "card", id }, { group: groupId });
  });
}

/** Puts a group under another, or with an empty id under none; never under itself, nor under what stands under it. */
export function putGroupUnder(doc: Y.Doc, groupId: string, parentId: string): void {
  if (isFixed(doc, groupId)) return;
  const { groups } = readBoard(doc);
  if (parentId !== "" && !canStandUnder(groups, groupId, parentId)) return;
  writer.set(doc, { kind: "group", id: groupId }, { parent: parentId });
}

/** Makes one group of two. What goes into the other stays to be read, with what was in it. */
export function mergeGroups(doc: Y.Doc, from: string, into: string): void {
  if (from === into || isFixed(doc, from)) return;
  if (!writer.has(doc, { kind: "group", id: into })) return;
  writer.set(doc, { kind: "group", id: from }, { mergedInto: into });
}

/** Takes a merge back: its cards are in it again. */
export function unmergeGroup(doc: Y.Doc, id: string): void {
  writer.set(doc, { kind: "group", id }, { mergedInto: "" });
}

/** Makes a group of some of the cards of another, beside it; answers its id. */
export function splitGroup(doc: Y.Doc, groupId: string, cardIds: readonly string[], title: string): string {
  return doc.transact(() => {
    const entry = readBoardEntry(doc, "group", groupId);
    const whole = entry?.kind === "group" ? entry.read.entry : null;
    const exercise = whole?.exercise ?? 0;
    // What comes out of a column stands in it.
    const parent = whole?.isFixed ? groupId : (whole?.parentId ?? "");
    const [id = ""] = writer.addAll(doc, "group", [
      withoutEmpty({ exercise, title, parent, splitFrom: groupId }),
    ]);
    putInGroup(doc, cardIds, id);
    return id;
  });
}

/** Puts a card where it is dropped on the free board. */
export function placeCard(
  doc: Y.Doc,
  id: string,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  writer.set(doc, { kind: "card", id }, { x: Math.round(x), y: Math.round(y) });
}

/** Says that somebody objects to a card, or does not any more. */
export function disputeCard(doc: Y.Doc, id: string, isDisputed: boolean): void {
  writer.set(doc, { kind: "card", id }, { disputed: isDisputed });
}

/** Takes a group away; its cards are in none, until it is put back. A column of the exercise stays. */
export function removeGroup(doc: Y.Doc, id: string): RemovedGroup | null {
  return isFixed(doc, id) ? null : writer.remove(doc, { kind: "group", id });
}

/** Puts a group back where it was; what others wrote in it meanwhile stays. */
export function restoreGroup(doc: Y.Doc, removed: RemovedGroup): void {
  writer.restore(doc, removed);
}

function isFixed(doc: Y.Doc, id: string): boolean {
  return boardEntries(doc).get(boardKeys.write({ kind: "group", id, field: "fixed" })) === true;
}

/** What was never said is not written. */
function withoutEmpty(fields: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}
