import { useBoardScene } from "./board-scene";
import { useTexts } from "~/ui/language";
import { boardTexts } from "./board-texts";
import { GroupsView } from "./groups-view";
import { LaneMenu } from "./lane-menu";
import { LaneCards } from "./group-lane";
import type { Lane } from "./lay-out-board";
import { useDropTarget } from "./use-drop-target";
import { classNames } from "~/ui/class-names";

const cardsOfKnot = 2;

/** What leads to what: an effect above, its causes below it. What hangs nowhere yet stands under the tree. */
export function TreeView() {
  const words = useTexts(boardTexts);
  const { laid } = useBoardScene();
  const trees = laid.lanes.filter(({ children }) => children.length > 0);
  if (trees.length === 0) return <GroupsView />;
  return (
    <>
      {/* It is wider than the page: the keyboard must be able to move it. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="wtree" role="region" aria-label={words.tree} tabIndex={0}>
        <ul>
          {trees.map((lane) => (
            <Knot key={lane.group.id} lane={lane} />
          ))}
        </ul>
      </div>
      <Unhung trees={trees} />
    </>
  );
}

function Unhung({ trees }: { readonly trees: readonly Lane[] }) {
  const { laid } = useBoardScene();
  const lanes = laid.lanes.filter((lane) => !trees.includes(lane));
  return <GroupsView lanes={lanes} />;
}

function Knot({ lane }: { readonly lane: Lane }) {
  const words = useTexts(boardTexts);
  const { group, family, cards, children } = lane;
  const drop = useDropTarget(group.id);
  return (
    <li>
      <section
        className={classNames("knot", `f-${family}`, drop.isOver && "over")}
        aria-labelledby={`lane-${group.id}`}
        data-lane={group.id}
        {...drop.handlers}
      >
        <header>
          <h3 id={`lane-${group.id}`} lang="it">
            {group.title || words.nameless}
          </h3>
          <LaneMenu lane={lane} />
        </header>
        <LaneCards cards={cards} family={family} limit={cardsOfKnot} />
      </section>
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <Knot key={child.group.id} lane={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
