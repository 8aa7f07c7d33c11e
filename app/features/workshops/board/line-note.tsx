import type { LiveConnection } from "~/collab/live-connection";
import type { SaveState } from "~/collab/save-state";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { boardTexts } from "./board-texts";

interface LineNoteProps {
  readonly state: SaveState | null;
  readonly connection: LiveConnection | null;
}

/** When what is written does not get away: what is kept, and what to do. */
export function LineNote({ state, connection }: LineNoteProps) {
  const words = useTexts(boardTexts);
  if (state?.status === "offline") {
    return (
      <Note tone="warn" role="status">
        <b>{words.offline}</b> {words.offlineWhat(state.unsent)}{" "}
        <Button small type="button" look="outline" onClick={() => connection?.retryNow()}>
          {words.retry}
        </Button>
      </Note>
    );
  }
  if (state?.status !== "refused") return null;
  return (
    <Note tone="bad" role="alert">
      <b>{words.refused}</b> {words.refusedWhat}{" "}
      <Button small type="button" look="outline" onClick={() => window.location.reload()}>
        {words.reload}
      </Button>
    </Note>
  );
}
