import type { Need } from "~/domain/needs/need";
import { whyNotMerge } from "~/domain/needs/plan-merge";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import { mergeTexts } from "./merge-texts";

interface ChoosingBarProps {
  readonly chosen: readonly Need[];
  readonly onMerge: () => void;
  readonly onStop: () => void;
}

/** How many are chosen, and what can be done with them; why not, in words. */
export function ChoosingBar({ chosen, onMerge, onStop }: ChoosingBarProps) {
  const words = useTexts(mergeTexts);
  const why = whyNotMerge(chosen);
  return (
    <div className="choosing-bar">
      <p role="status">
        <b>{words.chosen(chosen.length)}</b>
        {why !== null && <span> {why === "too-few" ? words.chooseMore : words.sameKind}</span>}
      </p>
      <p className="acts">
        <Button small look="primary" type="button" disabled={why !== null} onClick={onMerge}>
          {words.merge}
        </Button>
        <Button small look="quiet" type="button" onClick={onStop}>
          {words.stop}
        </Button>
      </p>
    </div>
  );
}
