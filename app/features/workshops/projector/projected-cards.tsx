import type { BoardCard, BoardGroup } from "~/domain/workshop/board";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { projectorTexts } from "./projector-texts";
import { useFitting } from "./use-fitting";

/** As many as are readable from the last row of a room; long ones leave room for fewer. */
const mostCards = 12;

interface ProjectedCardsProps {
  readonly cards: readonly BoardCard[];
  readonly groups: readonly BoardGroup[];
}

/**
 * What was uncovered, with the table or the quarter it stands in; of many those that came to the board last, which of a
 * reveal come together and in no order.
 */
export function ProjectedCards({ cards, groups }: ProjectedCardsProps) {
  const words = useTexts(projectorTexts);
  const shown = cards.slice(-mostCards).reverse();
  const placeOf = ({ groupId }: BoardCard) => groups.find(({ id, isFixed }) => isFixed && id === groupId);
  const { place, fitting, left } = useFitting<HTMLUListElement>(shown, cards.length);
  return (
    <div className="uncovered">
      <ul ref={place} lang="it">
        {shown.map((card, index) => {
          const column = placeOf(card);
          return (
            <li key={card.id} className={classNames(index >= fitting && "unseen")}>
              {card.text}
              {column && <small>{column.title}</small>}
            </li>
          );
        })}
      </ul>
      {left > 0 && <p className="more">{words.others(left)}</p>}
    </div>
  );
}
