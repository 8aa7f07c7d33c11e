import type { BoardCard } from "~/domain/workshop/board";
import { useTexts } from "~/ui/language";
import { projectorTexts } from "./projector-texts";

/** As many as are readable from the last row of a room. */
const mostCards = 12;

/** What was uncovered; of many those that came to the board last, which of a reveal come together and in no order. */
export function ProjectedCards({ cards }: { readonly cards: readonly BoardCard[] }) {
  const words = useTexts(projectorTexts);
  const shown = cards.slice(-mostCards).reverse();
  return (
    <div className="uncovered">
      <ul lang="it">
        {shown.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
      {cards.length > shown.length && <p className="more">{words.others(cards.length - shown.length)}</p>}
    </div>
  );
}
