import { useEffect } from "react";
import { useLiveDocument } from "~/collab/use-live-document";
import { followBoard } from "~/document/board/follow-board";
import { boardDocumentName } from "~/document/workspace-document";
import type { Board } from "~/domain/workshop/board";
import type { ProjectorData } from "./projector-data";

interface BoardLineProps {
  readonly place: Pick<ProjectorData, "workspaceId" | "workshopId" | "accountId">;
  readonly onBoard: (board: Board) => void;
}

/** Keeps the board open for as long as the screen is there. Without it the screen shows the board it began with. */
export default function BoardLine({ place, onBoard }: BoardLineProps) {
  const { workspaceId, workshopId, accountId } = place;
  const documentName = boardDocumentName(workshopId);
  const { status, connection } = useLiveDocument({ workspaceId, documentName, accountId });
  const opened = status.status === "ready" ? connection : null;
  useEffect(() => (opened ? followBoard(opened.doc, onBoard) : undefined), [opened, onBoard]);
  return null;
}
