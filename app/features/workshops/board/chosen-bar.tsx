import { Button } from "~/ui/button";
import { useTexts } from "~/ui/language";
import type { BoardActs } from "./board-acts";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";
import { cardsWithin } from "./lay-out-board";

interface ChosenBarProps {
  readonly acts: BoardActs;
  readonly onLetGo: () => void;
}

/** What can be done with the chosen cards. */
export function ChosenBar({ acts, onLetGo }: ChosenBarProps) {
  const words = useTexts(boardTexts);
  const { laid, chosen, ask } = useBoardScene();
  const cards = [...laid.loose, ...laid.lanes.flatMap(cardsWithin)].filter(({ id }) => chosen.has(id));
  if (cards.length === 0) return null;
  const cardIds = cards.map(({ id }) => id);
  const isDisputed = cards.every((card) => card.isDisputed);
  return (
    <div className="chosen-bar" role="group" aria-label={words.chosen(cards.length)}>
      <b role="status">{words.chosen(cards.length)}</b>
      <Button small look="primary" type="button" onClick={() => ask({ kind: "move", cardIds })}>
        {words.move}
      </Button>
      <Button small type="button" onClick={() => ask({ kind: "gather", cardIds })}>
        {words.gather}
      </Button>
      <Button
        small
        look="quiet"
        type="button"
        onClick={() => {
          for (const id of cardIds) acts.dispute(id, !isDisputed);
        }}
      >
        {isDisputed ? words.agree : words.dispute}
      </Button>
      <Button small look="quiet" type="button" onClick={() => ask({ kind: "hide", cardIds })}>
        {words.hide}
      </Button>
      <Button small look="quiet" type="button" onClick={onLetGo}>
        {words.letGo}
      </Button>
    </div>
  );
}
