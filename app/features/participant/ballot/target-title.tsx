import type { VoteTarget } from "~/domain/workshop/stage";
import { useWords } from "../words/words-context";

/** The name of what is voted on. */
export function TargetTitle({ target }: { readonly target: VoteTarget }) {
  return <b className="target">{target.title}</b>;
}

/** The cards of a group, to be unfolded; a card is its own text. */
export function TargetCards({ target }: { readonly target: VoteTarget }) {
  const { words, count } = useWords();
  const { kind, cards, cardCount } = target;
  if (kind === "card" || cardCount === 0) return null;
  const more = cardCount - cards.length;
  return (
    <details className="reads">
      <summary>{count(words.readCards, { n: cardCount })}</summary>
      <ul>
        {cards.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
        {more > 0 && <li>{count(words.moreCards, { n: more })}</li>}
      </ul>
    </details>
  );
}

/** The colours of groups, one after the other. */
export function familyOf(index: number): string {
  return `fam${index % 5}`;
}
