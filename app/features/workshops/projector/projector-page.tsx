import { Link } from "@remix-run/react";
import { lazy, Suspense, useState } from "react";
import type { Board } from "~/domain/workshop/board";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import { useLanguage, useTexts } from "~/ui/language";
import { useIsHydrated } from "~/ui/use-is-hydrated";
import { type TimedState, usePublicState } from "../console/use-public-state";
import type { ProjectorData } from "./projector-data";
import { ProjectorSide } from "./projector-side";
import { ProjectorStage } from "./projector-stage";
import { projectorTexts } from "./projector-texts";

// The code of the live document is fetched once the page is there to be seen.
const BoardLine = lazy(() => import("./board-line"));

/** What the room sees: the question, the time, how to join, and what has been uncovered. It never scrolls. */
export function ProjectorPage({ projector }: { readonly projector: ProjectorData }) {
  const { workspaceId, workshopId, accountId } = projector;
  const isHydrated = useIsHydrated();
  const known = usePublicState(`/cantieri/${workspaceId}/laboratori/${workshopId}/eventi`, projector.state);
  const [board, setBoard] = useState<Board | null>(null);
  const current = projector.stages.find(({ id }) => id === known.state.stage?.id);
  return (
    <div className="projector">
      <ProjectorHead projector={projector} known={known} />
      <main id="contenuto" tabIndex={-1}>
        <ProjectorStage
          state={known.state}
          board={board ?? projector.board}
          exercise={current?.exercise ?? 0}
          isTree={current?.layout === "tree"}
        />
        <ProjectorSide projector={projector} known={known} />
      </main>
      {isHydrated && (
        <Suspense fallback={null}>
          <BoardLine place={{ workspaceId, workshopId, accountId }} onBoard={setBoard} />
        </Suspense>
      )}
    </div>
  );
}

interface ProjectorHeadProps {
  readonly projector: ProjectorData;
  readonly known: TimedState;
}

/** At most so many steps are named: an exercise with more shows those around the current one. */
const mostSteps = 4;

function ProjectorHead({ projector, known }: ProjectorHeadProps) {
  const words = useTexts(projectorTexts);
  const language = useLanguage();
  const { workspaceId, workshopId, stages, title } = projector;
  const current = stages.find(({ id }) => id === known.state.stage?.id);
  const steps = stages
    .filter(({ exercise }) => exercise === (current?.exercise ?? 0))
    .map((step, index) => ({ ...step, number: index + 1 }));
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === current?.id),
  );
  const from = Math.max(0, Math.min(at - 1, steps.length - mostSteps));
  return (
    <header>
      <Link
        to={`/cantieri/${workspaceId}/laboratori/${workshopId}`}
        aria-label={words.back}
        title={words.back}
      >
        <Icon name="arrow-left" size="large" />
      </Link>
      <h1 lang="it">{title}</h1>
      <span className="sp" />
      <ol aria-label={words.steps}>
        {steps.slice(from, from + mostSteps).map(({ id, number, title: step }) => (
          <li
            key={id}
            className={classNames(id === current?.id && "now")}
            aria-current={id === current?.id ? "step" : undefined}
          >
            {number}. {step[language]}
          </li>
        ))}
      </ol>
    </header>
  );
}
