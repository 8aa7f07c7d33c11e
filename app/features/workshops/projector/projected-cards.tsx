import type { BoardCard } from "~/domain/workshop/board";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { projectorTexts } from "./projector-texts";
import { useFitting } from "./use-fitting";

/** As many as are readable from the last row of a room; long ones leave room for fewer. */
const mostCards = 12;

/** What was uncovered; of many those that came to the board last, which of a reveal come together and in no order. */
export function ProjectedCards({ cards }: { readonly cards: readonly BoardCard[] }) {
  const words = useTexts(projectorTexts);
  const shown = cards.slice(-mostCards).reverse();
  const { place, fitting, left } = useFitting<HTMLUListElement>(shown, cards.length);
  return (
    <div className="uncovered">
      <ul ref={place} lang="it">
        {shown.map(({ id, text }, index) => (
          <li key={id} className={classNames(index >= fitting && "unseen")}>
            {text}
          </li>
        ))}
      </ul>
      {left > 0 && <p className="more">{words.others(left)}</p>}
    </div>
  );
}
