import { memo } from "react";
import type { BoardCard } from "~/domain/workshop/board";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { useTexts } from "~/ui/language";
import { boardTexts } from "./board-texts";
import type { Family } from "./lay-out-board";
import type { CardDrag } from "./use-card-drag";

interface FreeCardProps {
  readonly card: BoardCard;
  readonly family: Family;
  readonly x: number;
  readonly y: number;
  readonly isChosen: boolean;
  /** null: only to be read */
  readonly onChoose: ((cardId: string) => void) | null;
  readonly drag: CardDrag | null;
}

/** A card on the plane: dragged by pointer, moved by Alt and arrows. */
export const FreeCard = memo(function FreeCard(props: FreeCardProps) {
  const { card, family, x, y, isChosen, onChoose, drag } = props;
  const words = useTexts(boardTexts);
  const marks = [card.isDisputed && words.disputed, card.isInRoom && words.inRoom].filter(Boolean);
  return (
    <li className={classNames("fcard", `f-${family}`, isChosen && "is-chosen")} style={{ left: x, top: y }}>
      {onChoose && drag ? (
        <button
          type="button"
          data-card={card.id}
          aria-pressed={isChosen}
          onClick={() => {
            if (!drag.hasMoved()) onChoose(card.id);
          }}
          onPointerDown={(event) => drag.start(event, card.id, { x, y })}
          onPointerMove={drag.follow}
          onPointerUp={drag.drop}
          onPointerCancel={drag.drop}
          onKeyDown={(event) => drag.nudge(event, card.id, { x, y })}
        >
          {card.text}
        </button>
      ) : (
        <p>{card.text}</p>
      )}
      {marks.length > 0 && (
        <small>
          {card.isDisputed && <Icon name="warning-circle" size="small" />} {marks.join(", ")}
        </small>
      )}
    </li>
  );
});
