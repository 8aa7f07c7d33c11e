import * as Y from "yjs";
import {
  boardVersions,
  countCardsOnBoard,
  type DueCard,
  listDueCards,
  markBeingPut,
  markOnBoard,
} from "~/database/board-cards.server";
import type { Database } from "~/database/client.server";
import { holdAlone, inTransaction, type Queries } from "~/database/transaction.server";
import { findWorkshopById } from "~/database/workshops.server";
import { boardKeys } from "~/document/board/board-keys";
import {
  type FixedGroup,
  fixedGroupId,
  putCards,
  putFixedGroups,
  rewordCard,
  takeCardsOff,
} from "~/document/board/keep-cards";
import { markerField } from "~/document/entries/gather-entries";
import { boardDocumentName, boardEntries } from "~/document/workspace-document";
import { findExercise } from "~/domain/workshop/exercises";
import type { Workshop } from "~/domain/workshop/workshop";
import type { LiveServer } from "../collab/live-documents.ts";

interface Bringing {
  readonly database: Database;
  readonly live: Pick<LiveServer, "read" | "write" | "lookAtLog">;
  /** exercises whose columns are known to be there, as `<workshop>/<exercise>`; added to */
  readonly prepared: Set<string>;
}

/** So many cards in one edit: it must stay small. */
const cardsPerEdit = 200;

/** Makes the board of a workshop say what its rows say; of several nodes one at a time. */
export async function bringToBoard(bringing: Bringing, workshopId: string): Promise<void> {
  while ((await bringSome(bringing, workshopId)) === "more");
}

function bringSome(bringing: Bringing, workshopId: string): Promise<"done" | "more"> {
  const { database, prepared } = bringing;
  return inTransaction(database, async (queries) => {
    await holdAlone(queries, `board:${workshopId}`);
    const due = await listDueCards(queries, workshopId, cardsPerEdit);
    const workshop = await findWorkshopById(queries, workshopId);
    if (workshop === null) return "done";
    const columns = missingColumns(workshop, prepared);
    if (due.length === 0 && columns.length === 0) return "done";
    await write(bringing, queries, { workshop, due, columns });
    for (const { exercise } of columns) prepared.add(`${workshopId}/${exercise}`);
    return due.length === cardsPerEdit ? "more" : "done";
  });
}

interface ToWrite {
  readonly workshop: Workshop;
  readonly due: readonly DueCard[];
  readonly columns: readonly FixedGroup[];
}

async function write(
  { database, live }: Bringing,
  queries: Queries,
  { workshop, due, columns }: ToWrite,
): Promise<void> {
  const { id: workshopId, workspaceId } = workshop;
  const name = boardDocumentName(workshopId);
  const isNew = ({ boardVersion }: DueCard) => boardVersion === boardVersions.never;
  const first = (await countCardsOnBoard(queries, workshopId)) + 1;
  // Known to all from now on, should this process end before it can say that it is done.
  await markBeingPut(
    database,
    due.filter(isNew).map(({ id }) => id),
  );
  const doc = new Y.Doc();
  try {
    // What is new stands beside nothing: the edit needs none of the document.
    if (columns.length > 0 || !due.every(isNew)) {
      await live.lookAtLog();
      Y.applyUpdate(doc, (await live.read(workspaceId, name)).state);
    }
    const edit = editOf(doc, () => {
      putFixedGroups(doc, columns);
      bringCards(doc, { workshop, due, first });
    });
    if (edit !== null) await live.write(workspaceId, name, edit);
  } finally {
    doc.destroy();
  }
  await markOnBoard(
    queries,
    due.map(({ id, isShown, version }) => ({
      id,
      boardVersion: isShown ? version : boardVersions.takenOff,
    })),
  );
}

function bringCards(
  doc: Y.Doc,
  { workshop, due, first }: Pick<ToWrite, "workshop" | "due"> & { readonly first: number },
): void {
  const isThere = ({ id }: DueCard) =>
    boardEntries(doc).has(boardKeys.write({ kind: "card", id, field: markerField }));
  const shown = due.filter(({ isShown }) => isShown);
  const known = shown.filter(isThere);
  const added = shown.filter((card) => !known.includes(card));
  putCards(
    doc,
    added.map((card, index) => ({ ...card, order: first + index, groupId: columnOf(card, workshop) })),
  );
  for (const { id, text } of known) rewordCard(doc, id, text);
  takeCardsOff(
    doc,
    due.filter(({ isShown }) => !isShown).map(({ id }) => id),
  );
}

/** Only what is changed now; null: nothing is. */
function editOf(doc: Y.Doc, change: () => void): Uint8Array | null {
  const edits: Uint8Array[] = [];
  const keep = (edit: Uint8Array) => void edits.push(edit);
  doc.on("update", keep);
  doc.transact(change);
  doc.off("update", keep);
  return edits.length === 0 ? null : Y.mergeUpdates(edits);
}

/** The columns of exercises that have begun, and are not known to be on the board. */
function missingColumns({ id, stages }: Workshop, prepared: ReadonlySet<string>): readonly FixedGroup[] {
  const begun = new Map(
    stages
      .filter(({ openedAt }) => openedAt !== null)
      .map(({ exercise, exerciseId }) => [exercise, exerciseId]),
  );
  return [...begun]
    .filter(([exercise]) => !prepared.has(`${id}/${exercise}`))
    .flatMap(([exercise, exerciseId]) =>
      (findExercise(exerciseId)?.columns ?? []).map((column) => ({
        id: fixedGroupId(exercise, column.id),
        exercise,
        title: column.title.it,
      })),
    );
}

/** The group of the column that was chosen; empty: none, or one the exercise does not have. */
function columnOf({ exercise, columnId }: DueCard, { stages }: Workshop): string {
  const exerciseId = stages.find((stage) => stage.exercise === exercise)?.exerciseId ?? "";
  const columns = findExercise(exerciseId)?.columns ?? [];
  return columns.some(({ id }) => id === columnId) ? fixedGroupId(exercise, columnId) : "";
}
