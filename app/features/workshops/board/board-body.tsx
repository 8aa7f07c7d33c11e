import { lazy, Suspense } from "react";
import { useTexts } from "~/ui/language";
import { useIsHydrated } from "~/ui/use-is-hydrated";
import type { BoardView } from "./board-data";
import { useBoardScene } from "./board-scene";
import { boardTexts } from "./board-texts";
import { GroupsView } from "./groups-view";
import { ListView } from "./list-view";
import { TreeView } from "./tree-view";

const FreeBoard = lazy(() => import("./free-board"));

/** The cards in the view that was asked for. */
export function BoardBody({ view }: { readonly view: BoardView }) {
  const words = useTexts(boardTexts);
  const { about, laid, covered } = useBoardScene();
  const isHydrated = useIsHydrated();
  if (laid.cardCount === 0 && laid.lanes.length === 0)
    return (
      <div className="card wempty">
        <h2>{covered.total > 0 ? words.covered(covered.total) : words.empty}</h2>
        <p className="muted">{words.emptyWhy}</p>
      </div>
    );
  if (view === "list") return <ListView />;
  // Its places are written into the elements themselves, which the policy of pages forbids in what the server sends.
  if (view === "free" && isHydrated)
    return (
      <Suspense fallback={null}>
        <FreeBoard />
      </Suspense>
    );
  return about.layout === "tree" ? <TreeView /> : <GroupsView />;
}
