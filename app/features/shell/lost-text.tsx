import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import type { LostField } from "~/ui/typed-text";
import { unsentTexts } from "./unsent-texts";

interface LostTextProps {
  readonly lost: readonly LostField[];
  readonly onClose: () => void;
}

/** What was typed into fields that others, or the end of the session, took away meanwhile. */
export function LostText({ lost, onClose }: LostTextProps) {
  const words = useTexts(unsentTexts);
  if (lost.length === 0) return null;
  return (
    <div>
      <Note tone="bad" role="alert">
        <b>{words.lost}</b> {words.lostWhat}
        {lost.map(({ label, text }, index) => (
          <label key={index}>
            {label || words.lostText}
            <textarea className="in" readOnly rows={rowsOf(text)} value={text} />
          </label>
        ))}
      </Note>
      <Button small type="button" onClick={onClose}>
        {words.close}
      </Button>
    </div>
  );
}

/** A line needs no more than one; a long text is scrolled. */
function rowsOf(text: string): number {
  return text.length > 80 || text.includes("\n") ? 4 : 1;
}
