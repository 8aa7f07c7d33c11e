import { type DragEvent, memo } from "react";
import type { BoardCard as Card } from "~/domain/workshop/board";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import type { Votes } from "./board-data";
import { boardTexts } from "./board-texts";
import type { Family } from "./lay-out-board";
import { sayVotes } from "./say-votes";

interface BoardCardProps {
  readonly card: Card;
  readonly family: Family;
  /** null: it was not voted on by itself */
  readonly votes: Votes | null;
  readonly isChosen: boolean;
  /** the stop of the Tab key in its group */
  readonly isStop: boolean;
  /** null: only to be read */
  readonly onChoose: ((cardId: string) => void) | null;
  readonly onDrag: ((event: DragEvent) => void) | null;
}

/** A card as it was written. It is a button where it can be chosen: everything else is done with what is chosen. */
export const BoardCard = memo(function BoardCard(props: BoardCardProps) {
  const { card, family, votes, isChosen, isStop, onChoose, onDrag } = props;
  return (
    <li
      className={classNames("wcard", `f-${family}`, isChosen && "is-chosen")}
      {...(onDrag && { draggable: true, onDragStart: onDrag, "data-drag": card.id })}
    >
      {onChoose ? (
        <button
          type="button"
          data-card={card.id}
          aria-pressed={isChosen}
          tabIndex={isStop ? 0 : -1}
          onClick={() => onChoose(card.id)}
        >
          {card.text}
        </button>
      ) : (
        <p>{card.text}</p>
      )}
      <CardFacts card={card} votes={votes} isChosen={isChosen} />
    </li>
  );
});

function CardFacts({ card, votes, isChosen }: Pick<BoardCardProps, "card" | "votes" | "isChosen">) {
  const words = useTexts(boardTexts);
  const language = useLanguage();
  if (!card.isInRoom && !card.isDisputed && votes === null && !isChosen) return null;
  return (
    <span className="facts">
      {card.isDisputed && (
        <span>
          <Icon name="warning-circle" size="small" /> {words.disputed}
        </span>
      )}
      {card.isInRoom && <span>{words.inRoom}</span>}
      {isChosen && <Icon name="check-circle" size="small" />}
      {votes !== null && <span className="votes num">{sayVotes(language, votes)}</span>}
    </span>
  );
}
