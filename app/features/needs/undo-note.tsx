import { useState } from "react";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { mergeTexts } from "./merge-texts";
import type { OfferedUndo } from "./need-acts";

/** What was just done, and the way back. */
export function UndoNote({ offered }: { readonly offered: OfferedUndo }) {
  const words = useTexts(mergeTexts);
  // Which one, not whether: what is done next may be told in the same words, and has a way back of its own.
  const [undone, setUndone] = useState<OfferedUndo | null>(null);
  if (undone === offered) return <Note role="status">{words.undone}</Note>;
  return (
    <Note tone="ok" role="status">
      {offered.words}{" "}
      <Button
        small
        type="button"
        onClick={() => {
          offered.undo();
          setUndone(offered);
        }}
      >
        {words.undo}
      </Button>
    </Note>
  );
}
