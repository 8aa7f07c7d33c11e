import * as Y from "yjs";
import {
  addGroup,
  disputeCard,
  mergeGroups,
  nameGroup,
  placeCard,
  putGroupUnder,
  putInGroup,
  removeGroup,
  splitGroup,
} from "~/document/board/write-board";
import { boardEntries } from "~/document/workspace-document";
import type { BoardActs } from "./board-acts";

interface BoardActing extends BoardActs {
  /** Stops remembering what could be taken back. */
  stop(): void;
}

/** What people do, on the open board. What is taken back never undoes what others did meanwhile. */
export function actsOnBoard(doc: Y.Doc, exercise: number): BoardActing {
  const own = Symbol("acts of this page");
  const done = new Y.UndoManager(boardEntries(doc), { trackedOrigins: new Set([own]), captureTimeout: 0 });
  function act<Result>(write: () => Result): Result {
    done.stopCapturing();
    return doc.transact(write, own);
  }
  return {
    addGroup: ({ title, parentId, cardIds = [] }) =>
      act(() => {
        const id = addGroup(doc, { exercise, title, ...(parentId && { parentId }) });
        if (cardIds.length > 0) putInGroup(doc, cardIds, id);
        return id;
      }),
    name: (groupId, title) => act(() => nameGroup(doc, groupId, title)),
    put: (cardIds, groupId) => act(() => putInGroup(doc, cardIds, groupId)),
    putUnder: (groupId, parentId) => act(() => putGroupUnder(doc, groupId, parentId)),
    merge: (from, into) => act(() => mergeGroups(doc, from, into)),
    split: (groupId, cardIds, title) => act(() => splitGroup(doc, groupId, cardIds, title)),
    place: (id, at) => act(() => placeCard(doc, id, at)),
    dispute: (cardId, isDisputed) => act(() => disputeCard(doc, cardId, isDisputed)),
    remove: (groupId) => act(() => void removeGroup(doc, groupId)),
    undo: () => done.undo() !== null,
    stop: () => done.destroy(),
  };
}
