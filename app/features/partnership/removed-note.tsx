import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { sheetWords } from "./sheet-texts";

interface RemovedNoteProps {
  readonly what: string;
  readonly onUndo: () => void;
}

/** What was just taken out, and the way back. */
export function RemovedNote({ what, onUndo }: RemovedNoteProps) {
  const words = useTexts(sheetWords);
  return (
    <Note role="status">
      {words.removed(what)}{" "}
      <Button small look="outline" type="button" onClick={onUndo}>
        {words.undo}
      </Button>
    </Note>
  );
}
