import { type DragEvent, memo, type ReactNode, useState } from "react";
import { classNames } from "~/ui/class-names";
import { useLanguage, useTexts } from "~/ui/language";
import { Tag } from "~/ui/tag";
import { BoardCard } from "./board-card";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";
import { FoldButton, type Foldable, foldClass } from "./fold-button";
import { LaneMenu } from "./lane-menu";
import type { Lane } from "./lay-out-board";
import { sayCards } from "./say-cards";
import { sayVotes } from "./say-votes";
import { useDropTarget } from "./use-drop-target";
import { startDrag } from "./start-drag";

interface GroupLaneProps extends Foldable {
  readonly lane: Lane;
  /** how many of its cards are shown before the others are asked for */
  readonly limit: number;
  /** of its title: groups in groups stand one below */
  readonly level: 3 | 4;
}

/** A group with its first cards; groups in it below them. */
export const GroupLane = memo(function GroupLane(props: GroupLaneProps) {
  const { lane, limit, level, isOpen, onFold } = props;
  const words = useTexts(boardTexts);
  const { about } = useBoardScene();
  const { group, family, children, merged } = lane;
  const drop = useDropTarget(group.id);
  const Title = `h${level}` as const;
  return (
    <section
      className={classNames(
        "glane",
        `f-${family}`,
        level === 4 && "inner",
        drop.isOver && "over",
        foldClass(props),
      )}
      aria-labelledby={`lane-${group.id}`}
      data-lane={group.id}
      {...drop.handlers}
    >
      <header>
        <Title id={`lane-${group.id}`} lang="it">
          {group.title || words.nameless}
        </Title>
        <LaneCount lane={lane} />
        {/* Below the menu, which stays to be pressed by itself. */}
        <FoldButton laneId={group.id} title={group.title || words.nameless} isOpen={isOpen} onFold={onFold} />
        <LaneMenu lane={lane} />
      </header>
      {merged.length > 0 && <p className="xs muted">{words.merged(merged.join(", "))}</p>}
      {about.decided.has(group.id) && (
        <p className="lane-tag">
          <Tag tone="ok">{words.became}</Tag>
        </p>
      )}
      <LaneCards cards={lane.cards} family={family} limit={limit} />
      {children.map((child) => (
        <GroupLane key={child.group.id} lane={child} limit={limit} level={4} isOpen onFold={null} />
      ))}
    </section>
  );
});

function LaneCount({ lane: { group, votes, cardCount } }: { readonly lane: Lane }) {
  const words = useTexts(boardTexts);
  const language = useLanguage();
  const { covered } = useBoardScene();
  if (votes === null) {
    const hidden = covered.inGroup.get(group.id) ?? 0;
    const counted = { shown: cardCount, covered: hidden, isCovering: covered.total > 0 };
    return <span className="n num">{sayCards(words, counted)}</span>;
  }
  return (
    <span className="n num">
      <b>{sayVotes(language, votes)}</b>
      {votes.room > 0 && <small>{words.inRoomVotes(votes.room)}</small>}
    </span>
  );
}

interface LaneCardsProps extends Pick<Lane, "cards" | "family"> {
  readonly limit: number;
}

/** Cards, the first of them at once. */
export function LaneCards({ cards, family, limit }: LaneCardsProps): ReactNode {
  const words = useTexts(boardTexts);
  const { about, acts, chosen, choose } = useBoardScene();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? cards : cards.slice(0, limit);
  const more = cards.length - limit;
  return (
    <>
      {cards.length > 0 && (
        <ul>
          {shown.map((card, index) => (
            <BoardCard
              key={card.id}
              card={card}
              family={family}
              votes={about.votes.get(card.id) ?? null}
              isChosen={chosen.has(card.id)}
              isStop={index === 0}
              onChoose={acts && choose}
              onDrag={acts && dragCard}
            />
          ))}
        </ul>
      )}
      {more > 0 && (
        <button type="button" className="more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.showFewer : words.showMore(more)}
        </button>
      )}
    </>
  );
}

function dragCard(event: DragEvent): void {
  startDrag(event.dataTransfer, event.currentTarget);
}
