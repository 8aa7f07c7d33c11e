import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { Note } from "~/ui/note";
import { unsentTexts } from "./unsent-texts";

interface LostTextProps {
  readonly lost: readonly string[];
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
        {lost.map((text, index) => (
          <textarea key={index} className="in" readOnly rows={4} aria-label={words.lostText} value={text} />
        ))}
      </Note>
      <Button small type="button" onClick={onClose}>
        {words.close}
      </Button>
    </div>
  );
}
