import type { Board } from "~/domain/workshop/board";
import type { Layout } from "~/domain/workshop/exercise";
import type { PublicStage, PublicState } from "~/domain/workshop/public-state";
import { classNames } from "~/ui/class-names";
import { useLanguage, useTexts } from "~/ui/language";
import { CoveredCards } from "./covered-cards";
import { ProjectedGroups } from "./projected-groups";
import { hasBranches, ProjectedTree } from "./projected-tree";
import { ProjectedTotals } from "./projected-totals";
import { ProjectedCards } from "./projected-cards";
import { projectorTexts } from "./projector-texts";

interface ProjectorStageProps {
  readonly state: PublicState;
  readonly board: Board;
  /** counted from 0 */
  readonly exercise: number;
  /** of the board of that exercise; of a tree, what stands under what is what the room works on */
  readonly layout: Layout;
}

/** The question, and below it what the room works on. */
export function ProjectorStage({ state, board, exercise, layout }: ProjectorStageProps) {
  const words = useTexts(projectorTexts);
  const language = useLanguage();
  const { stage, status } = state;
  if (stage === null || status !== "open") return <NoStage state={state} />;
  const question = stage.prompt[language];
  const hasCards = board.cards.some((card) => card.exercise === exercise);
  const isWork = stage.kind === "group" || stage.kind === "vote" || stage.isRevealed;
  return (
    <div className="stage">
      <h2 className={classNames(sizeOf(question), isWork && "at-work")}>{question}</h2>
      {stage.question && (
        <p className={classNames("asked", sizeOf(stage.question[language]))}>{stage.question[language]}</p>
      )}
      {stage.kind === "write" && !(stage.isRevealed && hasCards) && <HowToWrite stage={stage} />}
      {stage.kind === "vote" && stage.state === "open" && (
        <p className="how">{words.voteSecret(stage.rule?.kind ?? "dots")}</p>
      )}
      <Work state={state} stage={stage} board={board} exercise={exercise} layout={layout} />
    </div>
  );
}

function HowToWrite({ stage }: Pick<WorkProps, "stage">) {
  const words = useTexts(projectorTexts);
  const isPrivate = stage.namesOff ? words.namesOff : words.isPrivate;
  return <p className="how">{stage.isRevealed ? words.isOpen : isPrivate}</p>;
}

interface WorkProps extends ProjectorStageProps {
  readonly stage: PublicStage;
}

function Work({ state, stage, board, exercise, layout }: WorkProps) {
  const isTree = layout === "tree";
  switch (stage.kind) {
    case "talk":
      return null;
    case "write":
      if (!stage.isRevealed) return <CoveredCards count={state.people.cards} />;
      return <Written board={board} exercise={exercise} isTree={isTree} />;
    case "group":
      if (isTree && hasBranches(board, exercise)) return <ProjectedTree board={board} exercise={exercise} />;
      return (
        <ProjectedGroups board={board} exercise={exercise} layout={layout} covered={state.people.covered} />
      );
    case "vote":
      return (
        <ProjectedTotals kind={stage.rule?.kind ?? "dots"} targets={stage.targets} totals={state.totals} />
      );
  }
}

/** Objectives are written from the problems that were tied just before: the room has them in sight. */
function Written({
  board,
  exercise,
  isTree,
}: Pick<WorkProps, "board" | "exercise"> & { readonly isTree: boolean }) {
  const cards = board.cards.filter((card) => card.exercise === exercise);
  const written = <ProjectedCards cards={cards} groups={board.groups} />;
  if (!isTree || !hasBranches(board, exercise - 1)) return written;
  return (
    <div className="beside-tree">
      <ProjectedTree board={board} exercise={exercise - 1} />
      {written}
    </div>
  );
}

function NoStage({ state }: Pick<ProjectorStageProps, "state">) {
  const words = useTexts(projectorTexts);
  const [title, what] = {
    prepared: [words.notOpen, ""],
    open: [words.join, words.joinWhat],
    closed: [words.closed, words.closedWhat],
  }[state.status];
  return (
    <div className="stage">
      <h2>{title}</h2>
      {what && <p className="how">{what}</p>}
    </div>
  );
}

/** A long question is written smaller, so that the work below it keeps its place. */
function sizeOf(question: string): string | false {
  if (question.length > 160) return "very-long";
  return question.length > 90 && "long";
}
