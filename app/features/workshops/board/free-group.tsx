import { type CSSProperties, memo } from "react";
import type { Layout } from "~/domain/workshop/exercise";
import { looseWords } from "~/domain/workshop/loose-words";
import { useLanguage, useTexts } from "~/ui/language";
import type { BoardVotes, CoveredCards } from "./board-data";
import { boardTexts } from "./board-texts";
import type { PlacedGroup } from "./place-freely";
import { sayCards } from "./say-cards";
import { sayVotes } from "./say-votes";

interface FreeGroupProps {
  readonly placed: PlacedGroup;
  readonly layout: Layout;
  /** seen from far away: its first cards in large letters instead of all of them */
  readonly isFar: boolean;
  readonly votes: BoardVotes;
  readonly covered: CoveredCards;
}

/** How many cards of a group seen from afar are told: few of a small one, more where there is room. */
function toldFromAfar(cards: number): number {
  return Math.min(16, Math.max(3, Math.floor(cards / 12)));
}

/** The ground of a group on the plane, with its title. */
export const FreeGroup = memo(function FreeGroup({ placed, layout, isFar, votes, covered }: FreeGroupProps) {
  const words = useTexts(boardTexts);
  const language = useLanguage();
  const { lane, family, cards, x, y, width, height } = placed;
  const title = lane === null ? looseWords[layout].title[language] : lane.group.title || words.nameless;
  const got = lane && votes.get(lane.group.id);
  const hidden = lane === null ? 0 : (covered.inGroup.get(lane.group.id) ?? 0);
  const counted = { shown: cards.length, covered: hidden, isCovering: covered.total > 0 };
  return (
    <section
      className={`fgroup f-${family}`}
      style={{ left: x, top: y, width, height, "--largest": `${width / 24}px` } as CSSProperties}
      aria-label={title}
    >
      <h3>
        <span lang="it">{title}</span>
        <small className="num">{got ? sayVotes(language, got) : sayCards(words, counted)}</small>
      </h3>
      {isFar && (
        <ul>
          {cards.slice(0, toldFromAfar(cards.length)).map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  );
});
