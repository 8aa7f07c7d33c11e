import type * as Y from "yjs";
import type { BoardCard } from "~/domain/workshop/board";
import { markerField } from "../entries/gather-entries";
import { entryWriter } from "../entries/write-entries";
import { boardEntries } from "../workspace-document";
import { boardKeys } from "./board-keys";

/** What the server does with a board: cards come to it as their rows are, and leave it. Where they stand is people's. */

const writer = entryWriter(boardKeys, boardEntries);

/** A card as it comes to the board; `order` was given to it before. */
export interface CardForBoard extends Pick<BoardCard, "id" | "exercise" | "text" | "isInRoom" | "groupId"> {
  readonly order: number;
}

/** Puts cards on the board. One that was there before is where it was. */
export function putCards(doc: Y.Doc, cards: readonly CardForBoard[]): void {
  doc.transact(() => {
    for (const { id, order, exercise, text, isInRoom, groupId } of cards) {
      const key = (field: string) => boardKeys.write({ kind: "card", id, field });
      const entries = boardEntries(doc);
      const wasPlaced = entries.has(key("group"));
      const values = {
        ...{ exercise, text },
        ...(isInRoom && { inRoom: true }),
        ...(groupId !== "" && !wasPlaced && { group: groupId }),
      };
      writer.putAll(doc, "card", [{ id, order, values }]);
    }
  });
}

/** Words again what its author corrected. */
export function rewordCard(doc: Y.Doc, id: string, text: string): void {
  writer.set(doc, { kind: "card", id }, { text });
}

/** Takes cards off: their words are gone, and where they stood is kept, should they come back. */
export function takeCardsOff(doc: Y.Doc, ids: readonly string[]): void {
  const entries = boardEntries(doc);
  doc.transact(() => {
    for (const id of ids)
      for (const field of [markerField, "text"]) {
        const key = boardKeys.write({ kind: "card", id, field });
        if (entries.has(key)) entries.delete(key);
      }
  });
}

/** A column or quarter of an exercise, there before anything else. */
export interface FixedGroup {
  readonly id: string;
  readonly exercise: number;
  readonly title: string;
}

/** Puts the columns of an exercise on the board, those that are not there. */
export function putFixedGroups(doc: Y.Doc, groups: readonly FixedGroup[]): void {
  const isThere = (id: string) => writer.has(doc, { kind: "group", id });
  writer.putAll(
    doc,
    "group",
    groups.flatMap(({ id, exercise, title }, index) =>
      isThere(id) ? [] : [{ id, order: index + 1, values: { exercise, title, fixed: true } }],
    ),
  );
}

export function fixedGroupId(exercise: number, columnId: string): string {
  return `${exercise}-${columnId}`;
}
