import { useState } from "react";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { mergeTexts } from "./merge-texts";
import type { OfferedUndo } from "./need-acts";

/** What was just done, and the way back. */
export function UndoNote({ offered }: { readonly offered: OfferedUndo }) {
  const words = useTexts(mergeTexts);
  const [isUndone, setUndone] = useState(false);
  if (isUndone) return <Note role="status">{words.undone}</Note>;
  return (
    <Note tone="ok" role="status">
      {offered.words}{" "}
      <Button
        small
        type="button"
        onClick={() => {
          offered.undo();
          setUndone(true);
        }}
      >
        {words.undo}
      </Button>
    </Note>
  );
}
