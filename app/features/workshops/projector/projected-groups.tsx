import type { Board } from "~/domain/workshop/board";
import type { Layout } from "~/domain/workshop/exercise";
import { groupBy } from "~/domain/workshop/group-by";
import { standingGroups } from "~/domain/workshop/standing-groups";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { families } from "../board/lay-out-board";
import { ProjectedCards } from "./projected-cards";
import { projectorTexts } from "./projector-texts";
import { useFitting } from "./use-fitting";

const mostGroups = 12;
/** Up to so many, each shows its first cards as well. */
const mostWithCards = 6;
const mostCards = 2;
/** Four stand in two rows, as the quarters of a SWOT do: there is room for one more. */
const inSquare = 4;

interface ProjectedGroupsProps {
  readonly board: Board;
  readonly exercise: number;
  readonly layout: Layout;
  /** cards that nobody reads yet: they are in no group that could be counted */
  readonly covered: number;
}

/** The groups people make, in the order in which they were made; what is in none yet does not go out of sight. */
export function ProjectedGroups({ board, exercise, layout, covered }: ProjectedGroupsProps) {
  const words = useTexts(projectorTexts);
  const { groups, cardsOf, loose } = sortCards(board, exercise);
  const showsCards = groups.length <= mostWithCards;
  const shown = groups.slice(0, mostGroups);
  const { place, fitting, left } = useFitting<HTMLUListElement>(shown, groups.length);
  const isSquare = groups.length === inSquare;
  if (groups.length === 0 && loose.length > 0) return <ProjectedCards cards={loose} groups={[]} />;
  return (
    <div className="groups">
      <ul ref={place} className={classNames(isSquare && "square")}>
        {shown.map(({ id, title }, index) => {
          const cards = cardsOf(id);
          const objections = cards.filter(({ isDisputed }) => isDisputed).length;
          return (
            <li
              key={id}
              className={classNames(families[index % families.length], index >= fitting && "unseen")}
            >
              <h3>
                {title ? <span lang="it">{title}</span> : words.nameless}{" "}
                {(covered === 0 || cards.length > 0) && <span className="num">{cards.length}</span>}
              </h3>
              {showsCards && (
                <ul lang="it">
                  {cards.slice(0, isSquare ? mostCards + 1 : mostCards).map((card) => (
                    <li key={card.id}>{card.text}</li>
                  ))}
                </ul>
              )}
              {objections > 0 && <p>{words.objections(objections)}</p>}
            </li>
          );
        })}
      </ul>
      {covered > 0 && <p className="more">{words.covered(covered)}</p>}
      {loose.length > 0 && <p className="more">{words.loose(loose.length, layout)}</p>}
      {left > 0 && <p className="more">{words.others(left)}</p>}
    </div>
  );
}

/** A card of a group that was merged into another stands in that one. */
function sortCards(board: Board, exercise: number) {
  const all = board.groups.filter((group) => group.exercise === exercise);
  const standing = standingGroups(all);
  const own = board.cards.filter((card) => card.exercise === exercise);
  const groups = all.filter((group) => standing.get(group.id) === group);
  const inGroup = groupBy(own, ({ groupId }) => standing.get(groupId)?.id ?? "");
  return { groups, cardsOf: (groupId: string) => inGroup.get(groupId) ?? [], loose: inGroup.get("") ?? [] };
}
