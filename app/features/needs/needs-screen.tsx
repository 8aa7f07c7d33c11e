import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useShowSaveState } from "~/collab/open-documents";
import type { SaveState } from "~/collab/save-state";
import { filterNeeds, type ListedNeed } from "~/domain/needs/list-needs";
import { classNames } from "~/ui/class-names";
import { useLanguage } from "~/ui/language";
import { useIsHydrated } from "~/ui/use-is-hydrated";
import { ListPanel } from "./list-panel";
import type { LiveNeeds as Live } from "./need-acts";
import { NeedPanel } from "./need-panel";
import type { NeedsAbout, NeedsGround } from "./needs-data";
import { NeedsSceneProvider } from "./needs-scene";
import { ScreenMap } from "./screen-map";
import { NewNeed } from "./new-need";
import { UndoNote } from "./undo-note";
import { useNeedsQuery } from "./use-needs-query";
import { useScene } from "./use-scene";

// The code of the live document is fetched once the page is there to be read.
const LiveNeeds = lazy(() => import("./live-needs"));

interface NeedsScreenProps {
  readonly ground: NeedsGround;
  readonly about: NeedsAbout;
  /** the open need, or `nuovo`; null: the list */
  readonly part: string | null;
}

/** The part of the address where a need is written that is not there yet. */
const newPart = "nuovo";

/** The needs of the territory, in a list and on a map: one screen, one document, the same commands. */
export function NeedsScreen({ ground, about, part }: NeedsScreenProps) {
  const isHydrated = useIsHydrated();
  const [live, setLive] = useState<Live | null>(null);
  const [saveState, setSaveState] = useState<SaveState | null>(null);
  useShowSaveState(about.canWrite ? saveState : null);
  const scene = useScene({ ground, about, live });
  const { query } = useNeedsQuery();
  const found = useFound(scene.listed);
  // The list first: the map may come a moment later, and lets people write meanwhile.
  const drawn = useDeferredValue(found);
  const cameFrom = useLast(part);
  const shows = scene.asked !== null ? "map" : part === null ? query.view : "part";
  return (
    <NeedsSceneProvider value={scene}>
      <main
        id="contenuto"
        tabIndex={-1}
        className={classNames("needs-screen", `shows-${shows}`, scene.asked && "asks")}
      >
        <div className="needs-panel">
          {isHydrated && (
            <Suspense fallback={null}>
              <LiveNeeds about={about} care={scene.care} onLive={setLive} onSaveState={setSaveState} />
            </Suspense>
          )}
          {scene.offered && <UndoNote offered={scene.offered} />}
          {part === null ? (
            <ListPanel found={found} cameFrom={cameFrom} />
          ) : part === newPart ? (
            <NewNeed />
          ) : (
            <NeedPanel key={part} needId={part} />
          )}
        </div>
        <div className="needs-map-pane">
          <ScreenMap scene={scene} found={drawn} selectedId={part} />
        </div>
      </main>
    </NeedsSceneProvider>
  );
}

/** The needs of the query of the address, in its order. */
function useFound(listed: readonly ListedNeed[]): readonly ListedNeed[] {
  const language = useLanguage();
  const { query } = useNeedsQuery();
  const last = useRef<readonly ListedNeed[]>([]);
  const found = useMemo(() => filterNeeds(listed, query, language, last.current), [listed, query, language]);
  useEffect(() => void (last.current = found), [found]);
  return found;
}

/** What was there before what is there now. */
function useLast<Value>(value: Value): Value | null {
  const now = useRef(value);
  const [last, setLast] = useState<Value | null>(null);
  useEffect(() => {
    if (now.current === value) return;
    setLast(now.current);
    now.current = value;
  }, [value]);
  return last;
}
