import type { Board } from "~/domain/workshop/board";
import { classNames } from "~/ui/class-names";
import { useTexts } from "~/ui/language";
import { projectorTexts } from "./projector-texts";
import { useFitting } from "./use-fitting";

const mostGroups = 12;
/** Up to so many, each shows its first cards as well. */
const mostWithCards = 6;
const mostCards = 2;
const families = ["rose", "mint", "sky", "lilac", "straw"] as const;

interface ProjectedGroupsProps {
  readonly board: Board;
  readonly exercise: number;
  /** cards that nobody reads yet: they are in no group that could be counted */
  readonly covered: number;
}

/** The groups people make, in the order in which they were made. */
export function ProjectedGroups({ board, exercise, covered }: ProjectedGroupsProps) {
  const words = useTexts(projectorTexts);
  const groups = board.groups.filter((group) => group.exercise === exercise && group.mergedInto === "");
  const cardsOf = (groupId: string) =>
    board.cards.filter((card) => card.exercise === exercise && card.groupId === groupId);
  const showsCards = groups.length <= mostWithCards;
  const shown = groups.slice(0, mostGroups);
  const { place, fitting, left } = useFitting<HTMLUListElement>(shown, groups.length);
  return (
    <div className="groups">
      <ul ref={place}>
        {shown.map(({ id, title }, index) => {
          const cards = cardsOf(id);
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
                  {cards.slice(0, mostCards).map((card) => (
                    <li key={card.id}>{card.text}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {covered > 0 && <p className="more">{words.covered(covered)}</p>}
      {left > 0 && <p className="more">{words.others(left)}</p>}
    </div>
  );
}
