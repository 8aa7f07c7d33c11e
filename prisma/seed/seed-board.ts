import * as Y from "yjs";
import type { Queries } from "~/database/transaction.server";
import { putCards } from "~/document/board/keep-cards";
import { addGroup, putInGroup } from "~/document/board/write-board";
import { boardDocumentName } from "~/document/workspace-document";
import type { SeededGroup } from "./seeded-workshop";
import { storeDocument } from "./store-text";

interface BoardToSeed {
  readonly workspaceId: string;
  readonly workshopId: string;
  /** who grouped the cards */
  readonly memberId: string;
  readonly groups: readonly SeededGroup[];
  readonly at: Date;
}

/** The board as people left it; answers the groups' ids by their titles. */
export async function seedBoard(
  queries: Queries,
  { workshopId, groups, ...given }: BoardToSeed,
): Promise<ReadonlyMap<string, string>> {
  const doc = new Y.Doc({ gc: false });
  const cards = groups.flatMap((group) => group.cards);
  putCards(
    doc,
    cards.map((card, order) => ({ ...card, order: order + 1, exercise: 0, groupId: "" })),
  );
  const ids = new Map<string, string>();
  for (const group of groups) {
    if (group.title === null) continue;
    const id = addGroup(doc, { exercise: 0, title: group.title });
    ids.set(group.title, id);
    putInGroup(
      doc,
      group.cards.map((card) => card.id),
      id,
    );
  }
  await storeDocument(queries, { ...given, name: boardDocumentName(workshopId), doc });
  return ids;
}
