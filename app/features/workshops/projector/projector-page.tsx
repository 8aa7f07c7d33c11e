import { lazy, Suspense, useState } from "react";
import type { Board } from "~/domain/workshop/board";
import { useIsHydrated } from "~/ui/use-is-hydrated";
import { usePublicState } from "../console/use-public-state";
import type { ProjectorData } from "./projector-data";
import { ProjectorHead } from "./projector-head";
import { ProjectorSide } from "./projector-side";
import { ProjectorStage } from "./projector-stage";

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
      <ProjectorHead projector={projector} currentId={current?.id ?? null} />
      <main id="contenuto" tabIndex={-1}>
        <ProjectorStage
          state={known.state}
          board={board ?? projector.board}
          exercise={current?.exercise ?? 0}
          layout={current?.layout ?? "groups"}
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
