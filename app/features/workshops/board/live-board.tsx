import { useEffect, useMemo, useState } from "react";
import type { LiveConnection } from "~/collab/live-connection";
import type { SaveState } from "~/collab/save-state";
import { useLiveDocument, useSaveState, useStranded } from "~/collab/use-live-document";
import type { Board } from "~/domain/workshop/board";
import { followBoard } from "~/document/board/follow-board";
import { boardDocumentName } from "~/document/workspace-document";
import { useTexts } from "~/ui/language";
import { LineNote } from "~/ui/line-note";
import { Note } from "~/ui/note";
import { StrandedNote } from "~/ui/stranded-note";
import { actsOnBoard } from "./acts-on-board";
import type { BoardActs } from "./board-acts";
import type { BoardAbout } from "./board-data";
import { boardTexts } from "./board-texts";

/** The board as it is now. */
export interface LiveBoardView {
  readonly board: Board;
  /** null: the person may only read */
  readonly acts: BoardActs | null;
}

interface LiveBoardProps {
  readonly about: BoardAbout;
  readonly onLive: (live: LiveBoardView | null) => void;
  readonly onSaveState: (state: SaveState | null) => void;
}

/** Keeps the board open for as long as the screen is there, and says what is wrong with its line. */
export default function LiveBoard({ about, onLive, onSaveState }: LiveBoardProps) {
  const words = useTexts(boardTexts);
  const { workspaceId, workshopId, accountId, mayRun, exercise } = about;
  const { status, connection } = useLiveDocument({
    workspaceId,
    documentName: boardDocumentName(workshopId),
    accountId,
  });
  const saveState = useSaveState(connection);
  const stranded = useStranded(connection, mayRun);
  useEffect(() => onSaveState(saveState), [onSaveState, saveState]);
  const opened = status.status === "ready" ? connection : null;
  const board = useBoard(opened);
  const acts = useActs(mayRun ? opened : null, exercise);
  const live = useMemo(() => board && { board, acts }, [board, acts]);
  useEffect(() => onLive(live), [onLive, live]);
  return (
    <>
      {mayRun && <LineNote state={saveState} connection={connection} words={words} />}
      {connection && <StrandedNote changes={stranded} onDiscard={connection.discardUnsent} />}
      {mayRun && status.status === "ready" && !status.localCopy && (
        <Note tone="warn">{words.noLocalCopy}</Note>
      )}
      {status.status === "unavailable" && (
        <Note tone="warn" role="status">
          {words.unavailable}
        </Note>
      )}
    </>
  );
}

function useBoard(opened: LiveConnection | null): Board | null {
  const [board, setBoard] = useState<Board | null>(null);
  useEffect(() => (opened ? followBoard(opened.doc, setBoard) : undefined), [opened]);
  return opened ? board : null;
}

/** They remember what can be taken back, for as long as the page is there. */
function useActs(opened: LiveConnection | null, exercise: number): BoardActs | null {
  const [acts, setActs] = useState<BoardActs | null>(null);
  useEffect(() => {
    if (opened === null) return undefined;
    const made = actsOnBoard(opened.doc, exercise);
    setActs(made);
    return () => {
      made.stop();
      setActs(null);
    };
  }, [opened, exercise]);
  return acts;
}
