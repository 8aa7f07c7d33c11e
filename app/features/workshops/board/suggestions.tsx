import { useMemo, useState } from "react";
import { suggestGroups } from "~/domain/workshop/suggest-groups";
import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import type { BoardActs } from "./board-acts";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";

interface SuggestionsProps {
  readonly acts: BoardActs;
  readonly onSay: (told: string) => void;
  readonly onClose: () => void;
}

/** Groups of cards that have words in common: made only when somebody says so. */
export function Suggestions({ acts, onSay, onClose }: SuggestionsProps) {
  const words = useTexts(boardTexts);
  const { laid } = useBoardScene();
  const [discarded, setDiscarded] = useState<ReadonlySet<string>>(new Set());
  const suggested = useMemo(() => suggestGroups(laid.loose), [laid.loose]);
  const shown = suggested.filter(({ cardIds }) => !discarded.has(cardIds.join()));
  const textOf = new Map(laid.loose.map(({ id, text }) => [id, text]));
  return (
    <section className="card suggestions" aria-labelledby="suggestions-title">
      <header>
        <h2 id="suggestions-title">{words.suggestTitle}</h2>
        <span className="sp" />
        <Button small look="quiet" type="button" onClick={onClose}>
          {words.close}
        </Button>
      </header>
      <p className="small muted">{shown.length > 0 ? words.suggestLead : words.suggestNone}</p>
      <ul>
        {shown.map(({ cardIds, words: shared }) => {
          const title = titleOf(shared);
          return (
            <li key={cardIds.join()}>
              <div>
                <h3>{words.suggestion(title, cardIds.length)}</h3>
                <ul>
                  {cardIds.slice(0, 3).map((id) => (
                    <li key={id}>{textOf.get(id)}</li>
                  ))}
                </ul>
              </div>
              <p className="acts">
                <Button
                  small
                  type="button"
                  onClick={() => {
                    acts.addGroup({ title, cardIds });
                    onSay(words.made(title));
                  }}
                >
                  {words.accept}
                </Button>
                <Button
                  small
                  look="quiet"
                  type="button"
                  onClick={() => setDiscarded(new Set([...discarded, cardIds.join()]))}
                >
                  {words.discard}
                </Button>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** "medico", "bus" → "Medico, bus" */
function titleOf(shared: readonly string[]): string {
  const joined = shared.slice(0, 3).join(", ");
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
