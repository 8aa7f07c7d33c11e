import { useState } from "react";
import { looseWords } from "~/domain/workshop/loose-words";
import { classNames } from "~/ui/class-names";
import { useLanguage, useTexts } from "~/ui/language";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";
import { FoldButton, type Foldable, foldClass } from "./fold-button";
import { GroupLane, LaneCards } from "./group-lane";
import type { Lane } from "./lay-out-board";
import { useDropTarget } from "./use-drop-target";

const firstCards = 5;
/** People sort from here: more of them at once. */
const firstLoose = 12;

interface GroupsViewProps {
  /** all of them, when it is not said */
  readonly lanes?: readonly Lane[];
}

/** The groups beside each other, those with most votes first, each with its first cards. */
export function GroupsView({ lanes }: GroupsViewProps) {
  const { about, laid } = useBoardScene();
  const shown = lanes ?? laid.lanes;
  const [open, setOpen] = useState<string | null | undefined>();
  // Until somebody folds one: what is still to be sorted, else the first group.
  const opened = open === undefined ? (laid.loose.length > 0 ? "" : shown[0]?.group.id) : open;
  return (
    <div className={classNames("glanes", about.layout === "quadrants" && "quadrants")}>
      {shown.map((lane) => (
        <GroupLane
          key={lane.group.id}
          lane={lane}
          limit={firstCards}
          level={3}
          isOpen={opened === lane.group.id}
          onFold={setOpen}
        />
      ))}
      <LooseLane
        limit={laid.lanes.length === 0 ? 4 * firstLoose : firstLoose}
        isOpen={opened === "" || shown.length === 0}
        onFold={shown.length === 0 ? null : setOpen}
      />
    </div>
  );
}

type LooseLaneProps = Foldable & { readonly limit: number };

/** What is in no group yet. */
export function LooseLane({ limit, isOpen, onFold }: LooseLaneProps) {
  const words = useTexts(boardTexts);
  const { about, laid } = useBoardScene();
  const language = useLanguage();
  const { title, none } = looseWords[about.layout];
  const drop = useDropTarget("");
  if (laid.loose.length === 0 && (laid.lanes.length === 0 || laid.cardCount === 0)) return null;
  return (
    <section
      className={classNames(
        "glane f-none loose",
        laid.lanes.length === 0 && "alone",
        drop.isOver && "over",
        foldClass({ isOpen, onFold }),
      )}
      aria-labelledby="lane-loose"
      data-lane=""
      {...drop.handlers}
    >
      <header>
        <h3 id="lane-loose">{title[language]}</h3>
        <span className="n num">{words.cards(laid.loose.length)}</span>
        <FoldButton laneId="" title={title[language]} isOpen={isOpen} onFold={onFold} />
      </header>
      {laid.loose.length === 0 && <p className="small muted">{none[language]}</p>}
      <LaneCards cards={laid.loose} family="none" limit={limit} />
    </section>
  );
}
